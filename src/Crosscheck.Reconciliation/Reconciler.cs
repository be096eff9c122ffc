using System.Collections.Immutable;
using Crosscheck.Reconciliation.Alignment;
using Crosscheck.Reconciliation.Articles;
using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Entities;
using Crosscheck.Reconciliation.Happenings;
using Crosscheck.Reconciliation.Labels;
using Crosscheck.Reconciliation.Questions;
using Crosscheck.Reconciliation.Tellings;
using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation;

/// <summary>Turns annotated articles into a story: a pure function of the set of articles, whatever their order.</summary>
public static class Reconciler
{
    /// <param name="articles">At least one article.</param>
    /// <param name="title">Title of the story; null takes the headline that shares most with the others.</param>
    /// <param name="leftOut">Inputs that take no part, with the reason.</param>
    /// <param name="aliases">Names that the user says are one.</param>
    /// <exception cref="ArgumentException">There is no article.</exception>
    public static Story Reconcile(IReadOnlyList<AnnotatedArticle> articles, string? title = null, IReadOnlyList<LeftOut>? leftOut = null, AliasList? aliases = null)
    {
        if (articles.Count == 0)
            throw new ArgumentException("A story needs at least one article.", nameof(articles));
        var inOrder = StoryArticles.Order(articles);
        // What the articles say and what they share word for word rest on nothing of each other.
        var copying = Task.Run(() => StoryArticles.Of(inOrder));
        var words = WordRelations.Shared;
        var entities = StoryEntities.Join(inOrder, aliases);
        var annotated = entities.Sort(inOrder);
        var drawn = annotated.Select((article, index) => Task.Run(() => Drawn.Of(index, article, entities, words))).ToList();
        ImmutableArray<ArticleStatements> statements = [.. drawn.SelectMany(article => article.GetAwaiter().GetResult().Statements)];
        ImmutableArray<Claim> claims = [.. AgeClaims.WithBearers([.. drawn.SelectMany(article => article.GetAwaiter().GetResult().Claims)], entities)];
        var ordered = copying.GetAwaiter().GetResult() with { Annotated = annotated };
        var context = new StoryContext(annotated, ordered.Articles, entities, statements, [.. drawn.Select(article => article.GetAwaiter().GetResult().Labels)]);
        // Labels and quotations do not rest on the alignment of claims; they are made beside it.
        var voices = Task.Run(() => Voices.Of(context, ordered));
        var weights = ConceptWeights.Of(context.Statements.SelectMany(text => text.Sentences()));
        var tellings = TellingAligner.Align(context.Statements, weights, voices.GetAwaiter().GetResult().SameWords);
        var questions = new QuestionMaker(context, words, weights, tellings).Make(claims, voices);
        var (_, written, quotations, _) = voices.GetAwaiter().GetResult();
        var happenings = StoryHappenings.Of(context, claims, questions, new(words, tellings));
        return new()
        {
            Title = title ?? StoryTitle.Of(annotated),
            Articles = ordered.Articles,
            Entities = written,
            Questions = questions,
            Timeline = happenings.Timeline,
            Events = happenings.Events,
            Quotations = quotations,
            Copies = ordered.Copies,
            Silent = Silence.Of([.. questions.Where(question => question.N > 1)], context, tellings),
            LeftOut = [.. leftOut ?? []],
        };
    }

    private static IEnumerable<Claim> DrawClaims(ArticleStatements statements) =>
        WhenClaims.Draw(statements)
            .Concat(HowManyClaims.Draw(statements))
            .Concat(HowLongClaims.Draw(statements))
            .Concat(WhereIsClaims.Draw(statements))
            .Concat(PhraseClaims.Draw(statements))
            .Concat(WhetherClaims.Draw(statements));

    /// <summary>What one article says.</summary>
    private sealed record Drawn(ImmutableArray<LabelUse> Labels, ImmutableArray<ArticleStatements> Statements, ImmutableArray<Claim> Claims)
    {
        public static Drawn Of(int index, AnnotatedArticle article, StoryEntities entities, WordRelations words)
        {
            var labels = LabelDrawer.Draw(article);
            var described = DescribedMentions.Add(article, labels);
            ImmutableArray<ArticleStatements> statements =
            [
                new(index, EvidenceField.Title, described, entities, words),
                new(index, EvidenceField.Text, described, entities, words),
            ];
            return new(labels, statements, [.. statements.SelectMany(DrawClaims)]);
        }
    }
}
