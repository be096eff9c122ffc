using System.Collections.Immutable;

namespace Crosscheck.Reconciliation.Grouping;

/// <summary>
/// Parts a mixed pile into stories. Articles come in a fixed order, whatever the order of the inputs; each joins the story that it is most like or begins one,
/// and is compared with no more than a few stories (single pass, after Allan et al. 1998). At the end stories that are alike are joined (average linkage).
/// </summary>
public static class StoryGrouper
{
    /// <summary>
    /// An article joins a story if their mean likeness is greater. Chosen, with the other numbers, on one half of 25 stories and tried on the other (docs/quality.md):
    /// high, since what is joined stays joined and what is parted may still be joined at the end.
    /// </summary>
    private const double JoinsAt = 0.2;

    /// <summary>A text that has this share of its runs of words from one story is a copy and joins it.</summary>
    private const double CopyShare = 0.5;

    /// <summary>Fewer runs prove nothing.</summary>
    private const int LeastRuns = 6;

    /// <param name="articles">In any order.</param>
    /// <param name="cancellation">Ends the work between two articles.</param>
    /// <returns>Larger stories first, then in order of their first articles; the articles of each by day (unknown last), then digest.</returns>
    public static ImmutableArray<ArticleGroup> Group(IEnumerable<ArticleProfile> articles, CancellationToken cancellation = default)
    {
        var inOrder = articles
            .OrderBy(article => article.Day?.DayNumber ?? int.MaxValue)
            .ThenBy(article => article.Sha256, StringComparer.Ordinal)
            .ThenBy(article => article.File, StringComparer.Ordinal)
            .ToArray();
        var index = new StoryIndex();
        var copies = new Dictionary<ulong, int>();
        var stories = new List<StoryDraft>();
        for (var article = 0; article < inOrder.Length; article++)
        {
            cancellation.ThrowIfCancellationRequested();
            var terms = index.Weigh(inOrder[article]);
            var story = OriginalOf(inOrder[article], copies) ?? Nearest(inOrder[article], terms, index, stories);
            if (story < 0)
            {
                story = index.Begin();
                stories.Add(new());
            }
            foreach (var term in stories[story].Add(article, terms, inOrder[article].Day))
                index.Enter(term, story);
            foreach (var run in inOrder[article].Runs)
                copies.TryAdd(run, story);
        }
        return [.. StoryMerger.Merge(stories, index, cancellation)
            .Select(story => GroupOf(story, inOrder))
            .OrderByDescending(group => group.Members.Length)
            .ThenBy(group => group.First)
            .Select(group => new ArticleGroup(group.Title, group.Members))];
    }

    private static int Nearest(ArticleProfile article, WeighedTerms terms, StoryIndex index, List<StoryDraft> stories)
    {
        var (nearest, most) = (-1, JoinsAt);
        foreach (var story in index.Candidates(terms.Terms, terms.Weights))
        {
            var likeness = stories[story].Likeness(terms) * stories[story].Nearness(article.Day);
            if (likeness > most)
                (nearest, most) = (story, likeness);
        }
        return nearest;
    }

    /// <summary>The story that holds most of the article's runs of words, if they are enough for a copy; null otherwise.</summary>
    private static int? OriginalOf(ArticleProfile article, Dictionary<ulong, int> copies)
    {
        var least = Math.Max(LeastRuns, article.Runs.Length * CopyShare);
        if (article.Runs.Length < least)
            return null;
        var counts = new Dictionary<int, int>();
        foreach (var run in article.Runs)
        {
            if (copies.TryGetValue(run, out var story) && (counts[story] = counts.GetValueOrDefault(story) + 1) >= least)
                return story;
        }
        return null;
    }

    private static Grown GroupOf(StoryDraft story, ArticleProfile[] articles)
    {
        story.Members.Sort();
        return new(story.Members[0], TitleOf(story, articles), [.. story.Members.Select(member => articles[member])]);
    }

    /// <summary>The heading of the article whose heading shares most of its words' weight with the story; of equals the first.</summary>
    private static string TitleOf(StoryDraft story, ArticleProfile[] articles)
    {
        var (title, most) = ("", -1.0);
        foreach (var member in story.Members)
        {
            var (sum, count) = (0.0, 0);
            var reader = new TermReader(articles[member].Heading);
            while (reader.MoveNext())
                (sum, count) = (sum + story.Sum.GetValueOrDefault(TermHash.Of(reader.Term)), count + 1);
            if (count > 0 && sum / count > most)
                (title, most) = (articles[member].Heading, sum / count);
        }
        return title.Length > 0 ? title : articles[story.Members[0]].Heading;
    }

    private sealed record Grown(int First, string Title, ImmutableArray<ArticleProfile> Members);
}

/// <summary>A story of a pile.</summary>
/// <param name="Title">A headline that says most of what its articles tell.</param>
/// <param name="Members">By day (unknown last), then digest; at least one.</param>
public sealed record ArticleGroup(string Title, ImmutableArray<ArticleProfile> Members);
