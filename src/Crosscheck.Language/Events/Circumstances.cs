namespace Crosscheck.Language.Events;

/// <summary>Finds when and where something happens and who says so.</summary>
internal sealed class Circumstances
{
    private const int Nearest = 8, NearestQualifiers = 24;

    private static readonly string[] Hearsay = ["alleg", "reportedly", "purport", "suppos", "claim", "suspect"];

    private readonly EventText _text;
    private readonly List<Said> _said = [];

    public Circumstances(EventText text)
    {
        _text = text;
        foreach (var quotation in text.Annotated.Quotations)
        {
            foreach (var content in quotation.Content)
                _said.Add(new(content, quotation.Source));
        }
        _said.Sort(static (a, b) => a.Content.CompareTo(b.Content));
    }

    /// <summary>The time told at the verb or the verb that governs it; null if none.</summary>
    public TextSpan? When(int verb, int top)
    {
        if (TimeAt(verb) is { } time) return time;
        return top != verb ? TimeAt(top) : null;
    }

    /// <summary>The named place at the verb: "in Tirana"; null if none.</summary>
    /// <param name="thing">Head of its object, or -1: "arrested three men in Lyon".</param>
    public TextSpan? Where(int verb, int thing)
    {
        return PlaceAt(verb) ?? (thing > verb ? PlaceAt(thing) : null);
    }

    private TextSpan? PlaceAt(int verb)
    {
        for (var child = _text.FirstChild(verb); child >= 0; child = _text.Next(child))
        {
            if (_text[child].Deprel is "obl" or "nmod" && _text.Preposition(child) is "in" or "at" or "near" or "outside" or "around" or "on" or "off" && IsPlace(child)) return _text.Phrase(child);
        }
        return null;
    }

    /// <summary>The source of the innermost quotation round the offset; null if the article says it itself.</summary>
    public TextSpan? AttributedTo(int start)
    {
        int low = 0, high = _said.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_said[middle].Content.Start <= start) low = middle + 1;
            else high = middle;
        }
        for (var at = low - 1; at >= 0 && at >= low - Nearest; at--)
        {
            if (_said[at].Content.Contains(start) && _said[at].Source is { } source) return source;
        }
        return null;
    }

    /// <summary>True if a hedge such as "reportedly" or "allegedly" governs the offset.</summary>
    public bool IsAlleged(int start) => IsGoverned(start, QualifierKind.Hedge);

    /// <summary>True if the statement round the offset is denied: "denied that", "dismissed reports that".</summary>
    public bool IsDenied(int start) => IsGoverned(start, QualifierKind.Negation);

    private bool IsGoverned(int start, QualifierKind kind)
    {
        var qualifiers = _text.Annotated.Qualifiers;
        int low = 0, high = qualifiers.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (qualifiers[middle].Start <= start) low = middle + 1;
            else high = middle;
        }
        for (var i = low - 1; i >= 0 && low - i < NearestQualifiers; i--)
        {
            if (qualifiers[i].Kind == kind && qualifiers[i].Scope.Contains(start) && Counts(qualifiers[i])) return true;
        }
        return false;
    }

    // "may" and "not" stand at the verb and are read there.
    private bool Counts(Qualifier qualifier)
    {
        var word = qualifier.Span.Of(_text.Annotated.Text);
        return qualifier.Kind == QualifierKind.Hedge ? Array.Exists(Hearsay, stem => word.StartsWith(stem, StringComparison.OrdinalIgnoreCase)) : word.StartsWith("den", StringComparison.OrdinalIgnoreCase);
    }

    private TextSpan? TimeAt(int verb)
    {
        for (var child = _text.FirstChild(verb); child >= 0; child = _text.Next(child))
        {
            if (_text[child].Deprel is "obl" or "obl:unmarked" or "advmod" or "nmod" or "nmod:unmarked" && _text.TimeAt(child) is >= 0 and var time && _text.Annotated.Times[time].Type != TimeType.Duration) return _text.Annotated.Times[time].Span;
        }
        return null;
    }

    private bool IsPlace(int token)
    {
        if (_text.MentionAt(token) is { Kind: EntityKind.Place or EntityKind.Facility }) return true;
        for (var child = _text.FirstChild(token); child >= 0; child = _text.Next(child))
        {
            if (_text[child].Deprel is "compound" or "flat" or "appos" or "nmod" && (_text[child].Deprel != "nmod" || _text.Preposition(child) is "of" or "in") && _text.Preposition(token) is not "on" && _text.MentionAt(child) is { Kind: EntityKind.Place or EntityKind.Facility }) return true;
        }
        return false;
    }

    /// <summary>A piece of what a quotation says, with its source. A class, as generic code over classes is compiled ahead of time.</summary>
    private sealed record Said(TextSpan Content, TextSpan? Source);
}
