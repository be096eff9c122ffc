using System.Collections.Immutable;
using Crosscheck.Reconciliation.Alignment;
using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Entities;
using Crosscheck.Reconciliation.Labels;
using Crosscheck.Reconciliation.Tellings;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>What the making of questions needs to know of the whole story.</summary>
/// <param name="Annotated">Articles in story order.</param>
/// <param name="Articles">The same articles as the story shows them.</param>
/// <param name="Entities">Joined entities.</param>
/// <param name="Statements">Statements of every text: of each article its headline, then its body.</param>
/// <param name="Labels">What each article calls whom.</param>
internal sealed record StoryContext(
    ImmutableArray<AnnotatedArticle> Annotated, ImmutableArray<StoryArticle> Articles, StoryEntities Entities, ImmutableArray<ArticleStatements> Statements, ImmutableArray<ImmutableArray<LabelUse>> Labels)
{
    public ArticleStatements Of(Statement statement) => Of(statement.Article, statement.Field);

    public ArticleStatements Of(int article, EvidenceField field) => Statements[(article * 2) + (field == EvidenceField.Title ? 0 : 1)];

    public Evidence EvidenceFor(int article, EvidenceField field, TextSpan span, TextSpan? focus = null) =>
        Evidence.Of(Annotated[article].Article, Articles[article].Id, field, span, focus);

    /// <summary>The day an article was published; null if unknown.</summary>
    public DateOnly? PublishedDay(int article) => Annotated[article].Article.PublishedDay;

    /// <summary>Articles and independent texts among these.</summary>
    public (int N, int Independent) Count(IEnumerable<string> articleIds)
    {
        var ids = articleIds.ToHashSet(StringComparer.Ordinal);
        return (ids.Count, Articles.Where(article => ids.Contains(article.Id)).Select(article => article.OriginGroup).Distinct().Count());
    }

    /// <summary>By article, headline first, then by place.</summary>
    public ImmutableArray<Evidence> InOrder(IEnumerable<Evidence> evidence) =>
        [.. evidence.OrderBy(e => IndexOf(e.Article)).ThenBy(e => e.Field == EvidenceField.Title ? 0 : 1).ThenBy(e => e.Start).ThenBy(e => e.End)];

    /// <summary>An answer with its counts.</summary>
    /// <param name="value">What values are compared by.</param>
    /// <param name="text">The value as shown.</param>
    /// <param name="evidence">The words, at least one, in any order.</param>
    public Answer AnswerOf(string value, string text, IEnumerable<Evidence> evidence)
    {
        var ordered = InOrder(evidence);
        var (n, independent) = Count(ordered.Select(e => e.Article));
        return new() { Value = value, Text = text, N = n, Independent = independent, Evidence = ordered };
    }

    /// <summary>The answers, those in the same words as one.</summary>
    public ImmutableArray<Answer> ByWords(IEnumerable<Answer> answers) =>
        [.. answers.GroupBy(answer => answer.Value.TrimEnd('.', ' '), StringComparer.OrdinalIgnoreCase)
            .Select(same => AnswerOf(same.First().Value, same.First().Text, same.SelectMany(answer => answer.Evidence)))];

    /// <summary>A question with its verdict and counts; its id is given when all are ranked.</summary>
    /// <param name="kind">What it asks for.</param>
    /// <param name="text">The question.</param>
    /// <param name="answers">One or more, the doubtful ones last.</param>
    /// <param name="relations">Every pair of answers.</param>
    /// <param name="why">Why the answers stand together.</param>
    public Question Ask(QuestionKind kind, string text, ImmutableArray<Answer> answers, ImmutableArray<AnswerPair> relations, string why)
    {
        var sure = answers.Where(answer => !answer.Doubtful).ToImmutableArray();
        var (n, independent) = Count(sure.SelectMany(answer => answer.Evidence).Select(evidence => evidence.Article));
        return new()
        {
            Id = "",
            Kind = kind,
            Text = text,
            Verdict = Verdicts.Of(kind, n, independent, sure, [.. relations.Where(pair => pair.B < sure.Length)]),
            N = n,
            Independent = independent,
            Answers = answers,
            Relations = relations,
            Why = why,
        };
    }

    /// <summary>What a reader calls a concept.</summary>
    public string NameOf(Concept concept) => concept.IsEntity ? Entities.All[concept.Entity].Name : concept.Key.Replace('_', ' ');

    /// <summary>The sentence that a piece of evidence begins in.</summary>
    public SentencePlace PlaceOf(Evidence evidence)
    {
        var article = IndexOf(evidence.Article);
        return new(article, evidence.Field, Annotated[article].Layers(evidence.Field).SentenceAt(evidence.Start));
    }

    /// <summary>Position of an article in the story.</summary>
    public int IndexOf(string articleId)
    {
        for (var index = 0; index < Articles.Length; index++)
        {
            if (Articles[index].Id == articleId)
                return index;
        }
        return -1;
    }
}
