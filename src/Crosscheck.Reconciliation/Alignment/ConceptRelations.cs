using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Alignment;

/// <summary>How nearly two concepts speak of the same; safe to share among threads.</summary>
internal sealed class ConceptRelations(WordRelations words, EntityRelations entities)
{
    /// <summary>Below this, two concepts count as unrelated.</summary>
    public const double Least = 0.55;

    /// <summary>One word as two parts of speech.</summary>
    private const double OneForm = 0.95;

    /// <summary>1 for the same, 0 for nothing in common; symmetric.</summary>
    public double Relatedness(Concept a, Concept b)
    {
        if (a == b)
            return 1;
        if (a.IsEntity || b.IsEntity)
            return a.IsEntity && b.IsEntity ? entities.Relatedness(a, b) : 0;
        if (a.Key == b.Key || IsParticiple(a, b) || IsParticiple(b, a))
            return OneForm;
        return a.Pos is 'x' || b.Pos is 'x' ? 0 : words.Relatedness(a.Key, a.Pos, b.Key, b.Pos);
    }

    /// <summary>"Was overloaded" is tagged as a verb in one article and as an adjective in the next.</summary>
    private static bool IsParticiple(Concept adjective, Concept verb) =>
        adjective.Pos == 'a' && verb.Pos == 'v' && adjective.Key.EndsWith('d') && adjective.Key.Length - verb.Key.Length is 1 or 2 or 3
        && adjective.Key.StartsWith(verb.Key.TrimEnd('y'), StringComparison.Ordinal);
}
