using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Xml;
using Crosscheck.Articles.Inputs;

namespace Crosscheck.Articles;

/// <summary>One file to be read as an article or as a container of articles: where it came from, what is said of it, and a way to its bytes.</summary>
public sealed class InputFile
{
    private readonly Func<Stream>? _open;
    private readonly InputProblem? _problem;

    internal InputFile(string file, string foundAs, Func<Stream> open, ManifestEntry? manifest = null, string? manifestFolder = null)
    {
        File = file;
        FoundAs = foundAs;
        Manifest = manifest;
        ManifestFolder = manifestFolder;
        _open = open;
    }

    private InputFile(string file, string foundAs, InputProblem? problem)
    {
        File = file;
        FoundAs = foundAs;
        _problem = problem;
    }

    /// <summary>Path below the input it came from, with <c>/</c>; a single file's name; <c>-</c> for standard input; an address; <c>#</c> and a number behind it for the members of a container.</summary>
    public string File { get; }

    /// <summary>The path as typed, or as found below what was typed, with <c>/</c>.</summary>
    public string FoundAs { get; }

    /// <summary>What a manifest says of the file; null if none names it.</summary>
    public ManifestEntry? Manifest { get; }

    /// <summary>Name of the folder that holds that manifest; null if there is none.</summary>
    public string? ManifestFolder { get; }

    /// <summary>The web address that is yet to be fetched; null for everything else.</summary>
    public Uri? Address { get; private init; }

    internal Envelope? Envelope { get; private init; }

    /// <summary>A file whose bytes are at hand.</summary>
    public static InputFile OfBytes(string file, byte[] bytes, ManifestEntry? manifest = null) =>
        new(file, file, () => new MemoryStream(bytes, writable: false), manifest);

    /// <summary>A web address.</summary>
    internal static InputFile OfAddress(Uri address) => new(address.AbsoluteUri, address.AbsoluteUri, problem: null) { Address = address };

    /// <summary>An input, or a member of one, that is known to give no article.</summary>
    public static InputFile Failed(InputProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return new(problem.File, problem.File, problem);
    }

    internal static InputFile Failed(string file, string reason, string advice) => Failed(new InputProblem(file, reason, advice));

    /// <summary>A member of this file, or what it holds in another wrapping.</summary>
    /// <param name="number">Counted from 1; null if the file holds one article and no more.</param>
    internal InputFile Member(int? number, ReadOnlyMemory<byte> bytes, Envelope envelope) =>
        new(File + Suffix(number), FoundAs + Suffix(number), () => new ReadOnlyMemoryStream(bytes), Manifest, ManifestFolder) { Envelope = envelope };

    /// <summary>This file without what a manifest says of it.</summary>
    public InputFile WithoutManifest() => Manifest is null ? this : new(File, FoundAs, _open!) { Envelope = Envelope };

    internal InputFile FailedMember(int? number, string reason, string advice) => Failed(File + Suffix(number), reason, advice);

    /// <summary>This file with its bytes taken from elsewhere.</summary>
    internal InputFile Opened(Func<Stream> open) => new(File, FoundAs, open, Manifest, ManifestFolder) { Envelope = Envelope };

    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened.</exception>
    internal Stream? Open() => _open?.Invoke();

    /// <summary>Reads the bytes, unpacks gzip, within <see cref="InputLimits"/>.</summary>
    internal bool TryReadContent([NotNullWhen(true)] out FileContent? content, [NotNullWhen(false)] out InputProblem? problem)
    {
        content = null;
        problem = _problem;
        if (problem is not null)
            return false;
        if (_open is null)
        {
            problem = new(File, "a web address, and nothing here fetches it", "save the page and name the file");
            return false;
        }
        try
        {
            using var stream = _open();
            return FileContent.TryRead(stream, File, out content, out problem);
        }
        catch (Exception e) when (IsExpected(e))
        {
            problem = ProblemOf(e);
            return false;
        }
    }

    /// <summary>True for what bad files and full disks throw, as opposed to faults of this program.</summary>
    internal static bool IsExpected(Exception e) => e is IOException or UnauthorizedAccessException or InvalidDataException or XmlException;

    internal InputProblem ProblemOf(Exception expected) => expected switch
    {
        InputException known => new(File, known.Reason, known.Advice),
        FileNotFoundException or DirectoryNotFoundException => new(File, "the file is not there", "check the path"),
        InvalidDataException or EndOfStreamException => new(File, "the file is damaged", "fetch or pack it again"),
        XmlException { Message: var message } when message.Contains("DTD", StringComparison.Ordinal) => new(File, "its XML holds a document type (DTD), which is never read", "take the DOCTYPE out"),
        XmlException xml => new(File, $"no valid XML (line {xml.LineNumber}, column {xml.LinePosition})", "fetch it again or mend it; what stands before that line was read"),
        _ => new(File, "the file cannot be read", "check that it is a file and that you may read it"),
    };

    private static string Suffix(int? number) => number is { } n ? string.Create(CultureInfo.InvariantCulture, $"#{n}") : "";
}
