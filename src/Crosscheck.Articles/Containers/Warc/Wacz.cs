using System.IO.Compression;
using Crosscheck.Articles.Inputs;

namespace Crosscheck.Articles.Containers.Warc;

/// <summary>A zip file with web archives in it, as browsers' recorders write it (WACZ 1.1). Names in the zip are looked at, never used as paths: nothing is unpacked to disk.</summary>
internal static class Wacz
{
    /// <summary>The pages; the file itself if it is some other zip.</summary>
    public static IEnumerable<InputFile> Of(InputFile file)
    {
        using var stream = Seekable(ref file);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
        if (zip.Entries.Count > InputLimits.MostMembers)
            throw new InputException("it holds too many files", "take out the archives and name them");
        var archives = zip.Entries.Where(entry => IsArchive(entry.FullName)).OrderBy(entry => entry.FullName, StringComparer.Ordinal).ToList();
        if (archives.Count == 0)
        {
            yield return file;
            yield break;
        }
        var members = new WarcMembers(file);
        foreach (var entry in archives)
        {
            using var archive = new UnpackedStream(entry.Open(), () => entry.CompressedLength, InputLimits.LargestArchive);
            foreach (var page in members.Read(archive))
                yield return page;
        }
        if (members.IsEmpty)
            yield return WarcMembers.NoPage(file);
    }

    private static bool IsArchive(string name) =>
        name.EndsWith(".warc", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>The index of a zip stands at its end, so what cannot be wound back or is packed once more is taken into memory.</summary>
    private static Stream Seekable(ref InputFile file)
    {
        var stream = file.Open()!;
        if (stream.CanSeek && stream.ReadByte() == 'P')
        {
            stream.Position = 0;
            return stream;
        }
        using (stream)
        {
            if (stream.CanSeek)
                stream.Position = 0;
            if (!FileContent.TryRead(stream, file.File, out var content, out var problem))
                throw new InputException(problem.Reason, problem.Advice);
            if (!stream.CanSeek)
                file = file.Opened(() => new ReadOnlyMemoryStream(content.Bytes));
            return new ReadOnlyMemoryStream(content.Bytes);
        }
    }
}
