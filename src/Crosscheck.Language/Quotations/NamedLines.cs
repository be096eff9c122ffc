using System.Collections.Immutable;
using Crosscheck.Language.Clauses;

namespace Crosscheck.Language.Quotations;

/// <summary>Words whose speaker stands apart from any sentence: the lines of a transcript ("HOLT: We will see."), quotations with the name behind a dash, and posts.</summary>
internal sealed class NamedLines(ClauseText text, ImmutableArray<LocalEntity> entities, Speakers speakers)
{
    /// <summary>One line of the kind may be a heading ("UPDATE: …").</summary>
    private const int FewestLines = 2;

    private const int LongestName = 40;
    private const int FewestWords = 3;
    private const int LongestHeadline = 150;

    private static readonly HashSet<string> _speaking = new(["poll", "survey", "study", "report", "source", "official", "police", "analyst", "expert", "witness", "lawyer", "mayor", "minister", "prosecutor"], StringComparer.Ordinal);

    /// <param name="taken">Quoted passages that a cue introduces already.</param>
    /// <returns>The quotations, and the passages that they take.</returns>
    public (List<Quotation> Quotations, HashSet<int> Passages) Find(IReadOnlySet<int> taken)
    {
        var passages = new HashSet<int>();
        var quotations = new List<Quotation>();
        for (var passage = 0; passage < text.Passages.Count; passage++)
        {
            if (!taken.Contains(passage) && WithNameBehind(passage) is { } signed)
            {
                quotations.Add(signed);
                passages.Add(passage);
            }
        }
        if (Headline() is { } headline) quotations.Add(headline);
        var lines = Lines().ToList();
        if (lines.Count < FewestLines) lines.Clear();
        foreach (var line in lines.Concat(new SocialPosts(text, speakers).Find()))
        {
            quotations.Add(line);
            for (var token = text.Annotated.TokensIn(line.Content[0]).First; token < text.Count && text.Start(token) < line.Content[0].End; token++)
            {
                if (text.PassageOf(token) is >= 0 and var inside) passages.Add(inside);
            }
        }
        return (quotations, passages);
    }

    /// <summary>“No,” — Ana Holt: a dash and a person's name end the paragraph.</summary>
    private Quotation? WithNameBehind(int passage)
    {
        var end = text.Passages[passage].End;
        var (dash, _) = text.Annotated.TokensIn(new(end, Math.Min(text.Text.Length, end + 3)));
        if (dash + 1 >= text.Count || text.Start(dash) < end || text.Lower(dash) is not ("—" or "–" or "―" or "-" or "--") || Breaks(end, text.Start(dash))) return null;
        var last = dash + 1;
        while (last < text.Count && text.End(last) - end < LongestName && !Breaks(text.End(last - 1), text.Start(last)) && text.Class(last) is not (WordClass.Stop or WordClass.Comma)) last++;
        var named = last < text.Count && !Breaks(text.End(last - 1), text.Start(last)) && text.Class(last) is not WordClass.Comma ? -1 : speakers.Of((dash + 1, last));
        return named >= 0 && entities[named].Kind == EntityKind.Person
            ? new(text.Span(dash + 1, last), text.Span(dash, dash + 1), [text.Passages[passage].Content], Direct: true, named)
            : null;
    }

    /// <summary>"Mayor: we will rebuild", "Poll: voters undecided": who stands before the colon of a headline says what follows.</summary>
    private Quotation? Headline()
    {
        var end = text.Text.IndexOf('\n');
        if (end < 0) end = text.Text.Length;
        var colon = text.Text.AsSpan(0, Math.Min(LongestName, end)).IndexOf(':');
        if (colon < 2 || colon + 2 >= end || text.Text[colon + 1] != ' ' || end > LongestHeadline || text.Text[end - 1] == '.') return null;
        var (first, last) = text.Annotated.TokensIn(new(0, colon));
        var (from, to) = text.Annotated.TokensIn(new(colon + 2, end));
        if (last <= first || to - from < FewestWords || text.PassageOf(from) >= 0) return null;
        var speaker = speakers.Of((first, last));
        var speaks = speaker >= 0 ? entities[speaker].Kind is EntityKind.Person or EntityKind.Organisation : last - first <= 3 && _speaking.Contains(text.Annotated.Tokens[last - 1].Lemma.ToLowerInvariant());
        return speaks ? new(text.Span(first, last), new(colon, colon + 1), [text.Span(from, to)], Direct: false, speaker) : null;
    }

    private bool Breaks(int from, int to) => text.Text.AsSpan(from, Math.Max(0, to - from)).Contains('\n');

    private IEnumerable<Quotation> Lines()
    {
        var start = 0;
        while (start < text.Text.Length)
        {
            var end = text.Text.IndexOf('\n', start);
            if (end < 0) end = text.Text.Length;
            if (Line(start, end) is { } line) yield return line;
            start = end + 1;
        }
    }

    /// <summary>A paragraph that begins with a name in capitals and a colon.</summary>
    private Quotation? Line(int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text.Text[start]) || QuoteMarks.IsMark(text.Text[start]))) start++;
        var colon = text.Text.AsSpan(start, Math.Min(LongestName, end - start)).IndexOf(':') is >= 2 and var at ? start + at : -1;
        if (colon < 0 || colon + 2 >= end || text.Text[colon + 1] != ' ' || !IsNameInCapitals(text.Text.AsSpan(start, colon - start))) return null;
        var content = colon + 1;
        while (content < end && char.IsWhiteSpace(text.Text[content])) content++;
        while (end > content && (char.IsWhiteSpace(text.Text[end - 1]) || QuoteMarks.IsMark(text.Text[end - 1]))) end--;
        var (first, last) = text.Annotated.TokensIn(new(content, end));
        return last - first < FewestWords ? null : new(new(start, colon), new(colon, colon + 1), [new(content, end)], Direct: true, EntityOf(text.Text[start..colon]));
    }

    private static bool IsNameInCapitals(ReadOnlySpan<char> name)
    {
        var letters = 0;
        foreach (var letter in name)
        {
            if (char.IsLower(letter) || char.IsDigit(letter)) return false;
            letters += char.IsUpper(letter) ? 1 : 0;
        }
        return letters >= 3;
    }

    /// <summary>The one person of the article whose name or surname stands there; -1 if none or several.</summary>
    private int EntityOf(string name)
    {
        var found = -1;
        for (var entity = 0; entity < entities.Length; entity++)
        {
            if (entities[entity].Kind != EntityKind.Person || !IsCalled(entities[entity].Name, name)) continue;
            if (found >= 0) return -1;
            found = entity;
        }
        return found;
    }

    private static bool IsCalled(string full, string name) =>
        full.Equals(name, StringComparison.OrdinalIgnoreCase) || (full.EndsWith(name, StringComparison.OrdinalIgnoreCase) && full[^(name.Length + 1)] == ' ');
}
