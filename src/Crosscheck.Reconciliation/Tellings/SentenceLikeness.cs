using System.Collections.Immutable;

namespace Crosscheck.Reconciliation.Tellings;

/// <summary>
/// Whether two sentences of two articles tell the same, as log odds. The weights are learnt by logistic regression from the answer
/// matrices of the development stories; docs/quality.md gives the figures with each story left out of the learning in turn.
/// </summary>
internal static class SentenceLikeness
{
    /// <summary>What stands for a pair that has nothing to speak of in common.</summary>
    public const double Nothing = -3;

    /// <summary>A concept of more weight than this is met in few sentences.</summary>
    private const double Rare = 2.5;

    private const double Bias = -2.37;
    private const double OfCosine = 1.13;
    private const double OfEntities = 0.78 / 5;
    private const double OfWordPairs = 0.92;
    private const double OfTitles = -0.65;
    private const double OfDistance = -1.56;
    private const double OfRare = 0.89 / 4;
    private const double OfValues = 1.26;
    private const double OfBest = 1.38;
    private const int MostValues = 3;

    /// <summary>Cosine of the two vectors of concepts, 0 to 1.</summary>
    public static double Cosine(ToldSentence a, ToldSentence b) => Shared(a, b).Dot / Math.Max(1e-9, a.Norm * b.Norm);

    /// <param name="a">A sentence.</param>
    /// <param name="b">A sentence of another article.</param>
    /// <param name="closeness">Their cosine over the greatest that each has with any sentence of the other's article, multiplied: 1 if each is the other's nearest.</param>
    /// <returns>Log odds that both tell the same.</returns>
    public static double LogOdds(ToldSentence a, ToldSentence b, double closeness)
    {
        var shared = Shared(a, b);
        var titles = (a.Field == EvidenceField.Title ? 1 : 0) + (b.Field == EvidenceField.Title ? 1 : 0);
        return Bias
            + (OfCosine * shared.Dot / Math.Max(1e-9, a.Norm * b.Norm))
            + (OfEntities * shared.EntityWeight)
            + (OfWordPairs * Math.Log(1 + Common(a.WordPairs, b.WordPairs)))
            + (OfTitles * titles)
            + (OfDistance * Math.Abs(a.Place - b.Place))
            + (OfRare * shared.Rare)
            + (OfValues * Math.Min(MostValues, Common(a.Values, b.Values)))
            + (OfBest * closeness);
    }

    private static Overlap Shared(ToldSentence a, ToldSentence b)
    {
        var overlap = default(Overlap);
        int i = 0, j = 0;
        while (i < a.Numbers.Length && j < b.Numbers.Length)
        {
            var order = a.Numbers[i] - b.Numbers[j];
            if (order < 0) i++;
            else if (order > 0) j++;
            else
            {
                var weight = Math.Abs(a.NumberedWeights[i]);
                overlap.Dot += weight * weight;
                overlap.Rare += weight > Rare ? 1 : 0;
                overlap.EntityWeight += a.NumberedWeights[i] < 0 ? weight : 0;
                (i, j) = (i + 1, j + 1);
            }
        }
        return overlap;
    }

    private static int Common(ImmutableArray<int> a, ImmutableArray<int> b)
    {
        int i = 0, j = 0, common = 0;
        while (i < a.Length && j < b.Length)
        {
            if (a[i] < b[j]) i++;
            else if (a[i] > b[j]) j++;
            else (i, j, common) = (i + 1, j + 1, common + 1);
        }
        return common;
    }

    private static int Common(ImmutableArray<string> a, ImmutableArray<string> b)
    {
        var common = 0;
        foreach (var value in a)
            common += b.Contains(value) ? 1 : 0;
        return common;
    }

    private struct Overlap
    {
        public double Dot;
        public double EntityWeight;
        public int Rare;
    }
}
