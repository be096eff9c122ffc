using System.Diagnostics.CodeAnalysis;
using Crosscheck.Articles.Inputs;

namespace Crosscheck.Articles;

/// <summary>One file to be read as an article: where it came from, what a manifest says of it, and a way to its bytes.</summary>
public sealed class InputFile
{
    private readonly Func<Stream> _open;

    internal InputFile(string file, string foundAs, Func<Stream> open, ManifestEntry? manifest = null, string? manifestFolder = null)
    {
        File = file;
        FoundAs = foundAs;
        Manifest = manifest;
        ManifestFolder = manifestFolder;
        _open = open;
    }

    /// <summary>Path below the input it came from, with <c>/</c>; a single file's name; <c>-</c> for standard input.</summary>
    public string File { get; }

    /// <summary>The path as typed, or as found below what was typed, with <c>/</c>.</summary>
    public string FoundAs { get; }

    /// <summary>What a manifest says of the file; null if none names it.</summary>
    public ManifestEntry? Manifest { get; }

    /// <summary>Name of the folder that holds that manifest; null if there is none.</summary>
    public string? ManifestFolder { get; }

    /// <summary>A file whose bytes are at hand.</summary>
    public static InputFile OfBytes(string file, byte[] bytes, ManifestEntry? manifest = null) =>
        new(file, file, () => new MemoryStream(bytes, writable: false), manifest);

    /// <summary>Reads the bytes, unpacks gzip, within <see cref="InputLimits"/>.</summary>
    internal bool TryReadContent([NotNullWhen(true)] out FileContent? content, [NotNullWhen(false)] out InputProblem? problem)
    {
        try
        {
            using var stream = _open();
            return FileContent.TryRead(stream, File, out content, out problem);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            content = null;
            problem = e is FileNotFoundException or DirectoryNotFoundException
                ? new(File, "the file is not there", "check the path")
                : new(File, "the file cannot be read", "check that it is a file and that you may read it");
            return false;
        }
    }
}
