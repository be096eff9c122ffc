namespace Crosscheck.Language.Clauses;

/// <summary>Words between quotation marks within one paragraph, at the outermost level.</summary>
/// <param name="Start">Offset of the opening mark in UTF-16 units.</param>
/// <param name="ContentStart">First unit after the opening mark.</param>
/// <param name="ContentEnd">One past the last quoted unit.</param>
/// <param name="End">One past the closing mark; equal to <paramref name="ContentEnd"/> where the next paragraph carries on.</param>
internal readonly record struct QuotedPassage(int Start, int ContentStart, int ContentEnd, int End)
{
    /// <summary>True if the quotation goes on in the next paragraph, which repeats the opening mark.</summary>
    public bool CarriesOn => End == ContentEnd;

    public TextSpan Content => new(ContentStart, ContentEnd);
}

/// <summary>Pairs the quotation marks of all national styles. Marks that find no partner in their paragraph are left alone.</summary>
internal static class QuoteMarks
{
    private const int DeepestNesting = 6;

    /// <summary>Stands for two single marks in a row, which some papers write for a double one.</summary>
    private const char Doubled = '\0';

    public static List<QuotedPassage> Pair(string text)
    {
        var passages = new List<QuotedPassage>();
        var open = new List<(char Mark, int Start, int Content)>(DeepestNesting);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n')
            {
                i = EndParagraph(text, i, open, passages);
                continue;
            }
            if (!IsMark(c)) continue;
            var length = c is '`' or '\'' && i + 1 < text.Length && text[i + 1] == c ? 2 : 1;
            if (c == '`' && length == 1) continue;
            if (open.Count > 0 && Closes(text, i, length, open[^1].Mark)) Close(open, passages, i, length);
            else if (open.Count > 1 && Closes(text, i, length, open[^2].Mark))
            {
                // The inner mark was an apostrophe or was never closed.
                open.RemoveAt(open.Count - 1);
                Close(open, passages, i, length);
            }
            else if (open.Count < DeepestNesting && Opens(text, i, length)) open.Add((c == '\'' && length == 2 ? Doubled : c, i, i + length));
            i += length - 1;
        }
        EndParagraph(text, text.Length, open, passages);
        return passages;
    }

    /// <summary>True for every quotation mark, apostrophes included.</summary>
    public static bool IsMark(char c) => c is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '‘' or '’' or '‚' or '‹' or '›' or '\'' or '`' or '＂';

    private static void Close(List<(char Mark, int Start, int Content)> open, List<QuotedPassage> passages, int at, int length)
    {
        var (_, start, content) = open[^1];
        open.RemoveAt(open.Count - 1);
        if (open.Count == 0 && at > content) passages.Add(new(start, content, at, at + length));
    }

    /// <summary>Forgets what is open, unless the next paragraph repeats the opening mark. Returns the offset to go on after.</summary>
    private static int EndParagraph(string text, int at, List<(char Mark, int Start, int Content)> open, List<QuotedPassage> passages)
    {
        if (open.Count == 0) return at;
        var (mark, start, content) = open[0];
        open.Clear();
        var next = at;
        while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
        var length = mark == Doubled ? 2 : 1;
        if (next + length > text.Length || mark is '\'' or '’' or '‘' || (mark == Doubled ? text[next] != '\'' || text[next + 1] != '\'' : text[next] != mark)) return at;
        var end = at;
        while (end > content && char.IsWhiteSpace(text[end - 1])) end--;
        if (end > content) passages.Add(new(start, content, end, end));
        open.Add((mark, next, next + length));
        return next + length - 1;
    }

    private static bool Opens(string text, int at, int length)
    {
        var before = at == 0 ? ' ' : text[at - 1];
        var after = at + length < text.Length ? text[at + length] : ' ';
        if (char.IsWhiteSpace(after)) return false;
        return text[at] switch
        {
            '“' or '„' or '‟' or '«' or '‚' or '‹' or '`' => true,
            // An opening single mark stands free of the word before; after a letter it is an apostrophe.
            '‘' => !char.IsLetterOrDigit(before),
            '\'' when length == 2 => FreeBefore(before),
            '\'' or '’' => length == 1 && !char.IsLetterOrDigit(before) && !char.IsPunctuation(before) && char.IsLetter(after) && ClosesLater(text, at),
            '”' or '»' or '›' => FreeBefore(before) && char.IsLetterOrDigit(after),
            _ => FreeBefore(before) || !char.IsLetterOrDigit(before),
        };
    }

    private static bool FreeBefore(char before) => char.IsWhiteSpace(before) || before is '(' or '[' or '—' or '–' or '-' or '“' or '‘' or '"' or '\'' or '/';

    // A lone apostrophe before a word ('em, '90s) is no quotation mark: one that opens is followed by one that closes nearby.
    private static bool ClosesLater(string text, int at)
    {
        var limit = Math.Min(text.Length, at + 400);
        for (var i = at + 2; i < limit && text[i] != '\n'; i++)
        {
            if (text[i] == text[at] && !char.IsWhiteSpace(text[i - 1]) && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]))) return true;
        }
        return false;
    }

    private static bool Closes(string text, int at, int length, char opened)
    {
        var c = text[at];
        var after = at + length < text.Length ? text[at + length] : ' ';
        var before = at == 0 ? ' ' : text[at - 1];
        return opened switch
        {
            '“' or '‟' => c is '”' or '‟' || (c == '"' && !char.IsLetterOrDigit(after)),
            '„' => c is '“' or '”' or '‟',
            '”' => c == '”',
            '«' => c == '»',
            '»' => c == '«',
            '‹' => c == '›',
            '›' => c == '‹',
            '`' => c is '\'' or '”' && (length == 2 || c == '”'),
            '‘' or '‚' => (c == '’' || (opened == '‚' && c == '‘')) && !char.IsLetterOrDigit(after),
            Doubled => c is '\'' && length == 2,
            '"' => (c == '"' && !(char.IsWhiteSpace(before) && char.IsLetterOrDigit(after))) || (c == '”' && !char.IsLetterOrDigit(after)),
            '\'' or '’' => c == opened && length == 1 && !char.IsLetterOrDigit(after) && !char.IsWhiteSpace(before),
            _ => c == opened && !(char.IsWhiteSpace(before) && char.IsLetterOrDigit(after)),
        };
    }
}
