using System.Collections.Immutable;
using Crosscheck.Reconciliation.Articles;
using Crosscheck.Reconciliation.Entities;
using Crosscheck.Reconciliation.Questions;
using Crosscheck.Reconciliation.Quotations;

namespace Crosscheck.Reconciliation;

/// <summary>Who calls whom what, and who said what: all that is told of a story without aligning its claims.</summary>
/// <param name="Questions">What each source calls an entity, whom it gives a quotation to and in which words, where that differs.</param>
/// <param name="Entities">The entities with their names and labels.</param>
/// <param name="Quotations">One utterance across articles.</param>
internal sealed record Voices(ImmutableArray<QuestionDraft> Questions, ImmutableArray<Entity> Entities, ImmutableArray<Utterance> Quotations)
{
    public static Voices Of(StoryContext context, OrderedArticles ordered)
    {
        var labels = new LabelQuestions(context);
        var (entities, ids) = new EntityWriter(context).Write(labels.LabelsOf);
        var groups = UtteranceGrouper.Group(ordered, (article, local) =>
        {
            var entity = context.Entities.Of(article, local);
            return entity >= 0 && ids.TryGetValue(entity, out var id) ? (context.Entities.All[entity].Name, id) : (null, null);
        });
        return new([.. labels.Build(), .. new QuotationQuestions(context).Build(groups)], entities, [.. groups.Select(new UtteranceWriter(ordered).Write)]);
    }
}
