using Crosscheck.Reconciliation.Claims;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>The order in which values are shown: times from early to late, numbers from small to great, yes before no, else by the articles that give them.</summary>
internal static class ClaimOrder
{
    public static IComparer<Claim> ByValue { get; } = Comparer<Claim>.Create(Compare);

    private static int Compare(Claim a, Claim b)
    {
        var order = (a.Value, b.Value) switch
        {
            (TimeValue x, TimeValue y) => (x.Interval?.First ?? DateOnly.MaxValue).CompareTo(y.Interval?.First ?? DateOnly.MaxValue),
            (NumberValue x, NumberValue y) => (x.Low ?? x.High ?? decimal.MaxValue).CompareTo(y.Low ?? y.High ?? decimal.MaxValue),
            (PolarityValue x, PolarityValue y) => Rank(x.Normal).CompareTo(Rank(y.Normal)),
            _ => 0,
        };
        if (order == 0)
            order = a.Statement.Article.CompareTo(b.Statement.Article);
        if (order == 0)
            order = a.Statement.Field == b.Statement.Field ? a.Focus.CompareTo(b.Focus) : a.Statement.Field == EvidenceField.Title ? -1 : 1;
        return order != 0 ? order : string.CompareOrdinal(a.Value.Normal, b.Value.Normal);
    }

    private static int Rank(string answer) => answer switch { "yes" => 0, "no" => 1, _ => 2 };
}
