namespace Crosscheck.Reconciliation.Quotations;

/// <summary>Papers and reports that only pass on what somebody said.</summary>
internal static class CitingSources
{
    /// <summary>Share of some words that another within them must be said to have said.</summary>
    private const double MostlyOfInner = 0.5;

    /// <summary>Attributions in the order of their words that lie between two of which one holds the other.</summary>
    private const int MostNested = 3;

    /// <summary>“We go,” she said, according to a newspaper: the one whose words they are is told within them.</summary>
    public static bool IsOne(AnnotatedArticle annotated, AnnotatedText layers, int place)
    {
        var outer = layers.Quotations[place];
        if (outer.Direct || outer.Content is not [var content])
            return false;
        for (var near = Math.Max(0, place - MostNested); near < Math.Min(layers.Quotations.Length, place + MostNested + 1); near++)
        {
            var inner = layers.Quotations[near];
            if (near == place || inner is not { Uttered: true, Source: { } source, Cue: { } cue } || !content.Contains(source) || !content.Contains(cue) || !inner.Content.All(content.Contains))
                continue;
            var spoken = inner.Direct && inner.Content[^1].End <= cue.Start && RemarkReader.IsPronoun(source.Of(layers.Text));
            var named = inner.Speaker >= 0 && annotated.Entities[inner.Speaker].Kind == EntityKind.Person;
            if ((spoken || named) && inner.Content.Sum(span => span.Length) > MostlyOfInner * content.Length)
                return true;
        }
        return false;
    }
}
