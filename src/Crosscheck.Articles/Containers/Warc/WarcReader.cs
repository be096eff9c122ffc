using System.Globalization;
using Crosscheck.Articles.Inputs;

namespace Crosscheck.Articles.Containers.Warc;

/// <summary>One record of a web archive (ISO 28500).</summary>
/// <param name="Fields">The named fields.</param>
/// <param name="Block">What was stored, as far as <see cref="InputLimits.LargestPage"/>; empty for kinds of record that hold no page.</param>
/// <param name="IsWhole">False if the block was longer.</param>
internal sealed record WarcRecord(Fields Fields, ReadOnlyMemory<byte> Block, bool IsWhole)
{
    public string Type => Fields["WARC-Type"] ?? "";
}

/// <summary>Reads the records of a web archive in order, packed or not.</summary>
internal sealed class WarcReader
{
    private const string Damaged = "the archive is damaged after its first pages";

    private readonly ByteReader _reader;
    private int _records;

    /// <param name="stream">At the first byte of the archive. Gzip is told by its looks; each record is usually a member of its own.</param>
    public WarcReader(Stream stream)
    {
        var head = new byte[3];
        head = head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        var whole = new ReplayStream(head, stream);
        _reader = new(Gzip.Is(head) ? Gzip.Unpack(whole, InputLimits.LargestArchive) : whole);
    }

    /// <summary>The next record; null at the end.</summary>
    /// <exception cref="InputException">The archive is damaged or passes a limit.</exception>
    public WarcRecord? Next()
    {
        var version = _reader.ReadLine();
        while (version is { Length: 0 })
            version = _reader.ReadLine();
        if (version is null)
            return null;
        if (++_records > InputLimits.MostMembers)
            throw new InputException("it holds too many records", "split the archive");
        if (!version.StartsWith("WARC/", StringComparison.Ordinal))
            throw new InputException(Damaged, "fetch it again; the pages before the damage were read");
        var fields = Fields.Read(_reader.ReadLine);
        if (!long.TryParse(fields["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            throw new InputException($"{Damaged}: a record without length", "fetch it again; the pages before the damage were read");
        var kept = fields["WARC-Type"] is "response" or "resource" or "conversion" ? Math.Min(length, InputLimits.LargestPage) : 0;
        var block = _reader.Read(kept);
        if (block.Length < kept || !_reader.Skip(length - kept))
            throw new InputException("the archive ends in the middle of a record", "fetch it again; the pages before its end were read");
        return new(fields, block, kept == length);
    }
}
