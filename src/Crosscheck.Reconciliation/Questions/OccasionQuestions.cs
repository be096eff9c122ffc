using System.Collections.Immutable;
using Crosscheck.Reconciliation.Alignment;
using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Tellings;
using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>Whether a deed was done before, during or after an occasion that several sources name: one tells that the boat was lost during the race, another that it was lost after it.</summary>
/// <param name="context">The story.</param>
/// <param name="deeds">What tells two deeds apart.</param>
/// <param name="tellings">Which sentences tell the same.</param>
internal sealed class OccasionQuestions(StoryContext context, Deeds deeds, StoryTellings tellings)
{
    /// <summary>Why two answers differ.</summary>
    public const string Why = "one tells of it during the occasion, another before or after it";

    public IEnumerable<QuestionDraft> Build()
    {
        var uses = context.Statements.SelectMany(Uses).ToLookup(use => use.Noun, StringComparer.Ordinal);
        foreach (var occasion in uses.Where(occasion => occasion.Select(use => use.Stage).Distinct().Count() > 1).OrderBy(occasion => occasion.Key, StringComparer.Ordinal))
        {
            var left = occasion.ToList();
            while (left.Count > 1)
            {
                var first = left[0];
                left.RemoveAt(0);
                var same = left.FindAll(other => AreOneDeed(first, other));
                if (same.Count == 0)
                    continue;
                same.Add(first);
                left.RemoveAll(same.Contains);
                if (Build(occasion.Key, same, occasion) is { } draft)
                    yield return draft;
            }
        }
    }

    private QuestionDraft? Build(string noun, List<OccasionUse> uses, IEnumerable<OccasionUse> all)
    {
        // Whoever tells both tells of two deeds.
        var both = uses.Where(use => all.Any(other => other.Statement.Article == use.Statement.Article && other.Stage != use.Stage && AreOneVerb(use, other))).Select(use => use.Statement.Article).ToHashSet();
        uses = [.. uses.Where(use => !both.Contains(use.Statement.Article)).OrderBy(use => use.Statement.Article).ThenBy(use => use.Focus)];
        var stages = uses.GroupBy(use => use.Stage, StringComparer.Ordinal).OrderBy(stage => stage.Key, StringComparer.Ordinal).ToList();
        if (stages.Count < 2 || uses.Select(use => Asked(use, noun, [.. stages.Select(stage => stage.Key)])).FirstOrDefault(text => text is not null) is not { } text)
            return null;
        ImmutableArray<Answer> answers = [.. stages.Select(stage => context.AnswerOf($"{stage.Key} the {noun}", stage.First().Focus.Of(context.Of(stage.First().Statement).Text.Text).ReplaceLineEndings(" "), stage.Select(EvidenceOf)))];
        var question = context.Ask(QuestionKind.When, text, answers, AnswerPairs.Of(answers, (_, _) => (AnswerRelation.Differ, Why)), $"The sentences tell the same deed against the {noun}.");
        return new(question, Importance.Of(question, 0.3, 0)) { Statements = new(uses.Select(use => use.Statement), (IEqualityComparer<Statement>)ReferenceEqualityComparer.Instance) };
    }

    private Evidence EvidenceOf(OccasionUse use) =>
        context.EvidenceFor(use.Statement.Article, use.Statement.Field, EvidenceSpans.Around(context.Of(use.Statement), use.Statement, use.Focus), use.Focus) with { AttributedTo = use.Statement.Voice };

    /// <summary>"Did three sailors go missing during or after the race?", "Was the boat lost before or during the storm?"</summary>
    private string? Asked(OccasionUse use, string noun, string[] stages)
    {
        var (statement, statements) = (use.Statement, context.Of(use.Statement));
        var tokens = statements.Text.Tokens;
        if (statement.Field == EvidenceField.Title || statement.Subject is not { } subject || new PhraseText(context, statements, statement).Of(subject) is not { } who)
            return null;
        var plural = tokens[subject.Head].Xpos is "NNS" or "NNPS" || subject.Number > 1;
        var when = $"{string.Join(" or ", stages)} the {noun}?";
        var text = statement.Passive ? $"{(plural ? "Were" : "Was")} {who} {statements.Grammar.Words(statement.Predicate)} {when}" : Deed(statements, statement) is { } deed ? $"Did {who} {deed} {when}" : null;
        return text is not null && !HeadingClarity.Leans(text) ? text : null;
    }

    /// <summary>"Go missing", "sign the deal"; null if what is acted on cannot be told.</summary>
    private string? Deed(ArticleStatements statements, Statement statement)
    {
        var predicate = statements.Text.Tokens[statement.Predicate];
        var linked = LinkOf(statements, statement) is >= 0 and var link ? $"{statements.Text.Tokens[link].Lemma.ToLowerInvariant()} {statements.Grammar.Words(statement.Predicate)}" : predicate.Lemma.ToLowerInvariant();
        var particle = statements.Grammar.Child(statement.Predicate, "compound:prt") is >= 0 and var up ? " " + statements.Grammar.Words(up) : "";
        if (statement.First(Role.Patient) is not { } patient)
            return linked + particle;
        return new PhraseText(context, statements, statement).Of(patient) is { } whom ? $"{linked}{particle} {whom}" : null;
    }

    /// <summary>"Go" of "go missing"; -1 of a verb that stands by itself.</summary>
    private static int LinkOf(ArticleStatements statements, Statement statement) =>
        statements.Text.Tokens[statement.Predicate] is { Deprel: "xcomp", Xpos: "VBG" or "VBN", Head: >= 0 and var head } && statements.Text.Tokens[head].Lemma.ToLowerInvariant() is "go" or "become" or "get" or "turn" ? head : -1;

    private static IEnumerable<OccasionUse> Uses(ArticleStatements statements)
    {
        foreach (var statement in statements.All)
        {
            if (statement is not { Pos: 'v', Negated: false, Unreal: false, Hedge: null } || Lexicon.IsReporting(statement.Lemma))
                continue;
            foreach (var argument in statement.Arguments)
            {
                if (argument is { Role: Role.Oblique, Inherited: false, Preposition: "before" or "during" or "after" } && statements.Text.Tokens[argument.Head] is { Upos: "NOUN" } noun && WordRelations.Shared.IsEventNoun(noun.Lemma.ToLowerInvariant())
                    && statements.Text.Tokens[argument.Head].Head == statement.Predicate && statements.Grammar.Child(argument.Head, "case") is >= 0 and var preposition)
                    yield return new(statement, argument.Preposition, noun.Lemma.ToLowerInvariant(), Governed(statements, statement), new(statements.Text.Tokens[preposition].Start, argument.Span.End));
            }
        }
    }

    /// <summary>"Go missing": what completes the verb; empty if nothing does.</summary>
    private static string Governed(ArticleStatements statements, Statement statement) =>
        statements.Grammar.Child(statement.Predicate, "xcomp") is >= 0 and var complement ? statements.Text.Tokens[complement].Lemma.ToLowerInvariant() : "";

    private bool AreOneDeed(OccasionUse a, OccasionUse b)
    {
        var (x, y) = (a.Statement, b.Statement);
        if (x.Article == y.Article || deeds.DaysApart(x.Article, y.Article) > Deeds.MostDaysOfNews || deeds.IsAnother(x) || deeds.IsAnother(y))
            return false;
        // "Vanished during the race", "was found after the race": sentences that tell the same may tell of two deeds.
        return AreOneVerb(a, b) && (ShareDoer(x, y) || tellings.OddsOf(SentencePlace.Of(x), SentencePlace.Of(y)) >= PointFinder.Sure);
    }

    private static bool AreOneVerb(OccasionUse a, OccasionUse b) =>
        a.Governed == b.Governed && WordRelations.Shared.Relatedness(a.Statement.Lemma, 'v', b.Statement.Lemma, 'v') >= Deeds.LeastRelated;

    /// <summary>Who did it, or whom it befell.</summary>
    private bool ShareDoer(Statement x, Statement y) =>
        x.Subject is { } left && y.Subject is { } right && deeds.AreOne(x, left, y, right);

    /// <param name="Statement">The deed.</param>
    /// <param name="Stage">before, during or after.</param>
    /// <param name="Noun">Lemma of the occasion.</param>
    /// <param name="Governed">What completes the verb.</param>
    /// <param name="Focus">The preposition with the occasion.</param>
    private sealed record OccasionUse(Statement Statement, string Stage, string Noun, string Governed, TextSpan Focus);
}
