using System.Collections.Immutable;
using Crosscheck.Reconciliation.Articles;
using Crosscheck.Reconciliation.Entities;
using Crosscheck.Reconciliation.Questions;
using Crosscheck.Reconciliation.Quotations;
using Crosscheck.Reconciliation.Tellings;

namespace Crosscheck.Reconciliation;

/// <summary>Who calls whom what, and who said what: all that is told of a story without aligning its claims.</summary>
/// <param name="Questions">What each source calls an entity, whom it gives a quotation to and in which words, where that differs.</param>
/// <param name="Entities">The entities with their names and labels.</param>
/// <param name="Quotations">One utterance across articles.</param>
/// <param name="SameWords">Sentences of different articles that quote one utterance directly.</param>
internal sealed record Voices(ImmutableArray<QuestionDraft> Questions, ImmutableArray<Entity> Entities, ImmutableArray<Utterance> Quotations, IReadOnlySet<SentencePlaces> SameWords)
{
    /// <summary>Fewer words may be said twice.</summary>
    private const int LeastWords = 6;

    public static Voices Of(StoryContext context, OrderedArticles ordered)
    {
        var labels = new LabelQuestions(context);
        var (entities, ids) = new EntityWriter(context).Write(labels.LabelsOf);
        var groups = UtteranceGrouper.Group(ordered, (article, local) =>
        {
            var entity = context.Entities.Of(article, local);
            return entity >= 0 && ids.TryGetValue(entity, out var id) ? (context.Entities.All[entity].Name, id) : (null, null);
        });
        return new([.. labels.Build(), .. new QuotationQuestions(context).Build(groups)], entities, [.. groups.Select(new UtteranceWriter(ordered).Write)], SameWordsIn(context, groups));
    }

    private static HashSet<SentencePlaces> SameWordsIn(StoryContext context, ImmutableArray<List<Remark>> groups)
    {
        var same = new HashSet<SentencePlaces>();
        foreach (var group in groups)
        {
            var quoted = group.FindAll(remark => remark.Direct && remark.WordCount >= LeastWords);
            foreach (var a in quoted)
            {
                foreach (var b in quoted)
                {
                    if (a.Article < b.Article)
                        same.Add(SentencePlaces.Of(PlaceOf(context, a), PlaceOf(context, b)));
                }
            }
        }
        return same;
    }

    private static SentencePlace PlaceOf(StoryContext context, Remark remark) =>
        new(remark.Article, remark.Field, context.Annotated[remark.Article].Layers(remark.Field).SentenceAt(remark.Start));
}
