using System.Collections.Immutable;

namespace Crosscheck.Reconciliation.Alignment;

/// <summary>A thing that a statement speaks of: an entity of the story or a content word.</summary>
/// <param name="Key">Lemma, or <c>#n</c> for the story entity n.</param>
/// <param name="Pos"><c>e</c> entity, else <c>v</c>, <c>n</c>, <c>a</c>, <c>r</c> or <c>x</c> for a word of any class.</param>
internal sealed record Concept(string Key, char Pos)
{
    public static Concept OfEntity(int entity) => new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"#{entity}"), 'e');

    /// <summary>Ordinal order of keys, then of classes.</summary>
    public static IComparer<Concept> Order { get; } = Comparer<Concept>.Create((a, b) => string.CompareOrdinal(a.Key, b.Key) is not 0 and var byKey ? byKey : a.Pos.CompareTo(b.Pos));

    public bool IsEntity => Pos == 'e';

    /// <summary>Index of the story entity. Only of a concept that is one.</summary>
    public int Entity => int.Parse(Key.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
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

/// <param name="Concept">What is spoken of.</param>
/// <param name="Nearness">Where it stands.</param>
internal sealed record PlacedConcept(Concept Concept, Nearness Nearness);

/// <summary>The concepts of one claim, sorted and without doubles; of doubles the nearest counts.</summary>
/// <remarks>Concepts are classes, as generic code over classes is compiled ahead of time.</remarks>
internal sealed class ConceptBag
{
    private ConceptBag(ImmutableArray<PlacedConcept> items) => Items = items;

    public static ConceptBag Empty { get; } = new([]);

    public ImmutableArray<PlacedConcept> Items { get; }

    public static ConceptBag Of(IEnumerable<PlacedConcept> items)
    {
        var sorted = new List<PlacedConcept>(items);
        sorted.Sort(static (a, b) => Concept.Order.Compare(a.Concept, b.Concept) is not 0 and var order ? order : b.Nearness - a.Nearness);
        var bag = ImmutableArray.CreateBuilder<PlacedConcept>(sorted.Count);
        foreach (var item in sorted)
        {
            if (bag.Count == 0 || bag[^1].Concept != item.Concept)
                bag.Add(item);
        }
        return new(bag.ToImmutable());
    }

    public bool Has(Concept concept)
    {
        foreach (var item in Items)
        {
            if (item.Concept == concept)
                return true;
        }
        return false;
    }
}
