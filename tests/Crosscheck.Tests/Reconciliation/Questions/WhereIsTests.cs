namespace Crosscheck.Tests.Reconciliation.Questions;

/// <summary>Where a named site lies, as the words around its name tell.</summary>
public class WhereIsTests
{
    [Theory]
    [InlineData("Police searched Ashmoor Camp, a compound outside of Tirana, on Monday.", "The union met at Ashmoor Camp in Albania.", "outside of Tirana", "Albania")]
    [InlineData("They were last seen at the Bayside Mall in Reno.", "She was seen at the Bayside Mall in Reno, Nevada, on Monday.", "Reno", "Reno, Nevada")]
    public void Compares(string one, string other, string first, string second)
    {
        var question = Assert.Single(ShortStories.Asked(one, other), question => question.Text.StartsWith("Where is", StringComparison.Ordinal));
        Assert.Equal(Verdict.Compatible, question.Verdict);
        Assert.Equal(new HashSet<string> { first, second }, question.Answers.Select(answer => answer.Value).ToHashSet());
    }

    [Theory]
    [InlineData("The Harbour Guild camps near Reno were searched.", "The Harbour Guild camps near Reno were closed.")]
    [InlineData("She teaches at Ashmoor University in Reno.", "The ferry sank on Monday.")]
    public void AsksNot(string one, string other) =>
        Assert.DoesNotContain(ShortStories.Asked(one, other), question => question.Text.StartsWith("Where is", StringComparison.Ordinal));
}
