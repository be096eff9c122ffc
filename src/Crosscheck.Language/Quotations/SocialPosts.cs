using System.Collections.Immutable;
using Crosscheck.Language.Clauses;

namespace Crosscheck.Language.Quotations;

/// <summary>Posts that a page shows among its paragraphs: the words, a dash, who wrote them and the account in brackets ("We are safe. — Ana Holt (@anaholt) May 3, 2021").</summary>
internal sealed class SocialPosts(ClauseText text, ImmutableArray<LocalEntity> entities, Speakers speakers)
{
    private const int LongestName = 60;
    private const int LongestAccount = 30;

    /// <summary>UTF-16 units of a post; what is longer holds sentences of the article too.</summary>
    private const int LongestPost = 320;

    private const int FewestWords = 3;

    /// <summary>What a page puts before a post for readers who hear it read.</summary>
    private const string Skip = "Skip Twitter post by @";

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
        var (from, to) = Words(start, dash);
        if (first >= end || from >= to || to - from > LongestPost) return null;
        var (word, last) = text.Annotated.TokensIn(new(from, to));
        var (name, behind) = text.Annotated.TokensIn(new(first, end));
        if (last - word < FewestWords || name >= behind) return null;
        var speaker = speakers.Of((name, behind));
        return new(new(first, end), new(dash, dash + 1), [new(from, to)], Direct: true, speaker >= 0 ? speaker : EntityCalled(text.Text[first..end]));
    }

    /// <summary>The words of a post without what the page puts around them, and without the addresses behind them.</summary>
    private (int From, int To) Words(int start, int dash)
    {
        if (text.Text.AsSpan(start, dash - start).StartsWith(Skip, StringComparison.Ordinal) && text.Text.IndexOf(' ', start + Skip.Length) is >= 0 and var behind && behind < dash)
            start = behind;
        var (from, to) = Trimmed(start, dash);
        while (to > from)
        {
            var blank = text.Text.AsSpan(from, to - from).LastIndexOf(' ');
            var word = text.Text.AsSpan(from + blank + 1, to - from - blank - 1);
            if (!word.Contains("http", StringComparison.Ordinal) && !word.Contains("pic.twitter.com", StringComparison.Ordinal)) break;
            (from, to) = Trimmed(from, from + Math.Max(0, blank));
        }
        return (from, to);
    }

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

    /// <summary>The person or body of the article with this very name; -1 if there is none.</summary>
    private int EntityCalled(string name)
    {
        for (var entity = 0; entity < entities.Length; entity++)
        {
            if (entities[entity].Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return entity;
        }
        return -1;
    }
}
