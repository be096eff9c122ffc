using System.Collections.Immutable;
using Crosscheck.Reconciliation.Alignment;
using Crosscheck.Reconciliation.Claims;

namespace Crosscheck.Reconciliation.Tellings;

/// <summary>
/// Finds sentences of several articles that tell the same, whatever each says of it. Pairs are met through the rarer concepts they share,
/// judged by <see cref="SentenceLikeness"/>, and grow into groups by average linkage, the surest first.
/// </summary>
internal static class TellingAligner
{
    /// <summary>How many of a sentence's weightiest concepts are looked up.</summary>
    private const int Probes = 12;

    /// <summary>A concept that stands in more sentences than this is no way in.</summary>
    private const int CommonConcept = 400;

    private const double LeastCosine = 0.04;

    /// <summary>Log odds from which a pair may begin or join groups.</summary>
    private const double Least = 0.5;

    /// <summary>Mean log odds between two groups that become one.</summary>
    private const double Linkage = 0;

    /// <param name="texts">All texts of the story.</param>
    /// <param name="weights">What each concept tells in the story.</param>
    public static StoryTellings Align(IEnumerable<ArticleStatements> texts, ConceptWeights weights)
    {
        var sentences = texts.SelectMany(text => ToldSentence.Of(text, weights)).ToImmutableArray();
        var pairs = Judge(sentences, Meet(sentences));
        return new(sentences, Grow(sentences, pairs), pairs);
    }

    /// <summary>Pairs of sentences of two articles with something in common, and their cosine.</summary>
    private static List<SentencePair> Meet(ImmutableArray<ToldSentence> sentences)
    {
        var index = new Dictionary<Concept, List<int>>();
        var pairs = new List<SentencePair>();
        var seen = new HashSet<int>();
        for (var b = 0; b < sentences.Length; b++)
        {
            var probes = ProbesOf(sentences[b]);
            seen.Clear();
            foreach (var concept in probes)
            {
                if (!index.TryGetValue(concept, out var others) || others.Count > CommonConcept)
                    continue;
                foreach (var a in others)
                {
                    if (sentences[a].Article != sentences[b].Article && seen.Add(a) && SentenceLikeness.Cosine(sentences[a], sentences[b]) is >= LeastCosine and var cosine)
                        pairs.Add(new(a, b, cosine));
                }
            }
            foreach (var concept in probes)
            {
                if (!index.TryGetValue(concept, out var others))
                    index.Add(concept, others = []);
                others.Add(b);
            }
        }
        return pairs;
    }

    private static List<Concept> ProbesOf(ToldSentence sentence)
    {
        var order = new int[sentence.Concepts.Length];
        for (var at = 0; at < order.Length; at++)
            order[at] = at;
        return [.. order.OrderByDescending(at => sentence.Weights[at]).ThenBy(at => at).Take(Probes).Select(at => sentence.Concepts[at])];
    }

    /// <summary>Log odds of each pair, surest first.</summary>
    private static List<SentencePair> Judge(ImmutableArray<ToldSentence> sentences, List<SentencePair> met)
    {
        var articles = sentences.Length == 0 ? 0 : sentences.Max(sentence => sentence.Article) + 1;
        // The greatest cosine of each sentence with any of each article.
        var best = new double[sentences.Length][];
        foreach (var pair in met)
        {
            Raise(pair.A, sentences[pair.B].Article, pair.Score);
            Raise(pair.B, sentences[pair.A].Article, pair.Score);
        }
        var judged = new List<SentencePair>(met.Count);
        foreach (var pair in met)
        {
            var closeness = pair.Score / best[pair.A][sentences[pair.B].Article] * (pair.Score / best[pair.B][sentences[pair.A].Article]);
            judged.Add(pair with { Score = SentenceLikeness.LogOdds(sentences[pair.A], sentences[pair.B], closeness) });
        }
        judged.Sort(static (x, y) => x.Score != y.Score ? y.Score.CompareTo(x.Score) : x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B));
        return judged;

        void Raise(int sentence, int article, double score)
        {
            best[sentence] ??= new double[articles];
            best[sentence][article] = Math.Max(score, best[sentence][article]);
        }
    }

    private static List<List<int>> Grow(ImmutableArray<ToldSentence> sentences, List<SentencePair> pairs)
    {
        var scores = new PairScores(sentences.Length, pairs);
        var groupOf = new List<int>?[sentences.Length];
        foreach (var pair in pairs)
        {
            if (pair.Score < Least)
                break;
            var (left, right) = (groupOf[pair.A] ??= [pair.A], groupOf[pair.B] ??= [pair.B]);
            if (ReferenceEquals(left, right) || MeanBetween(sentences, scores, left, right) < Linkage)
                continue;
            if (left.Count < right.Count)
                (left, right) = (right, left);
            left.AddRange(right);
            foreach (var member in right)
                groupOf[member] = left;
        }
        return [.. groupOf.OfType<List<int>>().Where(group => group.Count > 1).Distinct(ReferenceEqualityComparer.Instance).Cast<List<int>>()
            .Select(group => group.Order().ToList()).OrderBy(group => group[0])];
    }

    private static double MeanBetween(ImmutableArray<ToldSentence> sentences, PairScores scores, List<int> left, List<int> right)
    {
        var (sum, count) = (0.0, 0);
        foreach (var a in left)
        {
            foreach (var b in right)
            {
                if (sentences[a].Article == sentences[b].Article)
                    continue;
                sum += scores.Of(a, b);
                count++;
            }
        }
        return count == 0 ? SentenceLikeness.Nothing : sum / count;
    }

    /// <summary>The score of any two sentences, by the neighbours of each.</summary>
    private sealed class PairScores
    {
        private readonly List<int>[] _neighbours;
        private readonly List<double>[] _scores;

        public PairScores(int sentences, List<SentencePair> pairs)
        {
            _neighbours = new List<int>[sentences];
            _scores = new List<double>[sentences];
            foreach (var pair in pairs.OrderBy(pair => pair.A).ThenBy(pair => pair.B))
            {
                (_neighbours[pair.A] ??= []).Add(pair.B);
                (_scores[pair.A] ??= []).Add(pair.Score);
            }
        }

        public double Of(int a, int b)
        {
            var (lesser, greater) = (Math.Min(a, b), Math.Max(a, b));
            var at = _neighbours[lesser]?.BinarySearch(greater) ?? -1;
            return at < 0 ? SentenceLikeness.Nothing : _scores[lesser][at];
        }
    }
}

/// <param name="A">Index of a sentence.</param>
/// <param name="B">A greater index.</param>
/// <param name="Score">Likeness; what is measured depends on the step.</param>
internal sealed record SentencePair(int A, int B, double Score);
