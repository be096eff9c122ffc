namespace Crosscheck.Reconciliation.Questions;

/// <summary>How early a reader should meet a question: differences, then how many independent sources speak, how central those are that it is about, how surely the statements belong together.</summary>
internal static class Importance
{
    /// <summary>How much later a question comes that only quotes the words around its answer.</summary>
    public const double OfUnclear = 1.5;

    /// <summary>How much later a question comes whose second source may tell of something else.</summary>
    public const double OfUnsure = 2.5;

    /// <summary>How much later a question comes that is in the words of a headline, or speaks of something as known ("the flight").</summary>
    public const double OfHeadline = 1;

    public static double Of(Question question, double likeness, double centrality)
    {
        var verdict = question.Verdict switch
        {
            Verdict.Denied or Verdict.Differ => 3.0,
            Verdict.Compatible => 1.0,
            Verdict.Agree => 0.5,
            _ => -2,
        };
        var kind = question.Kind switch
        {
            QuestionKind.When or QuestionKind.HowMany => 1.0,
            QuestionKind.Where => 0.7,
            QuestionKind.Who => 0.5,
            QuestionKind.Label => 0.4,
            QuestionKind.Whether => 0,
            _ => -0.3,
        };
        return verdict + kind + (1.2 * Math.Log2(Math.Max(1, question.Independent))) + Math.Min(1.5, centrality) + (2 * likeness);
    }
}
