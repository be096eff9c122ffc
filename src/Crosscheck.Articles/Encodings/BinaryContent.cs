namespace Crosscheck.Articles.Encodings;

/// <summary>Recognises files that are no text.</summary>
internal static class BinaryContent
{
    private const int Sample = 64 * 1024;

    /// <summary>What the file is, in words for a message; null if it may be text.</summary>
    public static string? Recognise(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => "an RTF file",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "a picture",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, ..] => "a picture or sound",
        [(byte)'P', (byte)'K', 3, 4, ..] => "a ZIP file",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "a word-processor document",
        [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] or [(byte)'M', (byte)'Z', _, 0, ..] => "a program",
        [(byte)'B', (byte)'Z', (byte)'h', >= (byte)'1' and <= (byte)'9', ..] or [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', ..]
            or [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] or [0x28, 0xB5, 0x2F, 0xFD, ..] => "a packed file",
        [(byte)'S', (byte)'Q', (byte)'L', (byte)'i', (byte)'t', (byte)'e', ..] => "a database",
        _ => HasBinaryBytes(bytes) ? "a binary file" : null,
    };

    /// <summary>Zeros where no UTF-16 is, or more than one control character in twenty.</summary>
    private static bool HasBinaryBytes(ReadOnlySpan<byte> bytes)
    {
        if (ByteOrderMark.Find(bytes).Encoding is not null || ZeroStatistics.Guess(bytes) is not null)
            return false;
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        int zeros = 0, controls = 0;
        foreach (var b in sample)
        {
            zeros += b == 0 ? 1 : 0;
            controls += b is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1B) ? 1 : 0;
        }
        return zeros > 2 + (sample.Length / 1000) || controls * 20 > sample.Length;
    }
}
