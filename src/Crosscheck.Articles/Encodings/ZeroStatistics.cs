using System.Text;

namespace Crosscheck.Articles.Encodings;

/// <summary>Tells UTF-16 and UTF-32 without a byte-order mark by where their zero bytes stand: markup and blanks are below U+0100 in every script.</summary>
internal static class ZeroStatistics
{
    private const int Sample = 4096;

    public static Encoding? Guess(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        sample = sample[..(sample.Length & ~3)];
        if (sample.Length < 8 || sample.IndexOf((byte)0) < 0)
            return null;
        Span<int> zeros = stackalloc int[4];
        for (var at = 0; at < sample.Length; at++)
        {
            if (sample[at] == 0)
                zeros[at & 3]++;
        }
        var words = sample.Length / 4;
        bool Many(int count) => count * 10 > words * 9;
        bool Some(int count) => count * 10 > words;
        bool Few(int count) => count * 50 < words;
        var (a, b, c, d) = (zeros[0], zeros[1], zeros[2], zeros[3]);
        if (Many(b) && Many(c) && Many(d) && Few(a))
            return new UTF32Encoding(bigEndian: false, byteOrderMark: false);
        if (Many(a) && Many(b) && Many(c) && Few(d))
            return new UTF32Encoding(bigEndian: true, byteOrderMark: false);
        if (Some(b) && Some(d) && Few(a) && Few(c))
            return Encoding.Unicode;
        return Some(a) && Some(c) && Few(b) && Few(d) ? Encoding.BigEndianUnicode : null;
    }
}
