using System.Globalization;
using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Values;
using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Alignment;

/// <summary>Which numbers of two claims may count one thing, by what they count and by how rare a number is.</summary>
/// <param name="words">Which words mean the same.</param>
internal sealed class Counts(WordRelations words)
{
    /// <summary>Of two nouns that are counted.</summary>
    private const double OneThing = 0.75;

    /// <summary>True of a great number of people.</summary>
    public bool IsGreat(Claim claim) => claim is { Kind: QuestionKind.HowMany, Value: NumberValue value } && NumberValues.IsGreat(value) && CountsSomebody(claim);

    public bool CountsSomebody(Claim claim) => HowManyClaims.CountedIn(claim.Slot) is { } counted && AreSomebody(counted);

    /// <summary>True of what became of how many, told in the headline or the first sentences.</summary>
    public static bool IsOfNews(Claim claim) => claim.Kind == QuestionKind.HowMany && HowManyClaims.IsState(claim.Slot) && claim.Statement.IsLead;

    /// <summary>Counts of one state in the headline or the first sentences of both articles are counts of the news itself.</summary>
    public static bool AreOfNews(Claim a, Claim b) => a.Slot == b.Slot && IsOfNews(a) && IsOfNews(b);

    /// <summary>"The toll rose to nine", "ten people were killed": those counted are the same, whatever the sentence is about.</summary>
    public static bool AreOneState(Claim a, Claim b) => a.Slot == b.Slot && a.Kind == QuestionKind.HowMany && HowManyClaims.IsState(a.Slot);

    /// <summary>The number with its unit, if no two things of a story share it by chance; else null.</summary>
    public static string? RareNumber(Claim claim) =>
        claim is { Kind: QuestionKind.HowMany, Value: NumberValue value } && NumberValues.IsRare(value) ? string.Create(CultureInfo.InvariantCulture, $"{value.Low ?? value.High} {value.Unit}") : null;

    /// <summary>The number with what it counts, if it is told as such and more than one; else null.</summary>
    public static string? CountedNumber(Claim claim) =>
        claim is { Kind: QuestionKind.HowMany, Value: NumberValue { Vague: null, Low: > 1 } value } && claim.Slot != HowManyClaims.Uncounted ? $"{claim.Slot} {value.Normal}" : null;

    /// <summary>"Four hours into the flight", "four hours into its journey": the same number of the same things.</summary>
    public static bool AreOneCounted(Claim a, Claim b) => CountedNumber(a) is { } number && number == CountedNumber(b);

    /// <summary>"Three soldiers", "three servicemen": what is counted may be one; "two players" are no two passengers.</summary>
    public static bool CountWhatMayBeOne(Claim a, Claim b) =>
        a.Slot == b.Slot || (HowManyClaims.CountedIn(a.Slot) is { } x && HowManyClaims.CountedIn(b.Slot) is { } y && WordRelations.Shared.Relatedness(x.Split(' ')[0], 'n', y.Split(' ')[0], 'n') >= OneThing);

    /// <summary>"6,500 workers", "its promise of 6,500 jobs", "employ up to 6,500": a number that no two things of a story share by chance, counting what may be one.</summary>
    public static bool AreOneRare(Claim a, Claim b)
    {
        if (a.Kind != QuestionKind.HowMany || a.Value is not NumberValue x || b.Value is not NumberValue y || !NumberValues.AreOneRare(x, y))
            return false;
        if (a.Slot == b.Slot)
            return a.Slot != HowManyClaims.Uncounted;
        return HowManyClaims.CountedIn(a.Slot) is { } mine && HowManyClaims.CountedIn(b.Slot) is { } theirs
            && (Lexicon.StateOf(mine) is not { } state || Lexicon.StateOf(theirs) is not { } other || state == other);
    }

    /// <summary>"6,500 workers", "6,500 jobs"; "two policemen", "two police officers": in two sentences that tell the same, equal numbers of people, or a number that is rarely met by chance, count the same.</summary>
    public bool AreOneNumber(Claim a, Claim b) =>
        HowManyClaims.CountedIn(a.Slot) is { } mine && HowManyClaims.CountedIn(b.Slot) is { } theirs && Lexicon.StateOf(mine) is null && Lexicon.StateOf(theirs) is null
        && (a.Value is NumberValue value && NumberValues.IsTelling(value) || (AreSomebody(mine) && AreSomebody(theirs)));

    /// <summary>"As many as 40,000", "about 40,000": one number speaks for one point, however exactly it is meant.</summary>
    public static bool AreOneStated(Claim a, Claim b) => a.Value is NumberValue x && b.Value is NumberValue y && NumberValues.AreOneStated(x, y);

    /// <summary>"May have affected 143 million", "left 145.5 million exposed": two numbers that great and that near count one thing, however surely it is told.</summary>
    public static bool AreEstimatesOfOne(Claim a, Claim b)
    {
        if (a.Kind != QuestionKind.HowMany || a.Statement.Article == b.Statement.Article || a.Value is not NumberValue x || b.Value is not NumberValue y || !NumberValues.AreNear(x, y))
            return false;
        if (a.Slot == b.Slot)
            return true;
        // Of two maxima in other words one must leave open who is counted.
        return NumberValues.IsVast(x) && NumberValues.IsVast(y) && (!NumberValues.IsMaximum(x) || !NumberValues.IsMaximum(y) || CountsAnybody(a) || CountsAnybody(b));
    }

    /// <summary>True if two claims count what may be one.</summary>
    public bool CountTheSame(Claim a, Claim b)
    {
        if (a.Slot == b.Slot || (HowLongClaims.IsLength(a) && HowLongClaims.IsLength(b)))
            return true;
        if (HowManyClaims.CountedIn(a.Slot) is not { } x || HowManyClaims.CountedIn(b.Slot) is not { } y || Lexicon.StateOf(x) is not null || Lexicon.StateOf(y) is not null)
            return false;
        return words.Relatedness(x, 'n', y, 'n') >= OneThing || (words.IsPersonNoun(x) && words.IsPersonNoun(y)) || (AreEstimatesOfOne(a, b) && AreSomebody(x) && AreSomebody(y));
    }

    private static bool CountsAnybody(Claim claim) => HowManyClaims.CountedIn(claim.Slot) is { } counted && Lexicon.IsAnybody(counted);

    private bool AreSomebody(string counted) => words.ClassOf(counted.Split(' ')[0], 'n') is LexicalClass.NounPerson or LexicalClass.NounGroup;
}
