using Crosscheck.Reconciliation.Alignment;
using Crosscheck.Reconciliation.Tellings;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>
/// Log odds that a sentence tells a clause, from the share of the clause that it tells, the share of it that the clause tells, how many concepts they have in common, the
/// log odds and the cosine of the two whole sentences; by logistic regression over 8,282 pairs of clause and sentence of 25 stories (docs/quality.md).
/// </summary>
internal static class ClauseOdds
{
    private const double OfNothing = -1.79;

    private const double OfShare = 2.01;
    private const double OfSentence = 2.2;
    private const double OfShared = 0.31;
    private const double OfOdds = 0.49;
    private const double OfCosine = -1.59;
    private const double OfVerb = 0.26;

    /// <param name="clause">What it takes to tell the clause.</param>
    /// <param name="own">Its sentence.</param>
    /// <param name="other">The sentence of another article.</param>
    /// <param name="odds">Log odds that the two sentences tell the same as a whole.</param>
    public static double Of(PointCoverage clause, ToldSentence own, ToldSentence other, double odds)
    {
        var covered = clause.By(other.Concepts);
        return OfNothing + (OfShare * covered.Share) + (OfSentence * clause.ShareOf(other.Concepts, other.Weights)) + (OfShared * covered.Shared) + (OfOdds * odds)
            + (OfCosine * SentenceLikeness.Cosine(own, other)) + (covered.Predicate ? OfVerb : 0);
    }
}
