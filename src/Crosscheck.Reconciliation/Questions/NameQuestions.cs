using System.Collections.Immutable;
using Crosscheck.Reconciliation.Entities;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>Who a person is, by the role the articles give: the names told side by side, spellings apart.</summary>
internal sealed class NameQuestions(StoryContext context)
{
    /// <summary>Why two answers differ: they are spellings of one name.</summary>
    public const string Spelling = "spelling";

    public IEnumerable<QuestionDraft> Build()
    {
        for (var entity = 0; entity < context.Entities.All.Length; entity++)
        {
            var merged = context.Entities.All[entity];
            if (merged.Kind == EntityKind.Person && merged.Articles.Length > 1 && Build(entity) is { } draft)
                yield return draft;
        }
    }

    private QuestionDraft? Build(int entity)
    {
        var uses = FullNames(entity);
        if (uses.Select(use => use.Article).Distinct().Count() < 2)
            return null;
        var answers = uses.GroupBy(use => NameForms.Normal(use.Name), StringComparer.Ordinal)
            .OrderByDescending(group => group.Select(use => use.Article).Distinct().Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => AnswerOf([.. group])).ToImmutableArray();
        var relations = AnswerPairs.Of(answers, Compare);
        var role = RoleOf(uses) is { } title && Tells(uses, title) ? title : null;
        var question = context.Ask(QuestionKind.Who, role is not null ? $"Who is the {role}?" : $"How is the name of {answers[0].Text} spelled?", answers, relations, "The articles name one person with these names.");
        if (question.Verdict is not Verdict.Differ && role is null)
            return null;
        // Spellings matter less than what happened; a role that all tell alike still less.
        return new(question, Importance.Of(question, 0.3, context.Entities.All[entity].Articles.Length / (double)context.Articles.Length) - (question.Verdict == Verdict.Differ ? 2.5 : 0.5));
    }

    private List<NameUse> FullNames(int entity)
    {
        var uses = new List<NameUse>();
        for (var article = 0; article < context.Annotated.Length; article++)
        {
            foreach (var field in new[] { EvidenceField.Title, EvidenceField.Text })
            {
                var layers = context.Annotated[article].Layers(field);
                foreach (var mention in layers.Mentions)
                {
                    if (mention.Named && context.Entities.Of(article, mention.Entity) == entity && NameForms.Normal(mention.Span.Of(layers.Text)).Contains(' ', StringComparison.Ordinal))
                        uses.Add(new(article, field, mention.Span, mention.Title, mention.Span.Of(layers.Text), mention.Title?.Of(layers.Text)));
                }
            }
        }
        return uses;
    }

    private Answer AnswerOf(ImmutableArray<NameUse> uses)
    {
        var evidence = uses.Where(use => (use.TitleSpan?.Union(use.Span) ?? use.Span).Length <= Evidence.LongestSpan)
            .Select(use => context.EvidenceFor(use.Article, use.Field, use.TitleSpan?.Union(use.Span) ?? use.Span, use.Span));
        var name = NameForms.WithoutPossessive(uses[0].Name);
        return context.AnswerOf(name, name, evidence);
    }

    private static (AnswerRelation Relation, string Why) Compare(Answer a, Answer b)
    {
        var (x, y) = (NameForms.Normal(a.Value), NameForms.Normal(b.Value));
        return NameForms.Abbreviates(x, y) || NameForms.Abbreviates(y, x)
            ? (AnswerRelation.Compatible, "one name is told in full, the other shortened")
            : (AnswerRelation.Differ, Spelling);
    }

    /// <summary>The role that most articles put before the name, at least two words or a single telling one.</summary>
    private static string? RoleOf(List<NameUse> uses) =>
        uses.Where(use => use.Title is { Length: > 3 } && !use.Title.Contains('.', StringComparison.Ordinal))
            .GroupBy(use => use.Title!.ToLowerInvariant(), StringComparer.Ordinal)
            .OrderByDescending(group => group.Select(use => use.Article).Distinct().Count()).ThenByDescending(group => group.Key.Length).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Where(group => group.Key.Contains(' ', StringComparison.Ordinal))
            .Select(group => group.First().Title)
            .FirstOrDefault();

    /// <summary>"The Prime Minister" leaves open of what; "Nevada Governor" does not.</summary>
    private bool Tells(List<NameUse> uses, string role)
    {
        var use = uses.First(use => use.Title == role);
        var title = use.TitleSpan!.Value;
        return context.Annotated[use.Article].Layers(use.Field).Mentions.Any(mention => mention.Named && mention.Kind is EntityKind.Place or EntityKind.Nationality or EntityKind.Organisation && title.Contains(mention.Span));
    }

    private sealed record NameUse(int Article, EvidenceField Field, TextSpan Span, TextSpan? TitleSpan, string Name, string? Title);
}
