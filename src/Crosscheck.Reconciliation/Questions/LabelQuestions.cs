using System.Collections.Immutable;
using Crosscheck.Reconciliation.Labels;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>What each source calls an entity: the labels of all articles, and a question where they carry different judgements.</summary>
internal sealed class LabelQuestions
{
    /// <summary>Units between a label and the name it stands beside.</summary>
    private const int MostBetween = 3;

    /// <summary>In a story of so many articles, whom one alone names is on the edge of it.</summary>
    private const int ManyArticles = 3;

    private readonly StoryContext _context;

    /// <summary>By story entity, in order of articles.</summary>
    private readonly List<PlacedLabel>[] _labels;

    public LabelQuestions(StoryContext context)
    {
        _context = context;
        _labels = [.. context.Entities.All.Select(_ => new List<PlacedLabel>())];
        for (var article = 0; article < context.Annotated.Length; article++)
        {
            var annotated = context.Annotated[article];
            foreach (var use in context.Labels[article])
            {
                if (context.Entities.Of(article, use.EntityIndex) is >= 0 and var entity)
                    _labels[entity].Add(new(article, use, use.Span.Of(annotated.Layers(use.Field).Text)));
            }
        }
    }

    /// <summary>Labels of a story entity, in order of articles: one a wording and voice in each article.</summary>
    public IEnumerable<Label> LabelsOf(int entity) =>
        _labels[entity].Where(label => TellsOfSources(entity, label.Use))
            .GroupBy(label => new Wording(label.Article, label.Words.ToUpperInvariant(), label.Use.Voice))
            .Select(same => new Label(same.First().Words, same.Key.Voice, [.. same.Select(EvidenceOf)], same.First().Use.Loaded));

    /// <summary>
    /// False for a nationality ("French" in "the French government" is nobody). Kinship, and plain descriptions of somebody whom one article
    /// alone names, tell a reader nothing of how the sources differ.
    /// </summary>
    private bool TellsOfSources(int entity, LabelUse use)
    {
        var merged = _context.Entities.All[entity];
        if (merged.Kind == EntityKind.Nationality)
            return false;
        return use.Loaded || ((_context.Articles.Length < ManyArticles || merged.Articles.Length > 1) && !JudgementLexicon.Shared.IsRelational(use.HeadLemma));
    }

    public IEnumerable<QuestionDraft> Build()
    {
        for (var entity = 0; entity < _labels.Length; entity++)
        {
            if (_context.Entities.All[entity].Kind == EntityKind.Nationality)
                continue;
            if ((_labels[entity].Any(label => label.Use.Loaded) ? Build(entity) : Describe(entity)) is { } draft)
                yield return draft;
        }
    }

    private QuestionDraft? Build(int entity)
    {
        var groups = ByWording(entity);
        var answers = groups.Select(AnswerOf).ToImmutableArray();
        if (answers.Length < 2)
            return null;
        var merged = _context.Entities.All[entity];
        var question = _context.Ask(QuestionKind.Label, $"What does each source call {merged.Name}?", answers, AnswerPairs.Of(groups, Compare), "These words describe one and the same.");
        if (question.N < 2)
            return null;
        return new(question, Importance.Of(question, 0.5, merged.Articles.Length / (double)_context.Articles.Length));
    }

    /// <summary>Who somebody or what something is, where the sources only describe and do not judge.</summary>
    private QuestionDraft? Describe(int entity)
    {
        var merged = _context.Entities.All[entity];
        if (merged.Kind is not (EntityKind.Person or EntityKind.Organisation))
            return null;
        var described = new List<(string Words, Evidence Evidence)>();
        foreach (var label in _labels[entity])
        {
            if (OwnedDescription.Of(_context, label.Article, label.Use) is var (words, span))
                described.Add((words, DescriptionOf(entity, label, span)));
        }
        var answers = described.GroupBy(one => one.Words, StringComparer.OrdinalIgnoreCase)
            .Select(same => _context.AnswerOf(same.Key, same.Key, same.Select(one => one.Evidence))).ToImmutableArray();
        if (answers.IsEmpty)
            return null;
        var question = _context.Ask(QuestionKind.What, $"{(merged.Kind == EntityKind.Person ? "Who" : "What")} is {merged.Name}?", answers, AnswerPairs.Beside(answers), "These words describe one and the same.");
        if (question.N < 2)
            return null;
        return new(question, Importance.Of(question, 0.3, merged.Articles.Length / (double)_context.Articles.Length));
    }

    /// <summary>The label with whose it is ("Vale's lawyer") and with the name where that stands beside it.</summary>
    private Evidence DescriptionOf(int entity, PlacedLabel label, TextSpan span)
    {
        var statements = _context.Of(label.Article, label.Use.Field);
        var text = statements.Text;
        var (first, _) = text.TokensIn(span);
        if (first > 0 && text.Tokens[first - 1] is { Head: >= 0 } mark && mark.Deprel == "case" && text.Tokens[mark.Head].Deprel == "nmod:poss")
            span = span.Union(statements.Grammar.Phrase(mark.Head));
        else if (first > 0 && text.Tokens[first - 1] is { Xpos: "PRP$" } possessor)
            span = span.Union(possessor.Span);
        foreach (var mention in text.Mentions)
        {
            if (mention.Named && _context.Entities.Of(label.Article, mention.Entity) == entity && span.Union(mention.Span) is var whole && whole.Length <= span.Length + mention.Span.Length + MostBetween)
                span = whole;
        }
        return _context.EvidenceFor(label.Article, label.Use.Field, span, label.Use.Span) with { AttributedTo = label.Use.Voice, Polarity = label.Use.Polarity };
    }

    private List<List<PlacedLabel>> ByWording(int entity) =>
        [.. _labels[entity].GroupBy(label => label.Words.ToUpperInvariant(), StringComparer.Ordinal).Select(group => group.ToList())];

    private Answer AnswerOf(List<PlacedLabel> uses) => _context.AnswerOf(uses[0].Words, uses[0].Words, uses.Select(EvidenceOf));

    private Evidence EvidenceOf(PlacedLabel label) =>
        _context.EvidenceFor(label.Article, label.Use.Field, label.Use.Span) with { AttributedTo = label.Use.Voice, Polarity = label.Use.Polarity };

    private static (AnswerRelation Relation, string Why) Compare(List<PlacedLabel> a, List<PlacedLabel> b)
    {
        var relation = LabelRelation.Compare(a[0].Use, a[0].Words, b[0].Use, b[0].Words);
        // Two wordings are two answers, however like.
        return (relation.Relation == AnswerRelation.Same ? AnswerRelation.Compatible : relation.Relation, relation.Why);
    }

    private sealed record PlacedLabel(int Article, LabelUse Use, string Words);

    private sealed record Wording(int Article, string Words, string? Voice);
}
