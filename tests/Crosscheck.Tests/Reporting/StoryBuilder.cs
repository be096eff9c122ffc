using System.Collections.Immutable;
using System.Globalization;

namespace Crosscheck.Tests.Reporting;

/// <summary>Builds stories by hand: evidence is found in the articles' texts by its words, so that words and span agree.</summary>
internal sealed class StoryBuilder
{
    private readonly Dictionary<string, StoryArticle> _articles = new(StringComparer.Ordinal);
    private readonly List<Question> _questions = [];

    public ImmutableArray<StoryArticle> Articles => [.. _articles.Values];

    public ImmutableArray<Question> Questions => [.. _questions];

    public StoryBuilder Article(string id, string letter, string source, string? published, string title, string text, int group, string? copiedFrom = null, string? url = null, params string[] authors)
    {
        _articles[id] = new StoryArticle
        {
            Id = id,
            Letter = letter,
            File = $"pages/{id}.html",
            Url = url ?? $"https://{source.ToLowerInvariant().Replace(' ', '-')}.example/news/{id}",
            Source = source,
            Published = published,
            Title = title,
            Text = text,
            Sha256 = new string('0', 60) + id.PadLeft(4, '0')[^4..],
            OriginGroup = group,
            CopiedFrom = copiedFrom,
            Authors = [.. authors],
            Cut = [new Cut(0, 40, "menu", "Home  News  Sport  Weather  Subscribe"), new Cut(900, 1000, "related links", "You may also like\nTen harbours to see this summer")],
        };
        return this;
    }

    /// <summary>The words, found in the article's body or else its headline; the focus inside them.</summary>
    public Evidence Words(string article, string words, string? focus = null, string? by = null, string? hedge = null, bool denies = false)
    {
        var owner = _articles[article];
        var field = owner.Text.Contains(words, StringComparison.Ordinal) ? EvidenceField.Text : EvidenceField.Title;
        var start = owner.TextOf(field).IndexOf(words, StringComparison.Ordinal);
        if (start < 0)
            throw new ArgumentException($"“{words}” does not stand in {article}.", nameof(words));
        var inner = focus is null ? 0 : words.IndexOf(focus, StringComparison.Ordinal);
        return new Evidence
        {
            Article = article,
            Field = field,
            Start = start,
            End = start + words.Length,
            Words = words,
            FocusStart = start + inner,
            FocusEnd = start + inner + (focus ?? words).Length,
            AttributedTo = by,
            Hedge = hedge,
            Polarity = denies ? Polarity.Negative : Polarity.Positive,
        };
    }

    public Answer Answer(string value, string text, params Evidence[] evidence) => new()
    {
        Value = value,
        Text = text,
        N = evidence.Select(one => one.Article).Distinct(StringComparer.Ordinal).Count(),
        Independent = Independent(evidence),
        Evidence = [.. evidence],
    };

    /// <param name="pairs">Relation and reason of each pair of answers, in order of indexes; missing ones are taken from the verdict.</param>
    public StoryBuilder Ask(QuestionKind kind, string text, Verdict? verdict, string why, Answer[] answers, params (AnswerRelation Relation, string Why)[] pairs)
    {
        var evidence = answers.Where(answer => !answer.Doubtful).SelectMany(answer => answer.Evidence).ToArray();
        var relations = ImmutableArray.CreateBuilder<AnswerPair>();
        for (var a = 0; a < answers.Length; a++)
            for (var b = a + 1; b < answers.Length; b++)
            {
                var (relation, reason) = relations.Count < pairs.Length ? pairs[relations.Count] : (verdict is Verdict.Compatible ? AnswerRelation.Compatible : AnswerRelation.Differ, "the values are different");
                relations.Add(new(a, b, relation, reason));
            }
        _questions.Add(new Question
        {
            Id = "q" + (_questions.Count + 1).ToString(CultureInfo.InvariantCulture),
            Kind = kind,
            Text = text,
            Verdict = verdict,
            N = evidence.Select(one => one.Article).Distinct(StringComparer.Ordinal).Count(),
            Independent = Independent(evidence),
            Answers = [.. answers],
            Relations = relations.DrainToImmutable(),
            Why = why,
        });
        return this;
    }

    public ImmutableSortedDictionary<string, ImmutableArray<string>> Silent() =>
        _questions.ToImmutableSortedDictionary(
            question => question.Id,
            question => _articles.Keys.Where(id => !question.Answers.Any(answer => answer.Evidence.Any(one => one.Article == id))).ToImmutableArray(),
            StringComparer.Ordinal);

    private int Independent(IEnumerable<Evidence> evidence) => evidence.Select(one => _articles[one.Article].OriginGroup).Distinct().Count();
}
