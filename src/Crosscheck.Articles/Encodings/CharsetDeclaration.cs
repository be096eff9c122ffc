using System.Buffers;
using System.Text;

namespace Crosscheck.Articles.Encodings;

/// <summary>The encoding that a page declares in its head (<c>meta charset</c>, <c>http-equiv</c> or the XML declaration).</summary>
internal static class CharsetDeclaration
{
    // The standard looks at 1024 bytes; saved pages often begin with a longer comment.
    private const int Head = 8192;

    private static readonly SearchValues<char> _ends = SearchValues.Create("\"' ;/>");

    public static Encoding? Find(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]);
        if (head.AsSpan().TrimStart().StartsWith("<?xml", StringComparison.Ordinal) && Value(head, "encoding", 0, head.IndexOf("?>", StringComparison.Ordinal)) is { } xml)
            return EncodingNames.Find(xml);
        var at = 0;
        while ((at = head.IndexOf("<meta", at, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            var end = head.IndexOf('>', at);
            if (Value(head, "charset", at, end) is { } name && EncodingNames.Find(name) is { } found)
                return found;
            at += "<meta".Length;
        }
        return null;
    }

    /// <summary>True for bytes that declare ISO-2022-JP or come with it stated, which is all ASCII and so looks like valid UTF-8.</summary>
    public static bool IsShift(ReadOnlySpan<byte> bytes, Encoding? stated) => bytes.Contains((byte)0x1B) && (stated ?? Find(bytes)) is { CodePage: 50220 or 50221 or 50222 };

    private static string? Value(string head, string name, int from, int to)
    {
        if (to < from)
            return null;
        var tag = head.AsSpan(from, to - from);
        var at = tag.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var rest = tag[(at + name.Length)..].TrimStart();
        if (rest is not ['=', ..])
            return null;
        rest = rest[1..].TrimStart().TrimStart("\"'");
        var length = rest.IndexOfAny(_ends);
        return (length < 0 ? rest : rest[..length]).ToString();
    }
}
