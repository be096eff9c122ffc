namespace Crosscheck.Tests.Reconciliation.Questions;

/// <summary>Accounts that an article itself sets against each other are a difference; other contrasts are none.</summary>
public class DisputedAccountsTests
{
    [Theory]
    [InlineData("Ada Vale said her brother was trying to drive around the guards, but the police said he drove towards them.", "What do Ada Vale and the police each say of her brother?")]
    [InlineData("Ada Vale said the figure came from the Harbour Guild. But a guild spokesman said the figure did not come from the guild.", "What do Ada Vale and a guild spokesman each say of the figure?")]
    [InlineData("Local sources said the release was part of a swap of prisoners, but the ministry denied making a deal with the rebels.", "What do local sources and the ministry each say of the release?")]
    public void SetsAccountsAgainstEachOther(string text, string expected)
    {
        var question = Assert.Single(ShortStories.Asked(text, "The ferry Selka sank off Drovno on Monday."), question => question.Text.StartsWith("What do", StringComparison.Ordinal));
        Assert.Equal((expected, QuestionKind.What, Verdict.Differ), (question.Text, question.Kind, question.Verdict));
        Assert.Equal(2, question.Answers.Length);
    }

    [Theory]
    [InlineData("Ada Vale said the ferry was safe, and the police said the pier was closed.")]
    [InlineData("Ada Vale said the ferry sank, but she said the crew was safe.")]
    [InlineData("Ada Vale said the guild would buy the ferry, but the ministry said the guild should sell it.")]
    [InlineData("Ada Vale said the ferry sank, but the ministry did not deny that it was old.")]
    [InlineData("Public records show that Ada Vale gave money to the guild, but tax records show that she did not own a home.")]
    public void LeavesOtherContrastsAlone(string text) =>
        Assert.DoesNotContain(ShortStories.Asked(text, "The ferry Selka sank off Drovno on Monday."), question => question.Text.StartsWith("What do", StringComparison.Ordinal));

    [Fact]
    public void TakesInWhatOtherArticlesTell()
    {
        var question = Assert.Single(
            ShortStories.Asked(
                "Ada Vale said her brother was trying to drive around the guards of the harbour, but the police said he drove towards the guards of the harbour.",
                "The brother of Ada Vale drove straight towards the guards of the harbour, the police said on Tuesday."),
            question => question.Text.StartsWith("What do", StringComparison.Ordinal));
        Assert.Equal(2, question.N);
        Assert.Equal([1, 2], question.Answers.Select(answer => answer.N));
        Assert.Equal("the police: he drove towards the guards of the harbour", question.Answers[1].Text);
    }
}
