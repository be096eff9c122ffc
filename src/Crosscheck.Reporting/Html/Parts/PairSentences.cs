namespace Crosscheck.Reporting.Html;

/// <summary>How answers stand to each other, in plain sentences; pairs that one rule settles alike share one.</summary>
internal static class PairSentences
{
    public const string Update = "update";

    private const string Wording = "wording";

    private const int PairsNamed = 6;

    /// <param name="mostPairs">A sentence on more pairs than this is left out.</param>
    public static IEnumerable<string> Of(Question question, Func<AnswerPair, bool> which, int mostPairs) =>
        question.SureRelations
            .Where(pair => which(pair) && pair.A >= 0 && pair.B > pair.A && pair.B < question.Answers.Length)
            .GroupBy(pair => $"{pair.Relation} {pair.Why}", StringComparer.Ordinal)
            .Where(group => group.Count() <= mostPairs)
            .Select(group => Sentence(question, [.. group]));

    private static string Sentence(Question question, List<AnswerPair> pairs)
    {
        var named = pairs.Take(PairsNamed).Select(pair => $"“{question.Answers[pair.A].Text}” and “{question.Answers[pair.B].Text}”").ToList();
        if (pairs.Count > PairsNamed)
            named.Add($"{ReaderText.Count(pairs.Count - PairsNamed, "more pair")}");
        return $"{string.Join("; ", named)} {Relation(question.Kind, pairs[0].Relation, pairs[0].Why)}";
    }

    private static string Relation(QuestionKind kind, AnswerRelation relation, string why)
    {
        var words = (relation, why) switch
        {
            (_, "spelling") => "are one name in different spellings",
            (_, Update) => "are counts at different times: the later report replaces the earlier",
            (_, Wording) => "tell of the same, each in its own words",
            (AnswerRelation.Same, _) => "say the same",
            (AnswerRelation.Compatible, _) => "can both be right",
            (_, _) when kind == QuestionKind.Label => "are different names for the same",
            _ => "cannot both be right",
        };
        return why.Length == 0 || why is "spelling" or Wording or Update ? words + "." : $"{words}: {ReaderText.Closed(why)}";
    }
}
