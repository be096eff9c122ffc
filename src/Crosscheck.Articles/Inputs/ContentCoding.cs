using System.IO.Compression;

namespace Crosscheck.Articles.Inputs;

/// <summary>Takes off the codings of HTTP (RFC 9110, section 8.4.1), within <see cref="InputLimits"/>.</summary>
public static class ContentCoding
{
    /// <summary>The codings that <see cref="TryDecode"/> knows, for a request's <c>Accept-Encoding</c>.</summary>
    public const string Known = "gzip, deflate, br";

    /// <summary>False if a coding is unknown, the bytes are damaged or they pass a limit; <paramref name="reason"/> then says so.</summary>
    /// <param name="coded">As sent.</param>
    /// <param name="codings">As stated, in the order in which they were laid on.</param>
    public static bool TryDecode(ReadOnlyMemory<byte> coded, string? codings, out ReadOnlyMemory<byte> bytes, out string reason)
    {
        bytes = coded;
        reason = "";
        var names = (codings ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names.Length > InputLimits.MostCodings)
        {
            reason = "packed too many times over";
            return false;
        }
        try
        {
            foreach (var name in names.Reverse())
            {
                if (name.Equals("identity", StringComparison.OrdinalIgnoreCase))
                    continue;
                if (!TryDecodeOne(bytes, name.ToLowerInvariant(), out bytes))
                {
                    reason = "packed in a way that is not known here";
                    return false;
                }
            }
            return true;
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException)
        {
            reason = e is InputException { Reason: var limit } ? limit : "packed, and the packing is damaged";
            return false;
        }
    }

    private static bool TryDecodeOne(ReadOnlyMemory<byte> coded, string name, out ReadOnlyMemory<byte> bytes)
    {
        var packed = new CountedStream(new ReadOnlyMemoryStream(coded));
        Stream? unpacking = name switch
        {
            "gzip" or "x-gzip" => new GZipStream(packed, CompressionMode.Decompress),
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            // "deflate" is zlib by the standard; some servers send it bare.
            "deflate" => coded.Span is [0x78, ..] ? new ZLibStream(packed, CompressionMode.Decompress) : new DeflateStream(packed, CompressionMode.Decompress),
            _ => null,
        };
        bytes = default;
        if (unpacking is null)
            return false;
        using var unpacked = new UnpackedStream(unpacking, () => packed.Count, InputLimits.LargestUnpacked);
        using var collected = new MemoryStream();
        unpacked.CopyTo(collected);
        bytes = collected.GetBuffer().AsMemory(0, (int)collected.Length);
        return true;
    }
}
