using System.Collections.Immutable;
using Crosscheck.Reconciliation.Alignment;
using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Tellings;
using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>
/// When a told point was, and how many it counts: the day or the number of the clause that heads the point, with those that its other sentences give. That the
/// sentences tell one point is known already, though the clauses around the values may share too little to be aligned by themselves.
/// </summary>
/// <param name="words">Which words mean the same.</param>
/// <param name="values">How two values stand to each other.</param>
/// <param name="contradiction">Which values may be set against each other.</param>
/// <param name="builder">Makes the questions.</param>
/// <param name="writer">Words them.</param>
internal sealed class ToldValues(WordRelations words, Values.ValueRelations values, Contradiction contradiction, QuestionBuilder builder, QuestionWriter writer)
{
    /// <summary>How surely the sentences of a told point belong together, on the scale of likeness.</summary>
    private const double Likeness = 0.3;

    /// <summary>Two verbs that mean as nearly the same as this tell one deed.</summary>
    private const double OneDeed = 0.5;

    /// <summary>Two nouns that mean as nearly the same as this count one kind of thing.</summary>
    private const double OneKind = 0.75;

    /// <summary>So much of the point the clause around a value must tell to belong to it.</summary>
    private const double LeastOfPoint = 0.3;

    /// <param name="points">The points that are shown.</param>
    /// <param name="claims">All claims of the story.</param>
    public IEnumerable<QuestionDraft> Build(IReadOnlyList<ShownPoint> points, ImmutableArray<Claim> claims)
    {
        var bySentence = claims.Where(claim => claim.Kind is QuestionKind.When or QuestionKind.HowMany && claim.Slot != WhenClaims.SaidSlot).ToLookup(claim => SentencePlace.Of(claim.Statement));
        foreach (var point in points)
        {
            if (point.Shown.FirstOrDefault(shown => Heads(point, shown)) is not { } heading)
                continue;
            foreach (var own in OfClause(heading, bySentence))
            {
                if (writer.Of(own) is not { } text)
                    continue;
                ImmutableArray<Claim> members = [own, .. point.Shown.Where(shown => !ReferenceEquals(shown, heading)).Select(shown => Answer(point, shown, own, bySentence)).OfType<Claim>()];
                if (members.Select(claim => claim.Statement.Article).Distinct().Count() > 1
                    && builder.Build(members, new(text, null) { IsHeadline = point.Point.Hangs }, Likeness, (a, b) => MayDiffer(point, a, b)) is { } draft)
                    yield return draft;
            }
        }
    }

    /// <summary>Puts drafts beside others: of two that rest on mostly the same values the one stays that brings more articles together.</summary>
    public static void Put(IEnumerable<QuestionDraft> told, List<QuestionDraft> drafts)
    {
        foreach (var draft in told)
        {
            var alike = drafts.FindAll(other => other.Question.Kind == draft.Question.Kind && other.Repeats(draft));
            if (alike.Exists(other => other.Question.N >= draft.Question.N || other.Question.Verdict is Verdict.Differ or Verdict.Denied))
                continue;
            drafts.RemoveAll(alike.Contains);
            drafts.Add(draft);
        }
    }

    private static bool Heads(ShownPoint point, TellingClause shown) =>
        shown.Clause is { } clause && ReferenceEquals(clause.Statement, point.Point.Clause?.Statement);

    /// <summary>
    /// What another sentence answers: the value of the clause that tells the point; or, anywhere in it, one that can be the same, if its clause tells some of
    /// the point. A sentence tells more than the point, and what else it dates or counts is left out.
    /// </summary>
    private Claim? Answer(ShownPoint point, TellingClause shown, Claim own, ILookup<SentencePlace, Claim> claims)
    {
        if (OfClause(shown, claims).FindAll(claim => AreOfOneKind(own, claim)) is [var claim])
            return claim;
        return claims[SentencePlace.Of(shown.Sentence)].FirstOrDefault(claim => AreOfOneKind(own, claim) && values.Compare(own, claim) is { Relation: not AnswerRelation.Differ, Loose: false }
            && point.Point.Coverage.By(shown.Sentence.Statements.ConceptsIn(claim.Statement.Clause)).Share >= LeastOfPoint);
    }

    private static List<Claim> OfClause(TellingClause shown, ILookup<SentencePlace, Claim> claims) =>
        [.. claims[SentencePlace.Of(shown.Sentence)].Where(claim => ReferenceEquals(claim.Statement, shown.Clause?.Statement))];

    /// <summary>"Nine sailors", "nine people": what is counted must be of one kind.</summary>
    private bool AreOfOneKind(Claim a, Claim b)
    {
        if (a.Kind != b.Kind)
            return false;
        if (a.Slot == b.Slot)
            return true;
        const string Count = "count ";
        if (!a.Slot.StartsWith(Count, StringComparison.Ordinal) || !b.Slot.StartsWith(Count, StringComparison.Ordinal))
            return false;
        var (x, y) = (a.Slot[Count.Length..].Split(' ')[0], b.Slot[Count.Length..].Split(' ')[0]);
        return words.Relatedness(x, 'n', y, 'n') >= OneKind || (words.IsPersonNoun(x) && words.IsPersonNoun(y));
    }

    /// <summary>Values are set against each other only where both clauses tell the deed itself.</summary>
    private bool MayDiffer(ShownPoint point, Claim a, Claim b) =>
        point.Point.IsSure && contradiction.IsPossible(a, b) && (a.Statement.Lemma == b.Statement.Lemma || words.Relatedness(a.Statement.Lemma, 'v', b.Statement.Lemma, 'v') >= OneDeed);
}
