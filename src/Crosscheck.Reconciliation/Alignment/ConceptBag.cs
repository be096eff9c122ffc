using System.Collections.Immutable;

namespace Crosscheck.Reconciliation.Alignment;

/// <summary>A thing that a statement speaks of: an entity of the story or a content word.</summary>
/// <param name="Key">Lemma, or <c>#n</c> for the story entity n.</param>
/// <param name="Pos"><c>e</c> entity, else <c>v</c>, <c>n</c>, <c>a</c>, <c>r</c> or <c>x</c> for a word of any class.</param>
internal readonly record struct Concept(string Key, char Pos)
{
    public static Concept OfEntity(int entity) => new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"#{entity}"), 'e');

    /// <summary>Ordinal order of keys, then of classes.</summary>
    public static IComparer<Concept> Order { get; } = Comparer<Concept>.Create((a, b) => string.CompareOrdinal(a.Key, b.Key) is not 0 and var byKey ? byKey : a.Pos.CompareTo(b.Pos));

    public bool IsEntity => Pos == 'e';
}

/// <summary>Where in its statement a concept stands; nearer ones say more of what the statement is about.</summary>
internal enum Nearness
{
    /// <summary>Elsewhere in the sentence.</summary>
    Sentence,

    /// <summary>An entity of the sentence that a pronoun or a missing subject of the clause may stand for.</summary>
    Perhaps,

    /// <summary>In an argument's phrase.</summary>
    Argument,

    /// <summary>The head of an argument.</summary>
    Head,

    /// <summary>The predicate.</summary>
    Predicate,
}

/// <summary>The concepts of one claim, sorted and without doubles; of doubles the nearest counts.</summary>
internal sealed class ConceptBag
{
    private ConceptBag(ImmutableArray<(Concept Concept, Nearness Nearness)> items) => Items = items;

    public static ConceptBag Empty { get; } = new([]);

    public ImmutableArray<(Concept Concept, Nearness Nearness)> Items { get; }

    public static ConceptBag Of(IEnumerable<(Concept Concept, Nearness Nearness)> items)
    {
        var nearest = new SortedDictionary<Concept, Nearness>(Concept.Order);
        foreach (var (concept, nearness) in items)
        {
            if (!nearest.TryGetValue(concept, out var known) || nearness > known)
                nearest[concept] = nearness;
        }
        return new([.. nearest.Select(pair => (pair.Key, pair.Value))]);
    }

    public bool Has(Concept concept) => Items.Any(item => item.Concept == concept);
}
