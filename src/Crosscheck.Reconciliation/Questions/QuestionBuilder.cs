using System.Collections.Immutable;
using Crosscheck.Reconciliation.Alignment;
using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Entities;
using Crosscheck.Reconciliation.Tellings;
using Crosscheck.Reconciliation.Values;
using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>Makes a question out of a group of claims: answers by value, how they stand to each other, verdict and wording.</summary>
internal sealed class QuestionBuilder(StoryContext context, ValueRelations values, QuestionWriter writer, ConceptWeights weights, StoryTellings tellings)
{
    /// <summary>Log odds of two sentences from which a value that both give under verbs of one meaning is told of one point.</summary>
    private const double ToldUnderOneVerb = 0.5;

    /// <summary>The same under any verbs, from which the value is perhaps told of one point.</summary>
    private const double PerhapsTold = 1;

    /// <param name="members">The claims.</param>
    /// <param name="likeness">Mean likeness of their contexts.</param>
    /// <param name="tied">True of two claims that are alike enough by themselves; null of a single claim.</param>
    /// <param name="clear">True if only a question is wanted that does not quote the words around its answer.</param>
    public QuestionDraft? Build(ImmutableArray<Claim> members, double likeness, Func<Claim, Claim, bool>? tied = null, bool clear = false)
    {
        var groups = GroupByValue(members);
        if (tied is not null)
            DropUntied(groups, tied);
        members = [.. groups.SelectMany(group => group)];
        if (groups.Count == 0 || (tied is not null && members.Length < 2))
            return null;
        var differ = AnyDiffer(groups);
        if ((writer.Write(members) ?? (differ ? writer.Quoting(members) : null)) is not { } written || (clear && !written.Clear))
            return null;
        if (!differ && NamesOneThing(groups))
            return null;
        var perhaps = new List<Claim>();
        // Who does not tell what the question names gives no answer to it; values set against each other have been through stricter tests.
        if (written.IsAnsweredBy is { } answered && !differ)
        {
            foreach (var group in groups)
            {
                // A number that no two things of a story share by chance answers as well as the one it equals.
                var sure = group.Where(answered).ToHashSet<Claim>(ReferenceEqualityComparer.Instance);
                perhaps.AddRange(group.Where(claim => !sure.Contains(claim) && claim.Kind is QuestionKind.When or QuestionKind.HowMany && sure.Any(other => OddsOf(claim, other) >= PerhapsTold && values.Compare(claim, other).Relation == AnswerRelation.Same)));
                group.RemoveAll(claim => !sure.Contains(claim) && !sure.Any(other => AnswersToo(claim, other, written.Asked)));
            }
            groups.RemoveAll(group => group.Count == 0);
            members = [.. groups.SelectMany(group => group)];
            if (members.IsEmpty)
                return null;
        }
        var answers = groups.Select(group => AnswerOf(group)).ToImmutableArray();
        var relations = AnswerPairs.Of(groups, Compare);
        var heard = members.Select(member => member.Statement.Article).ToHashSet();
        (answers, relations) = AnswerPairs.WithDoubtful(answers, relations, perhaps.Where(claim => heard.Add(claim.Statement.Article)).Select(claim => AnswerOf([claim])));
        var question = context.Ask(members[0].Kind, written.Text, answers, relations, WhyTogether(members));
        // What was left of a group by one article alone is no comparison.
        if (tied is not null && question.N < 2 && relations.All(pair => pair.Relation != AnswerRelation.Differ))
            return null;
        return new(question, Importance.Of(question, likeness, Centrality(members)) - (written.Clear ? 0 : Importance.OfUnclear) - (written.IsHeadline ? Importance.OfHeadline : 0))
        {
            IsMinor = !written.Clear || written.IsHeadline || AsksOfKnown(question.Text, members),
            Statements = new(members.Select(claim => claim.Statement), (IEqualityComparer<Statement>)ReferenceEqualityComparer.Instance),
        };
    }

    /// <summary>"The truck drove", "a large white truck drove": one noun, told with more or less detail, is no point.</summary>
    private static bool NamesOneThing(List<List<Claim>> groups) =>
        groups.Count > 1 && groups.TrueForAll(group => group.TrueForAll(claim => claim is { Kind: QuestionKind.What, Value: PhraseValue value } && value.Head == ((PhraseValue)groups[0][0].Value).Head))
        && groups.Exists(group => group.Exists(claim => ((PhraseValue)claim.Value).Lemmas.Length == 1));

    /// <summary>"What is the guild?", "who is Ada Vale?", "what fell by a tenth?": whoever reads of it knows what it is.</summary>
    private static bool AsksOfKnown(string text, ImmutableArray<Claim> members) =>
        text.StartsWith("What is ", StringComparison.Ordinal) || text.StartsWith("Who is ", StringComparison.Ordinal) || (members[0].Kind == QuestionKind.What && members.All(member => member.Argument is { Role: Role.Agent }));

    /// <summary>True of a claim whose sentence does not name the point but gives the value of one that does, if no two things share it by chance or the two sentences tell the same.</summary>
    private bool AnswersToo(Claim claim, Claim sure, Claim? asked) =>
        (sure.Value is NumberValue x && claim.Value is NumberValue y && NumberValues.AreOneRare(x, y))
        || (asked is not null && Counts.CountWhatMayBeOne(asked, claim) && Counts.AreOneCounted(sure, claim) && OddsOf(sure, claim) >= Thresholds.LeastOddsOfOneCount)
        || (claim.Kind is QuestionKind.When or QuestionKind.HowMany && AreOneVerb(sure.Statement, claim.Statement) && OddsOf(sure, claim) >= ToldUnderOneVerb);

    private double OddsOf(Claim a, Claim b) => tellings.OddsOf(SentencePlace.Of(a.Statement), SentencePlace.Of(b.Statement));

    private static bool AreOneVerb(Statement a, Statement b) => WordRelations.Shared.Relatedness(a.Lemma, a.Pos, b.Lemma, b.Pos) >= Deeds.LeastRelated;

    /// <summary>Values that are the same share an answer; so do times in the same words ("Tuesday") that only pages stamped in another week tell apart. Answers come in the order of their values.</summary>
    private List<List<Claim>> GroupByValue(ImmutableArray<Claim> members)
    {
        var sets = new DisjointSets(members.Length);
        // "Tuesday" fits "11:36 on Tuesday" and "19:33 on Tuesday", which are two times.
        var clockOf = members.Select(member => TimeValues.TellsClock(member.Value) ? member : null).ToArray();
        for (var a = 0; a < members.Length; a++)
        {
            for (var b = a + 1; b < members.Length; b++)
            {
                var (left, right) = (clockOf[sets.Find(a)], clockOf[sets.Find(b)]);
                if (!ShareAnswer(members[a], members[b]) || (left is not null && right is not null && !ShareAnswer(left, right)))
                    continue;
                sets.Join(a, b);
                clockOf[sets.Find(a)] = left ?? right;
            }
        }
        var groups = new List<Claim>?[members.Length];
        for (var index = 0; index < members.Length; index++)
            (groups[sets.Find(index)] ??= []).Add(members[index]);
        return [.. groups.OfType<List<Claim>>().OrderBy(group => group[0], ClaimOrder.ByValue)];
    }

    private bool ShareAnswer(Claim a, Claim b) => values.Compare(a, b) is { Relation: AnswerRelation.Same } or { Why: TimeValues.SameWords };

    /// <summary>
    /// A chain of likenesses can bring together values that no two sentences set against each other. Of two answers that differ
    /// without being tied, the one that fewer articles give leaves the question.
    /// </summary>
    private void DropUntied(List<List<Claim>> groups, Func<Claim, Claim, bool> tied)
    {
        while (true)
        {
            var weakest = -1;
            for (var a = 0; a < groups.Count; a++)
            {
                for (var b = a + 1; b < groups.Count; b++)
                {
                    if (Closest(groups[a], groups[b]).Relation != AnswerRelation.Differ || groups[a].Any(x => groups[b].Any(y => tied(x, y))))
                        continue;
                    var lesser = Articles(groups[a]) < Articles(groups[b]) ? a : b;
                    if (weakest < 0 || Articles(groups[lesser]) < Articles(groups[weakest]))
                        weakest = lesser;
                }
            }
            if (weakest < 0)
                return;
            groups.RemoveAt(weakest);
        }
    }

    private bool AnyDiffer(List<List<Claim>> groups) => AnswerPairs.Of(groups, (a, b) => (Closest(a, b).Relation, "")).Any(pair => pair.Relation == AnswerRelation.Differ);

    private static int Articles(List<Claim> group) => group.Select(claim => claim.Statement.Article).Distinct().Count();

    private Answer AnswerOf(List<Claim> group)
    {
        var evidence = group.Select(EvidenceOf)
            .DistinctBy(e => new EvidencePlace(e.Article, e.Field, e.Start, e.End, e.FocusStart));
        // The value shown is the one most articles give, and a time of day only if most of them tell one; of equals the shortest, then the first in order of letters.
        var clocks = group.Where(claim => TimeValues.TellsClock(claim.Value)).ToList();
        var shown = (Articles(clocks) * 2 > Articles(group) ? clocks : group).GroupBy(claim => claim.Value.Normal, StringComparer.Ordinal)
            .OrderByDescending(values => values.Select(claim => claim.Statement.Article).Distinct().Count())
            .ThenBy(values => TimeValues.TellsClock(values.First().Value)).ThenBy(values => values.Key.Length).ThenBy(values => values.Key, StringComparer.Ordinal)
            .First().First().Value;
        return context.AnswerOf(shown.Normal, shown.Text, evidence);
    }

    private Evidence EvidenceOf(Claim claim) =>
        context.EvidenceFor(claim.Statement.Article, claim.Statement.Field, claim.Span, claim.Focus) with
        {
            AttributedTo = claim.Statement.Voice,
            Hedge = claim.Statement.Hedge,
            Polarity = claim.Statement.Negated ? Polarity.Negative : Polarity.Positive,
        };

    private (AnswerRelation Relation, string Why) Compare(List<Claim> left, List<Claim> right)
    {
        var relation = Closest(left, right);
        if (relation.Relation == AnswerRelation.Differ && Updates.Explains(left, right, context))
            relation = ValueRelation.Compatible(Updates.Code);
        return (relation.Relation, relation.Why);
    }

    /// <summary>Two answers differ only if no value of one can stand beside any value of the other.</summary>
    private ValueRelation Closest(List<Claim> left, List<Claim> right)
    {
        ValueRelation? found = null;
        foreach (var a in left)
        {
            foreach (var b in right)
            {
                var relation = values.Compare(a, b);
                if (relation.Relation != AnswerRelation.Differ)
                    return relation;
                found ??= relation;
            }
        }
        return found!.Value;
    }

    private double Centrality(ImmutableArray<Claim> members) =>
        members.Average(claim => claim.Statement.Arguments.Select(argument => argument.Entity).Where(entity => entity >= 0).Distinct()
            .Sum(entity => context.Entities.All[entity].Articles.Length / (double)context.Articles.Length));

    private string WhyTogether(ImmutableArray<Claim> members)
    {
        var shared = members[0].Context.Items.Where(item => item.Nearness != Nearness.Sentence && members.Count(claim => claim.Context.Has(item.Concept)) * 2 > members.Length)
            .OrderByDescending(item => weights.Weight(item.Concept)).ThenBy(item => item.Concept, Concept.Order)
            .Select(item => context.NameOf(item.Concept)).Distinct(StringComparer.Ordinal).Take(4).ToList();
        return shared.Count == 0 ? "The sentences use related words of the same point." : $"The sentences share: {string.Join(", ", shared)}.";
    }

    private sealed record EvidencePlace(string Article, EvidenceField Field, int Start, int End, int FocusStart);
}
