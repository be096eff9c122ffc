namespace Crosscheck.Reconciliation.Labels;

/// <summary>What a name or "the group" at a place in the text refers to.</summary>
/// <param name="Entity">Index of the entity, -1 if there is none.</param>
/// <param name="Edge">The far edge of the words: their first token if looked for backwards, else one past their last; -1 if there are none.</param>
/// <param name="Kind">What the entity is.</param>
internal readonly record struct Referent(int Entity, int Edge, EntityKind Kind)
{
    public static Referent None { get; } = new(-1, -1, EntityKind.Other);
}
