using System.Collections.Frozen;
using Crosscheck.Language.Numbers;

namespace Crosscheck.Language.Quantities;

/// <summary>Words beside a number that tell how to read it; <c>quantity-cues.txt</c> says what each set is for.</summary>
internal sealed class QuantityCues(WordSets sets)
{
    public FrozenSet<string> Topics { get; } = sets["topic"];

    public FrozenSet<string> Changes { get; } = sets["change"];

    public FrozenSet<string> Games { get; } = sets["game"];

    public FrozenSet<string> Tallies { get; } = sets["tally"];

    public FrozenSet<string> Ranks { get; } = sets["rank"];

    public FrozenSet<string> NotOneBefore { get; } = sets["not one before"];

    public FrozenSet<string> NotOneAfter { get; } = sets["not one after"];

    public FrozenSet<string> Superlatives { get; } = sets["superlative"];

    public FrozenSet<string> NotJoined { get; } = sets["not joined"];

    public FrozenSet<string> StateAdverbs { get; } = sets["state adverb"];

    public FrozenSet<string> BoundWords { get; } = sets["bound word"];

    public FrozenSet<string> Streets { get; } = sets["street"];

    public FrozenSet<string> Plurals { get; } = sets["plural"];

    public FrozenSet<string> NotPlurals { get; } = sets["not plural"];

    public FrozenSet<string> Functions { get; } = sets["function"];

    public FrozenSet<string> AgeOwners { get; } = sets["age owner"];

    public FrozenSet<string> TimeUnits { get; } = sets["time unit"];
}
