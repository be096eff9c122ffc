using System.Collections.Immutable;

namespace Crosscheck.Reporting.Text;

/// <summary>The rules of a verdict in the order in which they are tried (docs/verdicts.md), each with what this question has for it, so that a reader can apply them by hand.</summary>
internal static class VerdictRules
{
    /// <summary>The rules up to the one that applies, which is the last.</summary>
    public static ImmutableArray<VerdictRule> Tried(Question question)
    {
        var differ = question.SureRelations.Count(pair => pair.Relation == AnswerRelation.Differ);
        var compatible = question.SureRelations.Count(pair => pair.Relation == AnswerRelation.Compatible);
        var answers = question.Sure.Count();
        VerdictRule[] rules =
        [
            new(null, "the question asks why or how, which is shown side by side without a verdict", $"it asks {NameOf(question.Kind)}", question.Kind is QuestionKind.Why or QuestionKind.How),
            new(Verdict.Denied, "two answers to a yes-or-no question cannot both be right", $"{(question.Kind == QuestionKind.Whether ? "it is one" : "it is none")}; {Pairs(differ)} differ", question.Kind == QuestionKind.Whether && differ > 0),
            new(Verdict.Differ, "two answers cannot both be right, or are worded with different judgement", $"{Pairs(differ)} differ", differ > 0),
            new(Verdict.Single, "one article alone answers", $"{Articles(question.N)}", question.N < 2),
            new(Verdict.Compatible, "no two answers differ, some are not the same", $"{Pairs(compatible)} can both be right", compatible > 0),
            new(Verdict.Agree, "one answer, from two or more independent texts", $"{Answers(answers)}, {Texts(question.Independent)}", question.Independent >= 2 && answers == 1),
            new(Verdict.Single, "what is left: copies of one text count as one", $"{Texts(question.Independent)}", true),
        ];
        return [.. rules.Take(1 + Array.FindIndex(rules, rule => rule.Applies))];
    }

    public static string NameOf(Verdict? verdict) => verdict switch
    {
        Verdict.Denied => "denied",
        Verdict.Differ => "differ",
        Verdict.Compatible => "compatible",
        Verdict.Agree => "agree",
        Verdict.Single => "single",
        _ => "none",
    };

    public static string NameOf(QuestionKind kind) => kind switch
    {
        QuestionKind.HowMany => "how many",
        QuestionKind.Label => "what each calls it",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static string Pairs(int count) => count == 0 ? "no two answers" : $"{Html.ReaderText.Count(count, "pair")} of answers";

    private static string Articles(int count) => $"{Html.ReaderText.Count(count, "article")} {(count == 1 ? "answers" : "answer")}";

    private static string Answers(int count) => Html.ReaderText.Count(count, "answer");

    private static string Texts(int count) => Html.ReaderText.Count(count, "independent text");
}

/// <param name="Verdict">What the rule gives; null for none.</param>
/// <param name="Text">When it applies.</param>
/// <param name="Found">What the question has.</param>
/// <param name="Applies">True for the rule that decides.</param>
internal sealed record VerdictRule(Verdict? Verdict, string Text, string Found, bool Applies);
