using System.Diagnostics;
using Crosscheck.Pipeline;

namespace Crosscheck.Cli.Terminal;

/// <summary>How far the work is: one line that is written over on a terminal, a plain line now and then otherwise. Silent while the work is short.</summary>
internal sealed class ProgressLine(TextWriter writer, bool terminal) : IProgress<StageProgress>, IDisposable
{
    private static readonly TimeSpan _terminalPause = TimeSpan.FromSeconds(0.1);
    private static readonly TimeSpan _plainPause = TimeSpan.FromSeconds(10);
    private const string EraseLine = "\r\u001b[K";

    private readonly Stopwatch _sinceLast = Stopwatch.StartNew();
    private bool _shown;

    /// <summary>Writes to standard error, over one line if that is a terminal.</summary>
    public static ProgressLine OnStandardError() =>
        new(Console.Error, !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb"));

    public void Report(StageProgress value)
    {
        if (_sinceLast.Elapsed < (terminal ? _terminalPause : _plainPause))
            return;
        _sinceLast.Restart();
        var text = value.Stage switch
        {
            Stage.Read => $"reading {value.Done} of {value.Total}",
            Stage.Group => "finding stories",
            Stage.Annotate => $"finding names, times and numbers {value.Done} of {value.Total}",
            _ => "comparing",
        };
        if (terminal)
            writer.Write($"{EraseLine}crosscheck: {text}");
        else
            writer.WriteLine($"crosscheck: {text}");
        _shown = true;
    }

    /// <summary>Takes the line away, so that what follows begins on a fresh one.</summary>
    public void Dispose()
    {
        if (_shown && terminal)
            writer.Write(EraseLine);
        _shown = false;
    }
}
