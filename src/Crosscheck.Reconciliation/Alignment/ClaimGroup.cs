using System.Collections.Immutable;

namespace Crosscheck.Reconciliation.Alignment;

/// <summary>Claims about one point.</summary>
/// <param name="Members">Indexes of the claims, ascending.</param>
/// <param name="Score">Mean likeness of its pairs, 0 to 1.</param>
/// <param name="Tied">Pairs of indexes, the lesser first, that are alike enough by themselves and not only through others.</param>
internal sealed record ClaimGroup(ImmutableArray<int> Members, double Score, IReadOnlySet<(int A, int B)> Tied)
{
    /// <summary>True if the two are alike enough by themselves.</summary>
    public bool AreTied(int a, int b) => Tied.Contains(a < b ? (a, b) : (b, a));
}
