using System.Buffers;
using System.Text;

namespace Crosscheck.Articles.Encodings;

/// <summary>
/// Frees text of characters that a reader does not see and that would only split words or turn lines around:
/// controls, byte-order marks, soft hyphens, zero-width blanks and explicit bidirectional controls go; blanks of any width become a space.
/// Joiners (U+200C, U+200D) stay, since Persian, Indic scripts and emoji need them, and so do the marks U+200E and U+200F. No Unicode normalisation.
/// </summary>
internal static class CleanText
{
    private static readonly SearchValues<char> _unwanted = SearchValues.Create(Unwanted());

    public static string Of(string text)
    {
        var at = text.AsSpan().IndexOfAny(_unwanted);
        if (at < 0)
            return text;
        var clean = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        while (at >= 0)
        {
            clean.Append(rest[..at]);
            var changed = Change(rest[at]);
            if (changed != '\0')
                clean.Append(changed);
            rest = rest[(at + 1)..];
            at = rest.IndexOfAny(_unwanted);
        }
        return clean.Append(rest).ToString();
    }

    private static string Unwanted()
    {
        var unwanted = new StringBuilder("\0");
        for (var c = 1; c <= char.MaxValue; c++)
        {
            if (Change((char)c) != c)
                unwanted.Append((char)c);
        }
        return unwanted.ToString();
    }

    /// <summary>What stands for a character; U+0000 if nothing does.</summary>
    public static char Change(char c) => c switch
    {
        '\t' or '\n' or '\r' => c,
        '\u000B' or '\u000C' or '\u0085' or '\u2028' or '\u2029' => '\n',
        '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000' => ' ',
        < ' ' or (>= '\u007F' and <= '\u009F') or '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' => '\0',
        (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => '\0',
        _ => c,
    };
}
