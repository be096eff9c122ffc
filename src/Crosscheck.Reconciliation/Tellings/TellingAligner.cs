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
    private const int Probes = 20;

    /// <summary>A concept that stands in more sentences than this is no way in.</summary>
    private const int CommonConcept = 150;

    /// <summary>Of each sentence so many nearest are judged; in a story of ten articles that is nearly all of them.</summary>
    private const int MostNear = 120;

    private const double LeastCosine = 0.04;

    /// <summary>Log odds from which a pair may begin or join groups.</summary>
    private const double Least = 0.5;

    /// <summary>Mean log odds between two groups that become one.</summary>
    private const double Linkage = 0;

    /// <summary>Log odds of two sentences that quote one utterance.</summary>
    private const double SameWords = 4;

    /// <param name="texts">All texts of the story.</param>
    /// <param name="weights">What each concept tells in the story.</param>
    /// <param name="sameWords">Sentences that quote one utterance.</param>
    public static StoryTellings Align(IEnumerable<ArticleStatements> texts, ConceptWeights weights, IReadOnlySet<SentencePlaces> sameWords)
    {
        var numbers = new Dictionary<Concept, int>();
        var sentences = texts.SelectMany(text => ToldSentence.Of(text, weights, numbers)).ToImmutableArray();
        var pairs = Judge(sentences, Nearest(sentences.Length, Meet(sentences)), sameWords);
        var scores = new PairScores(sentences.Length, pairs);
        return new(sentences, Grow(sentences, pairs, scores), pairs, scores);
    }

    /// <summary>Pairs of sentences of two articles with something in common, and their cosine.</summary>
    private static List<ScoredPair> Meet(ImmutableArray<ToldSentence> sentences)
    {
        var index = new List<int>?[sentences.Length == 0 ? 0 : sentences.Max(sentence => sentence.Numbers[^1]) + 1];
        var pairs = new List<ScoredPair>();
        var seen = new int[sentences.Length];
        for (var b = 0; b < sentences.Length; b++)
        {
            var probes = ProbesOf(sentences[b]);
            foreach (var concept in probes)
            {
                if (index[concept] is not { } others || others.Count > CommonConcept)
                    continue;
                foreach (var a in others)
                {
                    if (seen[a] == b + 1 || sentences[a].Article == sentences[b].Article)
                        continue;
                    seen[a] = b + 1;
                    if (SentenceLikeness.Cosine(sentences[a], sentences[b]) is >= LeastCosine and var cosine)
                        pairs.Add(new(a, b, cosine));
                }
            }
            foreach (var concept in probes)
                (index[concept] ??= []).Add(b);
        }
        return pairs;
    }

    /// <summary>Without the pairs that are among the nearest of neither sentence, so that the work grows with the number of sentences and not with its square.</summary>
    private static List<ScoredPair> Nearest(int sentences, List<ScoredPair> met)
    {
        if (met.Count <= sentences * MostNear / 2)
            return met;
        met.Sort(static (x, y) => x.Score != y.Score ? y.Score.CompareTo(x.Score) : x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B));
        var taken = new int[sentences];
        return met.FindAll(pair => (taken[pair.A]++ < MostNear) | (taken[pair.B]++ < MostNear));
    }

    private static int[] ProbesOf(ToldSentence sentence)
    {
        var numbers = sentence.Numbers.ToArray();
        var weights = Array.ConvertAll(sentence.NumberedWeights, Math.Abs);
        // Few and often equal: by insertion, the weightiest first, of equals the lesser number.
        for (var at = 1; at < numbers.Length; at++)
        {
            var (number, weight) = (numbers[at], weights[at]);
            var to = at;
            for (; to > 0 && weights[to - 1] < weight; to--)
                (numbers[to], weights[to]) = (numbers[to - 1], weights[to - 1]);
            (numbers[to], weights[to]) = (number, weight);
        }
        return numbers.Length <= Probes ? numbers : numbers[..Probes];
    }

    /// <summary>Log odds of each pair, surest first.</summary>
    private static List<ScoredPair> Judge(ImmutableArray<ToldSentence> sentences, List<ScoredPair> met, IReadOnlySet<SentencePlaces> sameWords)
    {
        var articles = sentences.Length == 0 ? 0 : sentences.Max(sentence => sentence.Article) + 1;
        // The greatest cosine of each sentence with any of each article.
        var best = new double[sentences.Length][];
        foreach (var pair in met)
        {
            Raise(pair.A, sentences[pair.B].Article, pair.Score);
            Raise(pair.B, sentences[pair.A].Article, pair.Score);
        }
        var judged = new List<ScoredPair>(OrderedParallel.Map(met.Count, index =>
        {
            var pair = met[index];
            var closeness = pair.Score / best[pair.A][sentences[pair.B].Article] * (pair.Score / best[pair.B][sentences[pair.A].Article]);
            var score = SentenceLikeness.LogOdds(sentences[pair.A], sentences[pair.B], closeness);
            return pair with { Score = sameWords.Count > 0 && sameWords.Contains(SentencePlaces.Of(sentences[pair.A], sentences[pair.B])) ? Math.Max(SameWords, score) : score };
        }));
        judged.Sort(static (x, y) => x.Score != y.Score ? y.Score.CompareTo(x.Score) : x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B));
        return judged;

        void Raise(int sentence, int article, double score)
        {
            best[sentence] ??= new double[articles];
            best[sentence][article] = Math.Max(score, best[sentence][article]);
        }
    }

    private static List<List<int>> Grow(ImmutableArray<ToldSentence> sentences, List<ScoredPair> pairs, PairScores scores)
    {
        var groupOf = new GrowingGroup?[sentences.Length];
        foreach (var pair in pairs)
        {
            if (pair.Score < Least)
                break;
            var (left, right) = (groupOf[pair.A] ??= new(pair.A), groupOf[pair.B] ??= new(pair.B));
            if (ReferenceEquals(left, right) || left.MeanWith(right, (mine, theirs) => MeanBetween(sentences, scores, mine, theirs)) < Linkage)
                continue;
            if (left.Members.Count < right.Members.Count)
                (left, right) = (right, left);
            left.Members.AddRange(right.Members);
            foreach (var member in right.Members)
                groupOf[member] = left;
        }
        var groups = groupOf.OfType<GrowingGroup>().Where(group => group.Members.Count > 1).Distinct()
            .Select(group => group.Members.Order().ToList()).OrderBy(group => group[0]).ToList();
        AddGuests(sentences, scores, pairs, groups);
        return groups;
    }

    /// <summary>Adds to each group the sentences that tell this besides what they tell in a group of their own: a long sentence may tell of two points.</summary>
    private static void AddGuests(ImmutableArray<ToldSentence> sentences, PairScores scores, List<ScoredPair> pairs, List<List<int>> groups)
    {
        var groupOf = new int[sentences.Length];
        Array.Fill(groupOf, -1);
        for (var group = 0; group < groups.Count; group++)
        {
            foreach (var member in groups[group])
                groupOf[member] = group;
        }
        var guests = groups.ConvertAll(_ => new SortedSet<int>());
        foreach (var pair in pairs)
        {
            if (pair.Score < Linkage)
                break;
            if (groupOf[pair.A] == groupOf[pair.B])
                continue;
            if (groupOf[pair.B] >= 0)
                guests[groupOf[pair.B]].Add(pair.A);
            if (groupOf[pair.A] >= 0)
                guests[groupOf[pair.A]].Add(pair.B);
        }
        for (var group = 0; group < groups.Count; group++)
        {
            guests[group].RemoveWhere(guest => MeanBetween(sentences, scores, [guest], groups[group]) < Linkage);
            groups[group].AddRange(guests[group]);
            groups[group].Sort();
        }
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
                sum += scores.Find(a, b) ?? SentenceLikeness.Nothing;
                count++;
            }
        }
        return count == 0 ? SentenceLikeness.Nothing : sum / count;
    }
}
