using Crosscheck.Language;
using Crosscheck.Reconciliation;

namespace Crosscheck.Tests.Laws;

public sealed class StoryLaws
{
    private const int Tries = 300;

    private readonly EnglishAnnotator _annotator = EnglishAnnotator.Load();

    [Fact]
    public void The_words_of_every_evidence_stand_at_its_span() => Law.Holds(Drafts.Story, Tries, drafts =>
    {
        var story = StoryOf(drafts);
        var articles = story.Articles.ToDictionary(article => article.Id, StringComparer.Ordinal);
        foreach (var evidence in EvidenceIn(story))
        {
            var text = articles[evidence.Article].TextOf(evidence.Field);
            Assert.Equal(evidence.Words, evidence.Span.Of(text));
            Assert.InRange(evidence.Span.Length, 1, Evidence.LongestSpan);
            Assert.True(evidence.Span.Contains(evidence.Focus), $"The focus {evidence.Focus} lies outside {evidence.Span}.");
        }
    });

    [Fact]
    public void Every_pair_of_answers_has_one_relation_and_the_verdict_follows() => Law.Holds(Drafts.Story, Tries, drafts =>
    {
        foreach (var question in StoryOf(drafts).Questions)
        {
            var pairs = from a in Enumerable.Range(0, question.Answers.Length) from b in Enumerable.Range(a + 1, question.Answers.Length - a - 1) select (a, b);
            Assert.Equal(pairs, question.Relations.Select(relation => (relation.A, relation.B)));
            Assert.Equal(question.Kind is QuestionKind.Why or QuestionKind.How, question.Verdict is null);
            if (question.Verdict is Verdict.Agree or Verdict.Single)
                Assert.DoesNotContain(question.SureRelations, relation => relation.Relation == AnswerRelation.Differ);
            Assert.Equal(question.Answers.OrderBy(answer => answer.Doubtful), question.Answers);
            Assert.Equal(question.Told.Select(evidence => evidence.Article).Distinct(StringComparer.Ordinal).Count(), question.N);
            Assert.DoesNotContain(question.Answers.Where(answer => answer.Doubtful).SelectMany(answer => answer.Evidence), perhaps => question.Told.Any(evidence => evidence.Article == perhaps.Article));
            Assert.InRange(question.Independent, 1, question.N);
        }
    });

    [Fact]
    public void Ids_are_unique_and_point_to_what_is_there() => Law.Holds(Drafts.Story, Tries, drafts =>
    {
        var story = StoryOf(drafts);
        var articles = story.Articles.Select(article => article.Id).ToHashSet(StringComparer.Ordinal);
        var questions = story.Questions.Select(question => question.Id).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(story.Articles.Length, articles.Count);
        Assert.Equal(story.Articles.Length, story.Articles.Select(article => article.Letter).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(story.Questions.Length, questions.Count);
        Assert.Equal(story.Entities.Length, story.Entities.Select(entity => entity.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Subset(questions, story.Silent.Keys.ToHashSet(StringComparer.Ordinal));
        Assert.All(story.Silent.Values, silent => Assert.Subset(articles, silent.ToHashSet(StringComparer.Ordinal)));
        Assert.All(story.Copies, copy => Assert.Subset(articles, new HashSet<string>([copy.A, copy.B], StringComparer.Ordinal)));
    });

    [Fact]
    public void The_json_of_a_story_reads_back_as_the_same_story() => Law.Holds(Drafts.Story, Tries, drafts =>
    {
        var json = StoryJson.Write(StoryOf(drafts));
        Assert.Equal(json, StoryJson.Write(StoryJson.Read(json)));
    });

    private Story StoryOf(Draft[] drafts) => Reconciler.Reconcile([.. drafts.Select((draft, index) => _annotator.Annotate(draft.ToArticle($"{index}.txt")))]);

    private static IEnumerable<Evidence> EvidenceIn(Story story) =>
    [
        .. story.Questions.SelectMany(question => question.Answers).SelectMany(answer => answer.Evidence),
        .. story.Timeline.SelectMany(entry => entry.Evidence),
        .. story.Quotations.SelectMany(utterance => utterance.Variants).SelectMany(variant => variant.Evidence),
        .. story.Entities.SelectMany(entity => entity.Labels).SelectMany(label => label.Evidence),
        .. story.Events.SelectMany(storyEvent => storyEvent.Evidence),
    ];
}
