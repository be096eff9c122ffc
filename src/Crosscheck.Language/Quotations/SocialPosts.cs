using Crosscheck.Language.Clauses;

namespace Crosscheck.Language.Quotations;

/// <summary>Posts that a page shows among its paragraphs: the words, a dash, who wrote them and the account in brackets ("We are safe. — Ana Holt (@anaholt) May 3, 2021").</summary>
internal sealed class SocialPosts(ClauseText text, Speakers speakers)
{
    private const int LongestName = 60;
    private const int LongestAccount = 30;

    /// <summary>UTF-16 units of a post; what is longer holds sentences of the article too.</summary>
    private const int LongestPost = 320;

    private const int FewestWords = 3;

    /// <summary>UTF-16 units in which a page may name the account before the post ("Post by @anaholt").</summary>
    private const int LongestIntroduction = 40;

    public IEnumerable<Quotation> Find()
    {
        var from = 0;
        while (from < text.Text.Length && text.Text.IndexOf("(@", from, StringComparison.Ordinal) is >= 0 and var bracket)
        {
            var line = text.Text.AsSpan(from, bracket - from).LastIndexOf('\n');
            if (Post(from + line + 1, bracket) is { } post) yield return post;
            var close = text.Text.IndexOf(')', bracket);
            from = close < 0 ? text.Text.Length : AfterDate(close + 1);
        }
    }

    /// <param name="start">Where the line begins, or where an earlier post in it ends.</param>
    /// <param name="bracket">Where the account begins.</param>
    private Quotation? Post(int start, int bracket)
    {
        var close = text.Text.AsSpan(bracket, Math.Min(LongestAccount, text.Text.Length - bracket)).IndexOf(')');
        var dash = text.Text.AsSpan(start, bracket - start).LastIndexOfAny("—–―") is >= 0 and var at ? start + at : -1;
        if (close < 0 || dash < 0 || bracket - dash > LongestName) return null;
        var (first, end) = Trimmed(dash + 1, bracket);
        var (from, to) = Words(start, dash, text.Text.AsSpan(bracket + 1, close - 1));
        if (first >= end || from >= to || to - from > LongestPost) return null;
        var (word, last) = text.Annotated.TokensIn(new(from, to));
        var (name, behind) = text.Annotated.TokensIn(new(first, end));
        if (last - word < FewestWords || name >= behind) return null;
        return new(new(first, end), new(dash, dash + 1), [new(from, to)], Direct: true, speakers.Of((name, behind)));
    }

    /// <summary>The words of a post without what the page puts around them, and without the addresses behind them.</summary>
    /// <param name="start">Where the line begins, or where an earlier post in it ends.</param>
    /// <param name="dash">Where the words end.</param>
    /// <param name="account">With its sign.</param>
    private (int From, int To) Words(int start, int dash, ReadOnlySpan<char> account)
    {
        if (text.Text.AsSpan(start, Math.Min(LongestIntroduction, dash - start)).IndexOf(account, StringComparison.OrdinalIgnoreCase) is >= 0 and var named)
            start += named + account.Length;
        var (from, to) = Trimmed(start, dash);
        while (to > from)
        {
            var blank = text.Text.AsSpan(from, to - from).LastIndexOf(' ');
            var word = text.Text.AsSpan(from + blank + 1, to - from - blank - 1);
            if (!IsAddress(word)) break;
            (from, to) = Trimmed(from, from + Math.Max(0, blank));
        }
        return (from, to);
    }

    /// <summary>"https://…", "pic.example.com/a1": a word with a dot and a stroke behind it.</summary>
    private static bool IsAddress(ReadOnlySpan<char> word) => word.IndexOf('.') is > 0 and var dot && word[dot..].Contains('/');

    private (int From, int To) Trimmed(int from, int to)
    {
        while (from < to && char.IsWhiteSpace(text.Text[from])) from++;
        while (to > from && char.IsWhiteSpace(text.Text[to - 1])) to--;
        return (from, to);
    }

    /// <summary>Behind "May 3, 2021", if that follows.</summary>
    private int AfterDate(int at)
    {
        var (first, _) = text.Annotated.TokensIn(new(Math.Min(at, text.Text.Length), Math.Min(text.Text.Length, at + 2)));
        return first < text.Count && text.Start(first) <= at + 1 && text.InTime(first) && text.Annotated.Times.FirstOrDefault(time => time.Span.Contains(text.Start(first))) is { } time ? time.End : at;
    }
}
