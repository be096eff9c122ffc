using System.Collections.Immutable;
using Crosscheck.Reconciliation.Values;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>The verdict of a question: of several that apply, the first of denied, differ, compatible, agree, single.</summary>
internal static class Verdicts
{
    public static Verdict? Of(QuestionKind kind, int articles, int independent, ImmutableArray<Answer> answers, ImmutableArray<AnswerPair> relations)
    {
        if (kind is QuestionKind.Why or QuestionKind.How)
            return null;
        if (relations.Any(pair => pair is { Relation: AnswerRelation.Differ, Why: PolarityValues.Denied }))
            return Verdict.Denied;
        if (relations.Any(pair => pair.Relation == AnswerRelation.Differ))
            return Verdict.Differ;
        if (articles < 2)
            return Verdict.Single;
        if (relations.Any(pair => pair.Relation == AnswerRelation.Compatible))
            return Verdict.Compatible;
        // Copies of one text agree with nobody but themselves.
        return independent >= 2 && answers.Length == 1 ? Verdict.Agree : Verdict.Single;
    }
}
