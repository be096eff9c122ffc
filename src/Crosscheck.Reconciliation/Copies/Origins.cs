using System.Collections.Immutable;
using Crosscheck.Reconciliation.Articles;
using Crosscheck.Reconciliation.Entities;

namespace Crosscheck.Reconciliation.Copies;

/// <summary>Which article copies which, and which count as one independent text.</summary>
/// <param name="CopiedFrom">For each article the index of the one it copies, or -1.</param>
/// <param name="Groups">For each article the smallest index of an article of the same origin.</param>
internal sealed record Origins(ImmutableArray<int> CopiedFrom, ImmutableArray<int> Groups)
{
    /// <summary>
    /// An article that shares this much of its own words is a copy. Set by the sample, where a wire report that another outlet edited shares two
    /// thirds and more, and by 24 real stories (130 articles) without a copy: a report that a later one took in shares 0.69, reports
    /// rewritten from a wire, or with paragraphs of one, reach 0.55, and reporters who wrote for themselves stay below 0.3.
    /// </summary>
    private const double CopyShare = 0.6;

    /// <summary>The same of all words: two prints of one letter or speech, with no words of their own to speak of.</summary>
    private const double PrintShare = 0.9;

    /// <summary>An article that shares this much and credits the same news agency goes back to the same report.</summary>
    private const double WireShare = 0.3;

    /// <summary>Fewer words in common prove nothing, however short the text.</summary>
    private const int LeastWords = 20;

    /// <param name="articles">In the story's order.</param>
    /// <param name="shared">Pairs with words in common, in order.</param>
    public static Origins Of(IReadOnlyList<AnnotatedArticle> articles, ImmutableArray<SharedText> shared)
    {
        var times = articles.Select(annotated => PublicationTime.Of(annotated.Article)).ToArray();
        var wires = new Lazy<WireCredits>(WireCredits.Load);
        var groups = new DisjointSets(articles.Count);
        var candidates = new List<CopyOf>();
        foreach (var pair in shared)
        {
            var (aInB, bInA) = (IsWithin(pair.OfA), IsWithin(pair.OfB));
            if (aInB || bInA || (pair.GreaterOwnShare >= WireShare && wires.Value.ShareOne(articles[pair.A].Article, articles[pair.B].Article)))
                groups.Join(pair.A, pair.B);
            // A text that a later and longer one took in whole is no copy of it, though both go back to one origin.
            if (bInA && !PublicationTime.IsKnownBefore(times[pair.B], times[pair.A])) candidates.Add(new(pair.B, pair.A, pair.OfB.OwnShare));
            else if (aInB && !PublicationTime.IsKnownBefore(times[pair.A], times[pair.B])) candidates.Add(new(pair.A, pair.B, pair.OfA.OwnShare));
        }
        return new([.. Originals(articles.Count, candidates)], [.. articles.Select((_, index) => groups.Find(index))]);
    }

    private static bool IsWithin(Coverage coverage) =>
        (coverage.OwnShared >= LeastWords && coverage.OwnShare >= CopyShare) || (coverage.Shared >= LeastWords && coverage.Share >= PrintShare);

    /// <summary>Chooses one original for each copy: one that is no copy itself where there is one, then the one that shares most, then the earliest.</summary>
    private static int[] Originals(int count, List<CopyOf> candidates)
    {
        var copies = candidates.Select(candidate => candidate.Copy).ToHashSet();
        var originals = new int[count];
        Array.Fill(originals, -1);
        var byPreference = candidates
            .OrderBy(candidate => candidate.Copy)
            .ThenBy(candidate => copies.Contains(candidate.Original))
            .ThenByDescending(candidate => candidate.Share)
            .ThenBy(candidate => candidate.Original);
        foreach (var (copy, original, _) in byPreference)
        {
            if (originals[copy] < 0 && !LeadsTo(originals, original, copy)) originals[copy] = original;
        }
        return originals;
    }

    private static bool LeadsTo(int[] originals, int from, int target)
    {
        for (var at = from; at >= 0; at = originals[at])
        {
            if (at == target) return true;
        }
        return false;
    }

    /// <summary>One possible origin of one text. A class: sorting structs would be compiled at every start.</summary>
    private sealed record CopyOf(int Copy, int Original, double Share);
}
