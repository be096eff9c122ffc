using System.Collections.Immutable;
using Crosscheck.Reconciliation.Articles;
using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Entities;
using Crosscheck.Reconciliation.Questions;
using Crosscheck.Reconciliation.Timeline;
using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation;

/// <summary>Turns annotated articles into a story: a pure function of the set of articles, whatever their order.</summary>
public static class Reconciler
{
    /// <param name="articles">At least one article.</param>
    /// <param name="title">Title of the story; null takes the headline that shares most with the others.</param>
    /// <param name="leftOut">Inputs that take no part, with the reason.</param>
    /// <exception cref="ArgumentException">There is no article.</exception>
    public static Story Reconcile(IReadOnlyList<AnnotatedArticle> articles, string? title = null, IReadOnlyList<LeftOut>? leftOut = null)
    {
        if (articles.Count == 0)
            throw new ArgumentException("A story needs at least one article.", nameof(articles));
        var ordered = StoryArticles.Order(articles);
        var words = WordRelations.Shared;
        var entities = StoryEntities.Join(ordered.Annotated);
        ImmutableArray<ArticleStatements> statements = [.. ordered.Annotated.SelectMany((annotated, article) => new[]
        {
            new ArticleStatements(article, EvidenceField.Title, annotated, entities, words),
            new ArticleStatements(article, EvidenceField.Text, annotated, entities, words),
        })];
        var context = new StoryContext(ordered.Annotated, ordered.Articles, entities, statements);
        ImmutableArray<Claim> claims = [.. statements.SelectMany(DrawClaims)];
        // Labels and quotations do not rest on the alignment of claims; they are made beside it.
        var voices = Task.Run(() => Voices.Of(context, ordered));
        var questions = new QuestionMaker(context, words).Make(claims, voices);
        var (_, written, quotations) = voices.GetAwaiter().GetResult();
        return new()
        {
            Title = title ?? StoryTitle.Of(ordered.Annotated),
            Articles = ordered.Articles,
            Entities = written,
            Questions = questions,
            Timeline = new TimelineBuilder(context).Build(
                [.. claims.Where(claim => claim.Kind == QuestionKind.When)],
                [.. questions.Where(question => question.Kind == QuestionKind.When && question.Verdict != Verdict.Single)]),
            Quotations = quotations,
            Copies = ordered.Copies,
            Silent = Silence.Of([.. questions.Where(question => question.N > 1)], ordered.Articles),
            LeftOut = [.. leftOut ?? []],
        };
    }

    private static IEnumerable<Claim> DrawClaims(ArticleStatements statements) =>
        WhenClaims.Draw(statements)
            .Concat(HowManyClaims.Draw(statements))
            .Concat(PhraseClaims.Draw(statements))
            .Concat(WhetherClaims.Draw(statements));
}
