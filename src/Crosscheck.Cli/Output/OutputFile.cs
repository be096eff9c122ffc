using System.Text;

namespace Crosscheck.Cli.Output;

/// <summary>One output: written beside its place under another name and put there whole, or standard output.</summary>
internal sealed class OutputFile : IDisposable
{
    public const string StandardOutput = "-";

    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string _target;
    private readonly string? _unfinished;
    private readonly string? _place;
    private readonly StreamWriter _writer;

    /// <exception cref="OutputException">The place cannot be written to.</exception>
    public OutputFile(string target)
    {
        _target = target;
        try
        {
            if (IsStream(target))
            {
                _writer = new(target == StandardOutput ? Console.OpenStandardOutput() : File.OpenWrite(target), _utf8) { NewLine = "\n" };
                return;
            }
            if (Directory.Exists(target))
                throw new OutputException($"{target} cannot be written: it is a folder; add a file name");
            // A link stays a link: the file behind it is replaced.
            _place = (File.Exists(target) ? File.ResolveLinkTarget(target, returnFinalTarget: true)?.FullName : null) ?? Path.GetFullPath(target);
            _unfinished = Path.Combine(Path.GetDirectoryName(_place)!, $".{Path.GetFileName(_place)}.{Path.GetRandomFileName()}.tmp");
            _writer = new(new FileStream(_unfinished, FileMode.CreateNew, FileAccess.Write), _utf8) { NewLine = "\n" };
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw OutputException.Of(target, cause);
        }
    }

    public void Write(string text) => Try(() => _writer.Write(text));

    public void WriteLine(string text) => Try(() => _writer.WriteLine(text));

    /// <summary>Writes what is left; the file is whole but not yet in its place.</summary>
    public void Finish() => Try(_writer.Dispose);

    public void Place()
    {
        if (_unfinished is not null)
            Try(() => File.Move(_unfinished, _place!, overwrite: true));
    }

    /// <summary>Removes what is not in its place.</summary>
    public void Dispose()
    {
        try
        {
            _writer.Dispose();
        }
        catch (IOException)
        {
            // What was left to write cannot be written; it is thrown away all the same.
        }
        RemoveUnfinished();
    }

    /// <summary>For the end of the program in the middle of work; safe from any thread.</summary>
    public void RemoveUnfinished()
    {
        if (_unfinished is not null)
            File.Delete(_unfinished);
    }

    /// <summary>Devices and pipes are written to as they are: to put a file in their place would take them away.</summary>
    public static bool IsStream(string target) => target == StandardOutput || target.StartsWith("/dev/", StringComparison.Ordinal);

    private void Try(Action act)
    {
        try
        {
            act();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw OutputException.Of(_target, cause);
        }
    }
}
