using Crosscheck.Reconciliation.Claims;

namespace Crosscheck.Reconciliation.Values;

/// <summary>Whether something is so: what is only hearsay contradicts neither yes nor no; what an article itself leaves open, or tells as still to come, is not told as a fact.</summary>
internal static class PolarityValues
{
    /// <summary>Why two answers differ of which one says the opposite of the other.</summary>
    public const string Denied = "one states it, the other denies it";

    public static ValueRelation Compare(PolarityValue a, PolarityValue b)
    {
        if (a.Normal == b.Normal)
            return ValueRelation.Same();
        var other = a.Factuality == Factuality.Fact ? b.Factuality : b.Factuality == Factuality.Fact ? a.Factuality : Factuality.Hearsay;
        return other switch
        {
            Factuality.Denied => ValueRelation.Differ(Denied),
            Factuality.NotYet => ValueRelation.Differ("one tells it as done, the other as still to come"),
            Factuality.Possible => ValueRelation.Differ("one tells it as a fact, the other leaves it open"),
            _ => ValueRelation.Compatible("one states it, the other leaves it open"),
        };
    }
}
