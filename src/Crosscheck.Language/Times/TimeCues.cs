using System.Collections.Frozen;
using Crosscheck.Language.Lexicons;
using Crosscheck.Language.Numbers;

namespace Crosscheck.Language.Times;

/// <summary>Words beside a time that tell how to read it; <c>time-cues.txt</c> says what each set is for.</summary>
internal sealed class TimeCues(WordSets sets)
{
    public FrozenSet<string> YearLeaders { get; } = sets["year leader"];

    public FrozenSet<string> YearOnlyLeaders { get; } = sets["year-only leader"];

    public FrozenSet<string> MonthLeaders { get; } = sets["month leader"];

    public FrozenSet<string> Counted { get; } = sets["counted"];

    public FrozenSet<string> Determiners { get; } = sets["determiner"];

    public FrozenSet<string> AmountModifiers { get; } = sets["amount modifier"];

    public FrozenSet<string> LengthLeaders { get; } = sets["length leader"];

    public FrozenSet<string> Rolling { get; } = sets["rolling"];

    public FrozenSet<string> Pointing { get; } = sets["pointing"];

    public FrozenSet<string> PhraseEnds { get; } = sets["phrase end"];

    public FrozenSet<string> Plans { get; } = sets["plan"];

    public FrozenSet<string> PutOff { get; } = sets["put off"];

    public FrozenSet<string> Pasts { get; } = sets["past"];

    public FrozenSet<string> Comparisons { get; } = sets["comparison"];

    public FrozenSet<string> Rates { get; } = sets["rate"];

    /// <summary>Nouns whose number is a name: "Flight 1989".</summary>
    public FrozenSet<string> Numbered { get; } = [.. sets["numbered"], .. Lexicon.Words("numbered-things.txt").Select(entry => entry.Word)];
}
