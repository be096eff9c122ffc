using System.Collections.Immutable;
using Crosscheck.Reconciliation.Articles;

namespace Crosscheck.Reconciliation.Quotations;

/// <summary>Brings together what one speaker is quoted with in several articles, in the same or similar words.</summary>
internal static class UtteranceGrouper
{
    /// <summary>A word in more remarks than this leads to no candidates: it tells too little, and pairs would grow with the square.</summary>
    private const int MostRemarksOfWord = 128;

    private static readonly Comparer<Remark> _byPlace = Comparer<Remark>.Create(static (a, b) =>
        a.Article != b.Article ? a.Article - b.Article
        : a.Field != b.Field ? (a.Field == EvidenceField.Title ? -1 : 1)
        : a.Start - b.Start);

    /// <param name="ordered">The articles in the story's order.</param>
    /// <param name="speakerOf">For an article's index and one of its local entities, the story's name and id of that entity.</param>
    /// <returns>The remarks of each utterance, direct ones first; those that most articles carry first, then in order of article and place.</returns>
    public static ImmutableArray<List<Remark>> Group(OrderedArticles ordered, Func<int, int, (string? Name, string? EntityId)> speakerOf)
    {
        var reader = new RemarkReader(speakerOf);
        var remarks = ordered.Annotated.SelectMany((annotated, index) => reader.Read(index, annotated)).ToArray();
        return [.. Join(remarks).OrderByDescending(group => group.Select(remark => remark.Article).Distinct().Count()).ThenBy(group => group.Min(_byPlace)!, _byPlace)];
    }

    private static IEnumerable<List<Remark>> Join(Remark[] remarks)
    {
        var groups = new RemarkGroups(remarks);
        var alike = new List<AlikeRemarks>();
        foreach (var (first, second) in Candidates(remarks))
        {
            if (RemarkLikeness.Of(remarks[first], remarks[second]) is > 0 and var likeness) alike.Add(new(first, second, likeness));
        }
        alike.Sort(static (a, b) => a.Likeness != b.Likeness ? b.Likeness.CompareTo(a.Likeness) : a.First != b.First ? a.First - b.First : a.Second - b.Second);
        foreach (var pair in alike) groups.Join(pair.First, pair.Second);
        return groups.All();
    }

    /// <summary>Pairs with a word in common that is not in every remark; each pair once. Remarks in the very same words meet the first of them only.</summary>
    private static IEnumerable<(int First, int Second)> Candidates(Remark[] remarks)
    {
        var firstOfWords = new Dictionary<SameWords, int>();
        var byLemma = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var pairs = new HashSet<(int, int)>();
        for (var index = 0; index < remarks.Length; index++)
        {
            var remark = remarks[index];
            var key = new SameWords(remark.Words, remark.Speaker with { Described = remark.Speaker.Name is null ? remark.Speaker.Described : null }, remark.Direct);
            if (!firstOfWords.TryAdd(key, index))
            {
                yield return (firstOfWords[key], index);
                continue;
            }
            foreach (var lemma in remark.Content)
            {
                if (!byLemma.TryGetValue(lemma, out var others)) byLemma.Add(lemma, others = []);
                if (others.Count > MostRemarksOfWord) continue;
                foreach (var other in others)
                {
                    if (pairs.Add((other, index))) yield return (other, index);
                }
                others.Add(index);
            }
        }
    }

    private sealed record SameWords(string Words, RemarkSpeaker Speaker, bool Direct);

    private sealed record AlikeRemarks(int First, int Second, double Likeness);
}
