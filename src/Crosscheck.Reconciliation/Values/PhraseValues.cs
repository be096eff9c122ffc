using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Entities;
using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Values;

/// <summary>Places, people and things compare by the entity they refer to, else by their words.</summary>
internal sealed class PhraseValues(StoryEntities entities, PlaceContainment places, WordRelations words)
{
    public ValueRelation Compare(QuestionKind kind, PhraseValue a, PhraseValue b)
    {
        if (a.Entity >= 0 && a.Entity == b.Entity)
            return a.Lemmas.SequenceEqual(b.Lemmas) ? ValueRelation.Same() : kind == QuestionKind.Where && a.Normal != b.Normal ? Detailed(a, b) : ValueRelation.Same("the same by another name");
        if (a.Lemmas.SequenceEqual(b.Lemmas))
            return ValueRelation.Same();
        if (kind == QuestionKind.Where)
            return Places(a, b);
        if (Covers(a, b) || Covers(b, a))
            return ValueRelation.Compatible(Precision.Detail);
        return kind == QuestionKind.Who ? Persons(a, b) : Things(a, b);
    }

    private static ValueRelation Detailed(PhraseValue a, PhraseValue b) =>
        Covers(a, b) || Covers(b, a) ? ValueRelation.Compatible(Precision.PlaceDetail) : ValueRelation.Same("the same place");

    private ValueRelation Places(PhraseValue a, PhraseValue b)
    {
        if (Covers(a, b) || Covers(b, a) || a.Lemmas.Intersect(b.Lemmas, StringComparer.Ordinal).Any())
            return ValueRelation.Compatible(Precision.PlaceDetail);
        if (a.Entity >= 0 && b.Entity >= 0 && places.Apart(a.Entity, b.Entity))
            return ValueRelation.Differ("the places lie apart");
        return a.Entity >= 0 && b.Entity >= 0 && (places.Within(a.Entity, b.Entity) || places.Within(b.Entity, a.Entity))
            ? ValueRelation.Compatible("one place lies within the other")
            : ValueRelation.Untied("nothing says that one place does not lie in or near the other");
    }

    private ValueRelation Persons(PhraseValue a, PhraseValue b)
    {
        var named = a.Entity >= 0 && b.Entity >= 0 && entities.All[a.Entity].Kind == EntityKind.Person && entities.All[b.Entity].Kind == EntityKind.Person;
        return named ? ValueRelation.Differ("two different people are named") : a.Entity >= 0 && b.Entity >= 0 ? ValueRelation.Untied("two names that need not exclude each other") : Things(a, b);
    }

    private ValueRelation Things(PhraseValue a, PhraseValue b)
    {
        var relatedness = words.Relatedness(a.Head, 'n', b.Head, 'n');
        if (a.Head == b.Head || relatedness >= 0.55)
            return ValueRelation.Compatible("the descriptions may mean the same");
        return ValueRelation.Untied("two descriptions that need not exclude each other");
    }

    /// <summary>True if every content word of the coarse phrase stands in the fine one.</summary>
    private static bool Covers(PhraseValue coarse, PhraseValue fine) => coarse.Lemmas.Length > 0 && coarse.Lemmas.All(fine.Lemmas.Contains);
}
