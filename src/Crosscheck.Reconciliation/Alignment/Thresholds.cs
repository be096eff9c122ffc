namespace Crosscheck.Reconciliation.Alignment;

/// <summary>How alike two contexts must be before two claims count as telling of one point. Set on the development clusters as a whole; docs/quality.md tells how.</summary>
internal static class Thresholds
{
    /// <summary>Below this nothing is compared further.</summary>
    public const double Least = 0.15;

    /// <summary>Mean likeness that two groups need to become one.</summary>
    public const double Linkage = 0.1;

    /// <summary>What a missing tie between the predicates must be made up with.</summary>
    private const double Unrelated = 0.08;

    /// <summary>What two statements that share but one thing besides their predicates must make up for.</summary>
    private const double OneShared = 0.08;

    /// <summary>How like two claims of one telling count at least: that their sentences tell the same has been found already.</summary>
    public const double OfTold = 0.35;

    /// <summary>What two counts of one state need that both articles begin with.</summary>
    public const double OfLeads = 0.1;

    /// <summary>Log odds of two sentences from which an equal number of the same things counts one thing.</summary>
    public const double LeastOddsOfOneCount = -1;

    /// <summary>The same of numbers that may be one ("nearly 200", "197").</summary>
    public const double LeastOddsOfCounts = 0;

    /// <summary>What two claims of one day under one verb need.</summary>
    private const double OfOneDay = 0.05;

    /// <summary>Out of reach of any likeness.</summary>
    public const double Never = 2;

    /// <param name="kind">Kind of question.</param>
    /// <param name="relation">How the two values stand.</param>
    /// <param name="likeness">What the contexts share.</param>
    /// <param name="sameSlot">True if both fill the same place of their statement.</param>
    /// <param name="telling">True if the value itself is rarely met by chance: a whole date, a number of two or more digits.</param>
    /// <param name="told">True if the sentences of both stand in one telling.</param>
    public static double Of(QuestionKind kind, AnswerRelation relation, Likeness likeness, bool sameSlot, bool telling, bool told)
    {
        if (kind == QuestionKind.HowMany && relation == AnswerRelation.Same && telling && sameSlot)
            return 0.08;
        if (told && relation != AnswerRelation.Differ && (sameSlot || (kind == QuestionKind.HowMany && relation == AnswerRelation.Same)) && (kind is not (QuestionKind.Whether or QuestionKind.What or QuestionKind.Who) || (likeness.PredicateRelated && (kind != QuestionKind.Whether || likeness.Shared >= 2)) || relation == AnswerRelation.Same && kind != QuestionKind.Whether))
            return 0;
        // One day under one verb: of 136 such pairs in 25 stories one was false.
        if (kind == QuestionKind.When && relation == AnswerRelation.Same && sameSlot && likeness.PredicateRelated)
            return OfOneDay;
        if (likeness.Shared < 1)
            return kind is QuestionKind.Where or QuestionKind.When && relation == AnswerRelation.Same && telling && sameSlot && likeness.PredicateRelated ? 0.15 : Never;
        if (kind is QuestionKind.What or QuestionKind.Who && relation != AnswerRelation.Same && (!likeness.PredicateRelated || !sameSlot))
            return Never;
        if (kind == QuestionKind.Whether && (!likeness.PredicateRelated || likeness.Shared < 2))
            return likeness.PredicateRelated ? 0.45 : Never;
        if (relation == AnswerRelation.Differ)
            return likeness.PredicateRelated && (likeness.Shared >= 2 || kind is QuestionKind.When or QuestionKind.HowMany) ? OfDifference(kind) + (likeness.Shared >= 2 ? 0 : OneShared) : Never;
        var needed = (kind, relation) switch
        {
            (QuestionKind.HowMany, AnswerRelation.Same) => telling ? 0.12 : sameSlot ? 0.2 : 0.26,
            (QuestionKind.When, AnswerRelation.Same) => telling ? 0.18 : 0.24,
            (QuestionKind.Whether, AnswerRelation.Same) => 0.34,
            (_, AnswerRelation.Same) => 0.28,
            (QuestionKind.What or QuestionKind.Who, AnswerRelation.Compatible) => 0.45,
            (QuestionKind.Whether, _) => 0.4,
            _ => 0.28,
        };
        return likeness.PredicateRelated ? needed : needed + Unrelated;
    }

    /// <summary>A difference shown wrongly costs more trust than one missed.</summary>
    private static double OfDifference(QuestionKind kind) => kind switch
    {
        QuestionKind.When => 0.3,
        QuestionKind.HowMany => 0.36,
        QuestionKind.Whether => 0.45,
        QuestionKind.Where => 0.5,
        _ => 0.6,
    };
}
