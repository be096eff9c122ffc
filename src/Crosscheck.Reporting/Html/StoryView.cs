using System.Collections.Immutable;

namespace Crosscheck.Reporting.Html;

/// <summary>A story with everything the sections share: sources by id, questions in the order of the page, spots that links lead to.</summary>
internal sealed class StoryView
{
    private readonly Dictionary<string, SourceView> _sourcesById = new(StringComparer.Ordinal);
    private readonly Dictionary<string, QuestionView> _questionsById = new(StringComparer.Ordinal);

    public StoryView(Story story, PageOptions options)
    {
        Story = story;
        Options = options;
        Sources = [.. story.Articles.Select((article, index) => new SourceView(article, index + 1))];
        foreach (var source in Sources)
            _sourcesById.TryAdd(source.Article.Id, source);
        Groups = GroupsOf(story);
        Questions = [.. Groups.SelectMany(group => group.Questions)];
        foreach (var question in Questions)
            _questionsById.TryAdd(question.Question.Id, question);
        Spots = new SpotIndex(this);
    }

    public Story Story { get; }

    public PageOptions Options { get; }

    /// <summary>In order of letters.</summary>
    public ImmutableArray<SourceView> Sources { get; }

    /// <summary>In the order of the page; none is empty.</summary>
    public ImmutableArray<QuestionGroup> Groups { get; }

    /// <summary>Grouped by standing, and inside a group in order of importance.</summary>
    public ImmutableArray<QuestionView> Questions { get; }

    public SpotIndex Spots { get; }

    public SourceView? Find(string articleId) => _sourcesById.GetValueOrDefault(articleId);

    public QuestionView? FindQuestion(string? id) => id is null ? null : _questionsById.GetValueOrDefault(id);

    /// <summary>The sources of these articles, each once, in order of letters.</summary>
    public ImmutableArray<SourceView> SourcesOf(IEnumerable<string> articleIds)
    {
        var named = new HashSet<string>(articleIds, StringComparer.Ordinal);
        return named.Count == 0 ? [] : [.. Sources.Where(source => named.Contains(source.Article.Id))];
    }

    public ImmutableArray<SourceView> SourcesOf(IEnumerable<Evidence> evidence) => SourcesOf(evidence.Select(one => one.Article));

    public int Count(Standing group) => Groups.FirstOrDefault(one => one.Standing == group)?.Questions.Length ?? 0;

    /// <summary>Questions on which the sources do not simply agree.</summary>
    public int CountOpen() => Questions.Count(question => Standings.IsOpen(question.Standing));

    private ImmutableArray<QuestionGroup> GroupsOf(Story story)
    {
        var groups = new List<QuestionGroup>();
        var number = 0;
        for (var standing = Standing.Denied; standing <= Standing.Single; standing++)
        {
            var members = story.Questions.Where(question => Standings.GroupOf(Standings.Of(question)) == standing);
            var questions = members.Select(question => ViewOf(story, question, ++number)).ToList();
            if (questions.Count > 0)
                groups.Add(new(standing, [.. questions]));
        }
        return [.. groups];
    }

    private QuestionView ViewOf(Story story, Question question, int number)
    {
        var silent = story.Silent.TryGetValue(question.Id, out var ids) ? ids : [];
        // Of what one source alone tells, nothing is said of the others, but for those that have words that may tell it.
        var heard = silent.Concat(question.Told.Select(evidence => evidence.Article)).ToHashSet(StringComparer.Ordinal);
        var perhaps = question.PerhapsTold.Select(evidence => evidence.Article);
        var unclear = question.N < 2 ? perhaps : story.Articles.Select(article => article.Id).Where(id => !heard.Contains(id));
        return new(question, number, Standings.Of(question), SourcesOf(silent), SourcesOf(unclear));
    }
}

/// <summary>Questions that stand alike, in order of importance.</summary>
internal sealed record QuestionGroup(Standing Standing, ImmutableArray<QuestionView> Questions);
