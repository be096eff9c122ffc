namespace Crosscheck.Reporting.Html;

/// <summary>How the answers to a question stand to each other as the page tells it; in the order of the page's groups.</summary>
internal enum Standing
{
    Denied,
    Differ,
    NamedDifferently,
    Updated,
    Compatible,
    SideBySide,
    SpelledDifferently,
    Agree,
    AgreeLoosely,
    ToldAlike,
    SurelyOne,
    Single,
}

internal static class Standings
{
    private const string Spelling = "spelling";
    private const string Update = "update";
    private const string Wording = "wording";

    public static Standing Of(Question question) => question.Verdict switch
    {
        null => question.N > 1 ? Standing.SideBySide : Alone(question),
        Verdict.Single => Alone(question),
        Verdict.Agree => Standing.Agree,
        Verdict.Compatible => AllAre(question, AnswerRelation.Compatible, Update) ? Standing.Updated : AllAre(question, AnswerRelation.Compatible, Wording) ? Standing.ToldAlike : question.SureRelations.All(pair => pair.Relation == AnswerRelation.Compatible && Precision.IsOf(pair.Why)) ? Standing.AgreeLoosely : Standing.Compatible,
        _ when question.Kind == QuestionKind.Label => Standing.NamedDifferently,
        Verdict.Denied => Standing.Denied,
        _ => AllAre(question, AnswerRelation.Differ, Spelling) ? Standing.SpelledDifferently : Standing.Differ,
    };

    /// <summary>The group of cards: denials stand among the differences, updates among what can both be right.</summary>
    public static Standing GroupOf(Standing standing) => standing switch
    {
        Standing.Denied => Standing.Differ,
        Standing.Updated => Standing.Compatible,
        _ => standing,
    };

    /// <summary>True for what the page shows under "Where they differ".</summary>
    public static bool IsOpen(Standing standing) => standing < Standing.Agree;

    public static string SignOf(Standing standing) => standing switch
    {
        Standing.Denied => "✕",
        Standing.Differ => "≠",
        Standing.NamedDifferently or Standing.SpelledDifferently => "Aa",
        Standing.Updated => "→",
        Standing.Compatible => "≈",
        Standing.SideBySide => "∥",
        Standing.Agree => "=",
        Standing.AgreeLoosely => "≃",
        Standing.ToldAlike => "“”",
        Standing.SurelyOne => "1+",
        _ => "1",
    };

    public static string WordsOf(Standing standing) => standing switch
    {
        Standing.Denied => "denied",
        Standing.Differ => "differ",
        Standing.NamedDifferently => "named differently",
        Standing.SpelledDifferently => "spelled differently",
        Standing.Updated => "updated",
        Standing.Compatible => "can all be right",
        Standing.SideBySide => "side by side",
        Standing.Agree => "agree",
        Standing.AgreeLoosely => "agree, one more exactly",
        Standing.ToldAlike => "told alike",
        Standing.SurelyOne => "one source surely, perhaps more",
        _ => "one source only",
    };

    public static string ClassOf(Standing standing) => standing switch
    {
        Standing.Denied or Standing.Differ => "differ",
        Standing.NamedDifferently or Standing.SpelledDifferently => "named",
        Standing.Updated or Standing.Compatible => "compatible",
        Standing.Agree or Standing.AgreeLoosely or Standing.ToldAlike => "agree",
        _ => "plain",
    };

    /// <summary>One source alone, unless sentences of others may tell it in other words.</summary>
    private static Standing Alone(Question question)
    {
        var told = question.Told.Select(evidence => evidence.Article).ToHashSet();
        return question.PerhapsTold.Any(evidence => !told.Contains(evidence.Article)) ? Standing.SurelyOne : Standing.Single;
    }

    private static bool AllAre(Question question, AnswerRelation relation, string why)
    {
        var pairs = question.SureRelations.Where(pair => pair.Relation == relation).ToList();
        return pairs.Count > 0 && pairs.TrueForAll(pair => pair.Why == why);
    }
}
