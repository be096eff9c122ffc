using System.Collections.Immutable;

namespace Crosscheck.Reporting.Html;

/// <summary>A story with everything the sections share: sources by id, questions in the order of the page, spots that links lead to.</summary>
internal sealed class StoryView
{
    private readonly Dictionary<string, SourceView> _sourcesById = new(StringComparer.Ordinal);

    public StoryView(Story story, PageOptions options)
    {
        Story = story;
        Options = options;
        Sources = [.. story.Articles.Select((article, index) => new SourceView(article, index + 1))];
        foreach (var source in Sources)
            _sourcesById.TryAdd(source.Article.Id, source);
        Questions = [.. InOrderOfPage(story).Select((pair, index) => new QuestionView(pair.Question, index + 1, pair.Standing, SourcesOf(story.Silent.GetValueOrDefault(pair.Question.Id, []))))];
        Spots = new SpotIndex(this);
    }

    public Story Story { get; }

    public PageOptions Options { get; }

    /// <summary>In order of letters.</summary>
    public ImmutableArray<SourceView> Sources { get; }

    /// <summary>Grouped by standing, and inside a group in order of importance.</summary>
    public ImmutableArray<QuestionView> Questions { get; }

    public SpotIndex Spots { get; }

    public SourceView? Find(string articleId) => _sourcesById.GetValueOrDefault(articleId);

    /// <summary>The sources of these articles, each once, in order of letters.</summary>
    public ImmutableArray<SourceView> SourcesOf(IEnumerable<string> articleIds) =>
        [.. articleIds.Distinct(StringComparer.Ordinal).Select(Find).OfType<SourceView>().OrderBy(source => source.Ordinal)];

    public ImmutableArray<SourceView> SourcesOf(IEnumerable<Evidence> evidence) => SourcesOf(evidence.Select(one => one.Article));

    public QuestionView? FindQuestion(string? id) => id is null ? null : Questions.FirstOrDefault(view => view.Question.Id == id);

    public int Count(Func<Standing, bool> which) => Questions.Count(view => which(view.Standing));

    private static IEnumerable<(Question Question, Standing Standing)> InOrderOfPage(Story story) =>
        story.Questions.Select(question => (Question: question, Standing: Standings.Of(question))).OrderBy(pair => Standings.GroupOf(pair.Standing));
}
