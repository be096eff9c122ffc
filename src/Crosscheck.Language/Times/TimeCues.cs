using Crosscheck.Language.Lexicons;
using Crosscheck.Language.Numbers;

namespace Crosscheck.Language.Times;

/// <summary>Words beside a time that tell how to read it; <c>time-cues.txt</c> says what each set is for.</summary>
internal sealed class TimeCues(WordSets sets)
{
    public HashSet<string> YearLeaders { get; } = sets["year leader"];

    public HashSet<string> YearOnlyLeaders { get; } = sets["year-only leader"];

    public HashSet<string> MonthLeaders { get; } = sets["month leader"];

    public HashSet<string> Counted { get; } = sets["counted"];

    public HashSet<string> Determiners { get; } = sets["determiner"];

    public HashSet<string> AmountModifiers { get; } = sets["amount modifier"];

    public HashSet<string> LengthLeaders { get; } = sets["length leader"];

    public HashSet<string> Rolling { get; } = sets["rolling"];

    public HashSet<string> Pointing { get; } = sets["pointing"];

    public HashSet<string> PhraseEnds { get; } = sets["phrase end"];

    public HashSet<string> Plans { get; } = sets["plan"];

    public HashSet<string> PutOff { get; } = sets["put off"];

    public HashSet<string> Pasts { get; } = sets["past"];

    public HashSet<string> Comparisons { get; } = sets["comparison"];

    public HashSet<string> Rates { get; } = sets["rate"];

    /// <summary>Nouns whose number is a name: "Flight 1989".</summary>
    public HashSet<string> Numbered { get; } = [.. sets["numbered"], .. Lexicon.Words("numbered-things.txt").Select(entry => entry.Word)];
}
