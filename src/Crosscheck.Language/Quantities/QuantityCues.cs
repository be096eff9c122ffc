using Crosscheck.Language.Numbers;

namespace Crosscheck.Language.Quantities;

/// <summary>Words beside a number that tell how to read it; <c>quantity-cues.txt</c> says what each set is for.</summary>
internal sealed class QuantityCues(WordSets sets)
{
    public HashSet<string> Topics { get; } = sets["topic"];

    public HashSet<string> OverTopics { get; } = sets["over topic"];

    public HashSet<string> Prices { get; } = sets["price"];

    public HashSet<string> Distances { get; } = sets["distance"];

    public HashSet<string> AfterMeters { get; } = sets["after meters"];

    public HashSet<string> ShareRanks { get; } = sets["share rank"];

    public HashSet<string> People { get; } = sets["people"];

    public HashSet<string> Person { get; } = sets["person"];

    public HashSet<string> HeldAs { get; } = sets["held as"];

    public HashSet<string> Changes { get; } = sets["change"];

    public HashSet<string> Games { get; } = sets["game"];

    public HashSet<string> Tallies { get; } = sets["tally"];

    public HashSet<string> Ranks { get; } = sets["rank"];

    public HashSet<string> NotOneBefore { get; } = sets["not one before"];

    public HashSet<string> NotOneAfter { get; } = sets["not one after"];

    public HashSet<string> Superlatives { get; } = sets["superlative"];

    public HashSet<string> NotJoined { get; } = sets["not joined"];

    public HashSet<string> StateAdverbs { get; } = sets["state adverb"];

    public HashSet<string> BoundWords { get; } = sets["bound word"];

    public HashSet<string> Streets { get; } = sets["street"];

    public HashSet<string> Plurals { get; } = sets["plural"];

    public HashSet<string> NotPlurals { get; } = sets["not plural"];

    public HashSet<string> Functions { get; } = sets["function"];

    public HashSet<string> AgeOwners { get; } = sets["age owner"];

    public HashSet<string> TimeUnits { get; } = sets["time unit"];
}
