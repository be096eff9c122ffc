namespace Crosscheck.Reconciliation.Quotations;

/// <summary>
/// How one article describes its speakers: the office before the name ("coast guard commander Ann Rice"),
/// else the apposition after it ("Ann Rice, the harbour master,").
/// </summary>
internal sealed class SpeakerRoles
{
    /// <summary>Longer descriptions tell a story, no office; UTF-16 units.</summary>
    private const int Longest = 80;

    /// <summary>An apposition's head stands no further behind the name; tokens.</summary>
    private const int Reach = 20;

    /// <summary>They say nothing of what somebody is.</summary>
    private static readonly HashSet<string> _honorifics = new(["Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Sir", "Madam"], StringComparer.Ordinal);

    private readonly string?[] _roles;

    public SpeakerRoles(AnnotatedArticle annotated)
    {
        _roles = new string?[annotated.Entities.Length];
        Collect(annotated.Body);
        Collect(annotated.Title);
    }

    /// <summary>The words beside the first mention that has any; null if none has.</summary>
    public string? Of(int entity) => _roles[entity];

    private void Collect(AnnotatedText layers)
    {
        foreach (var mention in layers.Mentions)
        {
            if (mention is not { Named: true, Entity: >= 0 } || _roles[mention.Entity] is not null) continue;
            var before = mention.Kind is not (EntityKind.Organisation or EntityKind.Place) && Before(layers, mention) is { } title && !_honorifics.Contains(title.Of(layers.Text)) ? title : (TextSpan?)null;
            if ((before ?? After(layers, mention)) is { IsEmpty: false, Length: <= Longest } role) _roles[mention.Entity] = role.Of(layers.Text);
        }
    }

    private static TextSpan? Before(AnnotatedText layers, Mention mention)
    {
        var (first, end) = layers.TokensIn(mention.Title?.Union(mention.Span) ?? mention.Span);
        var start = first;
        // "In July spokeswoman Ann Rice", "near Orsa, N.Y. Governor Ann Rice": neither month nor state is of her office.
        while (start > 0 && layers.Tokens[start - 1] is { Upos: "NOUN" or "PROPN" or "ADJ" } modifier && modifier.Head >= start && modifier.Head < end
            && !(layers.Text[modifier.End - 1] == '.' && start > 1 && layers.Text[layers.Tokens[start - 2].Start] == ',') && !layers.Times.Any(time => time.Span.Contains(modifier.Start))) start--;
        if (mention.Title is { } title) return new(Math.Min(layers.Tokens[start].Start, title.Start), title.End);
        return start < first && layers.Tokens[first - 1].Upos == "NOUN" ? new(layers.Tokens[start].Start, layers.Tokens[first - 1].End) : null;
    }

    private static TextSpan? After(AnnotatedText layers, Mention mention)
    {
        var (first, end) = layers.TokensIn(mention.Span);
        var last = Math.Min(layers.Tokens.Length, end + Reach);
        for (var token = end; token < last; token++)
        {
            if (layers.Tokens[token] is { Deprel: "appos", Upos: "NOUN" } apposition && apposition.Head >= first && apposition.Head < end)
                return PhraseAround(layers, end, token, last);
        }
        return null;
    }

    /// <summary>From the comma after the name to the next one: what stands there belongs to the office, what follows may not.</summary>
    private static TextSpan? PhraseAround(AnnotatedText layers, int comma, int head, int last)
    {
        if (!IsBreak(layers, comma)) return null;
        var end = head + 1;
        while (end < last && !IsBreak(layers, end)) end++;
        var first = comma + 1;
        for (var token = first; token < head; token++)
        {
            if (IsBreak(layers, token)) return null;
        }
        if (layers.Tokens[first].Upos == "DET" && first < head) first++;
        return new(layers.Tokens[first].Start, layers.Tokens[end - 1].End);
    }

    private static bool IsBreak(AnnotatedText layers, int token) =>
        layers.Text[layers.Tokens[token].Start] is ',' or ';' or ':' or '(' or ')' or '.' or '–' or '—' or '“' or '”' or '"';
}
