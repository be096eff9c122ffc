using Crosscheck.Reconciliation.Claims;

namespace Crosscheck.Reconciliation.Values;

/// <summary>Yes, no, unconfirmed: what is only hearsay contradicts neither; what an article itself leaves open, or tells as still to come, is not told as a fact.</summary>
internal static class PolarityValues
{
    /// <summary>Why two answers differ of which one says the opposite of the other.</summary>
    public const string Denied = "one states it, the other denies it";

    public static ValueRelation Compare(PolarityValue a, PolarityValue b)
    {
        if (a.Normal == b.Normal)
            return ValueRelation.Same();
        if (a.Factuality == Factuality.Fact || b.Factuality == Factuality.Fact)
            return ValueRelation.Differ((a.Factuality == Factuality.Fact ? b : a).Factuality switch { Factuality.NotYet => "one tells it as done, the other as still to come", Factuality.Denied => Denied, _ => "one tells it as a fact, the other leaves it open" });
        return a.Normal == "unconfirmed" || b.Normal == "unconfirmed"
            ? ValueRelation.Compatible("one states it, the other leaves it open")
            : ValueRelation.Differ(Denied);
    }
}
