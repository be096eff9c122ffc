using System.IO.Compression;

namespace Crosscheck.Articles.Inputs;

/// <summary>The packing that any readable file may have (RFC 1952).</summary>
internal static class Gzip
{
    public static bool Is(ReadOnlySpan<byte> bytes) => bytes is [0x1F, 0x8B, 0x08, ..];

    /// <summary>Unpacks while reading, over all members of the file, within <see cref="InputLimits"/>.</summary>
    public static Stream Unpack(Stream packed, long limit)
    {
        var counted = new CountedStream(packed);
        return new UnpackedStream(new GZipStream(counted, CompressionMode.Decompress), () => counted.Count, limit);
    }
}
