using System.Collections.Immutable;
using Crosscheck.Reconciliation.Labels;
using Crosscheck.Reconciliation.Tellings;
using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>How each source describes a thing without a name that most of them speak of: the attack, the breach, the launch.</summary>
/// <param name="context">The story.</param>
/// <param name="tellings">Which sentences tell the same.</param>
internal sealed class DescriptionQuestions(StoryContext context, StoryTellings tellings)
{
    /// <summary>Such a question comes after those for what is named.</summary>
    private const double OfThing = 1;

    public IEnumerable<QuestionDraft> Build()
    {
        var all = context.Statements.SelectMany(statements => new ThingDescriptions(statements, context.Annotated[statements.Article]).Read());
        foreach (var thing in all.GroupBy(description => (description.Noun, description.Plural)).OrderBy(thing => thing.Key.Noun, StringComparer.Ordinal).ThenBy(thing => thing.Key.Plural))
        {
            // How large something is, is told of anything.
            if (thing.Select(description => description.Article).Distinct().Count() < 2 || (!WordRelations.Shared.IsEventNoun(thing.Key.Noun) && thing.Where(description => description.Regard is not (Regard.Great or Regard.Small)).Select(description => description.Article).Distinct().Count() < 2))
                continue;
            var spoken = ArticlesSpeakingOf(thing.Key.Noun, thing.Key.Plural);
            if (spoken * 2 <= context.Articles.Length)
                continue;
            // "The content", "the opportunity": each article may speak of another.
            if (!IsTheNews(thing.First()) && thing.Where(description => description.Central).Select(description => description.Article).Distinct().Count() < 2)
                continue;
            var wordings = thing.GroupBy(description => description.Words, StringComparer.OrdinalIgnoreCase).Select(same => same.ToList()).ToList();
            var answers = wordings.Select(AnswerOf).ToImmutableArray();
            var noun = thing.First().Form;
            var question = context.Ask(QuestionKind.Label, $"How does each source describe the {noun}?", answers, AnswerPairs.Of(wordings, Compare), $"These words describe the {noun}.");
            if (question.Independent >= 2)
                yield return new(question, Importance.Of(question, 0.2, spoken / (double)context.Articles.Length) - OfThing) { IsMinor = !wordings.Exists(uses => IsTheNews(uses[0])) };
        }
    }

    private int ArticlesSpeakingOf(string noun, bool plural) =>
        context.Statements.Where(statements => statements.Text.Tokens.Any(token => token.Upos == "NOUN" && (token.Xpos == "NNS") == plural && token.Lemma.Equals(noun, StringComparison.OrdinalIgnoreCase))).Select(statements => statements.Article).Distinct().Count();

    private Answer AnswerOf(List<ThingDescription> uses) =>
        context.AnswerOf(uses[0].Words, uses[0].Words, uses.Select(use => context.EvidenceFor(use.Article, use.Field, use.Span) with { AttributedTo = use.Voice }));

    /// <summary>Opposite regards differ only where two sentences are so like each other that they speak of one thing: there are many campaigns.</summary>
    private (AnswerRelation Relation, string Why) Compare(List<ThingDescription> a, List<ThingDescription> b)
    {
        var opposed = (a[0].Regard, b[0].Regard) switch
        {
            (Regard.Praising, Regard.Blaming) or (Regard.Blaming, Regard.Praising) => "one praises, the other blames",
            (Regard.Great, Regard.Small) or (Regard.Small, Regard.Great) => "one calls it great, the other small",
            (Regard.Grave, Regard.Calming) or (Regard.Calming, Regard.Grave) => "one calls it grave, the other harmless",
            _ => null,
        };
        return opposed is not null && (IsTheNews(a[0]) || a.Exists(one => b.Exists(other => tellings.OddsOf(PlaceOf(one), PlaceOf(other)) >= StoryTellings.LeastDoubtful)))
            ? (AnswerRelation.Differ, opposed) : (AnswerRelation.Compatible, "both can be said of one thing");
    }

    /// <summary>True of one thing that half of the headlines name.</summary>
    private bool IsTheNews(ThingDescription thing) =>
        !thing.Plural && context.Statements.Count(statements => statements.Field == EvidenceField.Title && statements.Text.Tokens.Any(token => token.Lemma.Equals(thing.Noun, StringComparison.OrdinalIgnoreCase))) * 2 >= context.Articles.Length;

    private SentencePlace PlaceOf(ThingDescription description) =>
        new(description.Article, description.Field, context.Of(description.Article, description.Field).Text.SentenceAt(description.Span.Start));
}
