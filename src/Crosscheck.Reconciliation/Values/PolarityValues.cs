using Crosscheck.Reconciliation.Claims;

namespace Crosscheck.Reconciliation.Values;

/// <summary>Yes, no, unconfirmed: what is left open contradicts neither.</summary>
internal static class PolarityValues
{
    public static ValueRelation Compare(PolarityValue a, PolarityValue b)
    {
        if (a.Normal == b.Normal)
            return ValueRelation.Same();
        return a.Normal == "unconfirmed" || b.Normal == "unconfirmed"
            ? ValueRelation.Compatible("one states it, the other leaves it open")
            : ValueRelation.Differ("one states it, the other denies it");
    }
}
