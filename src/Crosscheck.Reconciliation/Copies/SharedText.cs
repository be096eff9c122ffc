using System.Collections.Immutable;

namespace Crosscheck.Reconciliation.Copies;

/// <summary>What two articles have in common word for word.</summary>
/// <param name="A">Index of the first article.</param>
/// <param name="B">Index of the second, after the first.</param>
/// <param name="OfA">How much of the first article it is.</param>
/// <param name="OfB">How much of the second.</param>
/// <param name="Passages">In order of the first article, at least one.</param>
internal sealed record SharedText(int A, int B, Coverage OfA, Coverage OfB, ImmutableArray<SharedPassage> Passages)
{
    /// <summary>Share of the shorter text's words that stand in shared passages, 0 to 1.</summary>
    public double Share => OfA.All <= OfB.All ? OfA.Share : OfB.Share;

    public double GreaterOwnShare => Math.Max(OfA.OwnShare, OfB.OwnShare);
}

/// <summary>Where one passage stands in both.</summary>
internal sealed record SharedPassage(TextSpan A, TextSpan B);

/// <summary>How much of one article stands in passages that it shares with another. An article's own words are those that no article quotes.</summary>
/// <param name="Shared">Words in shared passages.</param>
/// <param name="All">Words of the article.</param>
/// <param name="OwnShared">Own words in shared passages.</param>
/// <param name="Own">Own words of the article.</param>
/// <param name="LongestOwn">Most own words in one shared passage.</param>
internal readonly record struct Coverage(int Shared, int All, int OwnShared, int Own, int LongestOwn)
{
    public double Share => All == 0 ? 0 : (double)Shared / All;

    public double OwnShare => Own == 0 ? 0 : (double)OwnShared / Own;
}
