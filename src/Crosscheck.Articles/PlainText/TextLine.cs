using System.Buffers;
using Crosscheck.Articles.Encodings;

namespace Crosscheck.Articles.PlainText;

/// <summary>A line of a text file that is not blank.</summary>
/// <param name="Start">Offset into the decoded file, UTF-16 units, outer blanks left out.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="Text">The line as an article shows it.</param>
/// <param name="AfterBlank">True if a blank line, or nothing, stands before it.</param>
internal sealed record TextLine(int Start, int End, string Text, bool AfterBlank)
{
    private static readonly SearchValues<char> _lineEnds = SearchValues.Create("\n\r\u0085\u2028\u2029\f");

    public static List<TextLine> Split(string source)
    {
        var lines = new List<TextLine>();
        var afterBlank = true;
        for (var at = 0; at < source.Length;)
        {
            var length = source.AsSpan(at).IndexOfAny(_lineEnds);
            var next = length < 0 ? source.Length : at + length + 1;
            var (start, end) = (at, length < 0 ? source.Length : at + length);
            if (length >= 0 && source[end] == '\r' && next < source.Length && source[next] == '\n')
                next++;
            while (start < end && IsOuter(source[start]))
                start++;
            while (end > start && IsOuter(source[end - 1]))
                end--;
            if (start == end)
            {
                afterBlank = true;
            }
            else
            {
                lines.Add(new(start, end, CleanText.Of(source[start..end]), afterBlank));
                afterBlank = false;
            }
            at = next;
        }
        return lines;
    }

    private static bool IsOuter(char c) => char.IsWhiteSpace(c) || CleanText.Change(c) == '\0';
}
