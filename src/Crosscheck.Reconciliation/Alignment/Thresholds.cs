namespace Crosscheck.Reconciliation.Alignment;

/// <summary>How alike two contexts must be before two claims count as telling of one point. Set on the development clusters as a whole; docs/quality.md tells how.</summary>
internal static class Thresholds
{
    /// <summary>Below this nothing is compared further.</summary>
    public const double Least = 0.25;

    /// <summary>Mean likeness that two groups need to become one.</summary>
    public const double Linkage = 0.22;

    public static double Of(QuestionKind kind, AnswerRelation relation, Likeness likeness)
    {
        if (likeness.Shared < 2 && kind is not QuestionKind.HowMany)
            return 2;
        var needed = relation switch
        {
            AnswerRelation.Same => kind is QuestionKind.When or QuestionKind.HowMany ? 0.28 : 0.32,
            AnswerRelation.Compatible => kind is QuestionKind.What or QuestionKind.Who ? 0.5 : 0.36,
            _ => 0.42,
        };
        return likeness.PredicateRelated ? needed : needed + 0.12;
    }
}
