namespace Crosscheck.Tests.Reconciliation.Questions;

/// <summary>Lengths of time are values that are compared.</summary>
public class HowLongTests
{
    [Theory]
    [InlineData("Ada Vale and Bo Lind have split after nearly four years of marriage.", "Ada Vale and Bo Lind split after four years, their friends said.", "After how long", "~4 year", "4 year", Verdict.Compatible)]
    [InlineData("The ferry Selka turned back four hours into its voyage to Drovno.", "The ferry Selka turned back 4 hours into its voyage to Drovno, the guild said.", "How long into its voyage to Drovno did", "4 hour", "4 hour", Verdict.Agree)]
    [InlineData("The trial of Ada Vale lasted 13 weeks.", "The trial of Ada Vale lasted 13 weeks, the court said.", "How long did the trial of Ada Vale last?", "13 week", "13 week", Verdict.Agree)]
    [InlineData("The trial of Ada Vale lasted eight weeks.", "The trial of Ada Vale lasted 13 weeks, the court said.", "How long did the trial of Ada Vale last?", "8 week", "13 week", Verdict.Differ)]
    public void Compares(string one, string other, string beginning, string first, string second, Verdict verdict)
    {
        var question = Assert.Single(ShortStories.Asked(one, other), question => question.Kind == QuestionKind.HowMany);
        Assert.StartsWith(beginning, question.Text, StringComparison.Ordinal);
        Assert.Equal(verdict, question.Verdict);
        Assert.Equal(new[] { first, second }.Distinct(), question.Answers.Select(answer => answer.Value));
    }

    [Theory]
    [InlineData("Ada Vale has won five prizes over the past six months.", "Over the past six months Ada Vale has won five prizes.")]
    [InlineData("Ada Vale waited for several weeks.", "Ada Vale waited for several weeks, she said.")]
    [InlineData("The flight lasted eight hours and turned back four hours into the storm.", "The flight turned back after eight hours.")]
    public void SetsNothingAgainstEachOther(string one, string other) =>
        Assert.DoesNotContain(ShortStories.Asked(one, other), question => question.Kind == QuestionKind.HowMany && question.Verdict is Verdict.Differ && question.Answers.Any(answer => answer.Value.EndsWith("month", StringComparison.Ordinal) || answer.Value.EndsWith("week", StringComparison.Ordinal) || answer.Value.EndsWith("hour", StringComparison.Ordinal)));
}
