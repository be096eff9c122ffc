using System.Collections.Immutable;
using Crosscheck.Reconciliation.Copies;

namespace Crosscheck.Reconciliation.Articles;

/// <summary>Puts articles in the story's order, names them, and tells copies from independent texts. A function of the set, whatever the order of input.</summary>
internal static class StoryArticles
{
    /// <summary>A pair is worth showing if one of the two shares this much of its own words …</summary>
    private const double LeastShare = 0.1;

    /// <summary>… and so many of them, or …</summary>
    private const int LeastOwnWords = 20;

    /// <summary>… if one passage holds so many: a paragraph that the outlet took over.</summary>
    private const int LongPassage = 25;

    /// <param name="articles">In any order, no two with the same bytes.</param>
    public static ImmutableArray<AnnotatedArticle> Order(IEnumerable<AnnotatedArticle> articles) =>
    [
        .. articles
            .OrderBy(article => PublicationTime.Of(article.Article).Rank)
            .ThenBy(article => article.Article.Source ?? "", StringComparer.Ordinal)
            .ThenBy(article => article.Article.Sha256, StringComparer.Ordinal),
    ];

    /// <param name="annotated">In the story's order.</param>
    public static OrderedArticles Of(ImmutableArray<AnnotatedArticle> annotated)
    {
        var shared = CopyFinder.Find(annotated);
        var origins = Origins.Of(annotated, shared);
        var inOrder = annotated.Select(article => article.Article).ToArray();
        var ids = ArticleIds.Of(inOrder);
        var letters = ArticleLetters.Of(inOrder, origins.CopiedFrom);
        var groups = GroupNumbers(origins);
        return new(
            annotated,
            [.. inOrder.Select((article, index) => StoryArticleOf(article, ids[index], letters[index], origins.CopiedFrom[index] is >= 0 and var from ? ids[from] : null, groups[index]))],
            [.. shared.Where(IsWorthShowing).Select(pair => CopyOf(pair, ids))]);
    }

    /// <summary>Numbers the groups in order of letters: those of texts that are no copies rise in the story's order, and every group has one.</summary>
    private static int[] GroupNumbers(Origins origins)
    {
        var numbers = new Dictionary<int, int>();
        for (var article = 0; article < origins.Groups.Length; article++)
        {
            if (origins.CopiedFrom[article] < 0) numbers.TryAdd(origins.Groups[article], numbers.Count + 1);
        }
        return [.. origins.Groups.Select(group => numbers[group])];
    }

    private static StoryArticle StoryArticleOf(Article article, string id, string letter, string? copiedFrom, int originGroup) => new()
    {
        Id = id,
        Letter = letter,
        File = article.File,
        Url = article.Url,
        Source = article.Source,
        Title = article.Title,
        Authors = article.Authors,
        Published = article.Published,
        Captured = article.Captured,
        Language = article.Language,
        Text = article.Text,
        Sha256 = article.Sha256,
        Cut = article.Cut,
        CopiedFrom = copiedFrom,
        OriginGroup = originGroup,
    };

    private static bool IsWorthShowing(SharedText pair) =>
        IsWorthShowing(pair.OfA) || IsWorthShowing(pair.OfB);

    private static bool IsWorthShowing(Coverage coverage) =>
        coverage.LongestOwn >= LongPassage || (coverage.OwnShare >= LeastShare && coverage.OwnShared >= LeastOwnWords);

    private static Copy CopyOf(SharedText pair, string[] ids) => new(
        ids[pair.A],
        ids[pair.B],
        Math.Round(pair.Share, 3, MidpointRounding.AwayFromZero),
        [.. pair.Passages.Select(passage => new Passage(new(passage.A.Start, passage.A.End), new(passage.B.Start, passage.B.End)))]);
}
