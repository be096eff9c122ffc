using System.Text;

namespace Crosscheck.Articles.Encodings;

/// <summary>The mark at the head of a file that states its encoding (Unicode Standard, section 23.8).</summary>
internal static class ByteOrderMark
{
    /// <summary>The stated encoding and the mark's length in bytes; null and 0 if there is none.</summary>
    public static (Encoding? Encoding, int Length) Find(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (new UTF32Encoding(bigEndian: false, byteOrderMark: false), 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => (null, 0),
    };
}
