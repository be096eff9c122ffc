namespace Crosscheck.Reconciliation.Words;

/// <summary>One meaning that a word can carry, by itself or through a word formed from it.</summary>
/// <param name="Synset">The synset.</param>
/// <param name="Weight">How usual, 0 to 1.</param>
/// <param name="Derived">True if it belongs to a derived word (the verb behind "refuge").</param>
/// <param name="Leading">True if it is among the first senses of the word to which it belongs.</param>
internal readonly record struct Meaning(int Synset, double Weight, bool Derived, bool Leading);
