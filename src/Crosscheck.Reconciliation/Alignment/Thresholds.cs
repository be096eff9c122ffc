namespace Crosscheck.Reconciliation.Alignment;

/// <summary>How alike two contexts must be before two claims count as telling of one point. Set on the development clusters as a whole; docs/quality.md tells how.</summary>
internal static class Thresholds
{
    /// <summary>Below this nothing is compared further.</summary>
    public const double Least = 0.15;

    /// <summary>Mean likeness that two groups need to become one.</summary>
    public const double Linkage = 0.15;

    /// <summary>What a missing tie between the predicates must be made up with.</summary>
    private const double Unrelated = 0.08;

    public static double Of(QuestionKind kind, AnswerRelation relation, Likeness likeness, bool sameSlot)
    {
        const double Never = 2;
        if (likeness.Shared < 2 && kind is not QuestionKind.HowMany)
            return Never;
        if (kind is QuestionKind.What or QuestionKind.Who && relation != AnswerRelation.Same && (!likeness.PredicateRelated || !sameSlot))
            return Never;
        if (relation == AnswerRelation.Differ && (!likeness.PredicateRelated || likeness.Shared < 2))
            return Never;
        var needed = (kind, relation) switch
        {
            (QuestionKind.HowMany, AnswerRelation.Same) => sameSlot ? 0.18 : 0.24,
            (QuestionKind.When, AnswerRelation.Same) => 0.2,
            (_, AnswerRelation.Same) => 0.26,
            (QuestionKind.What or QuestionKind.Who, AnswerRelation.Compatible) => 0.4,
            (_, AnswerRelation.Compatible) => 0.28,
            _ => 0.33,
        };
        return likeness.PredicateRelated ? needed : needed + Unrelated;
    }
}
