using static Crosscheck.Tests.Reconciliation.ShortStories;

namespace Crosscheck.Tests.Reconciliation.Questions;

/// <summary>Whether a deed was done during an occasion or after it.</summary>
public sealed class OccasionTests
{
    [Fact]
    public void During_and_after_one_occasion_differ()
    {
        var question = Assert.Single(
            Asked("Three sailors of the Drovno guild vanished during the harbour exercise.", "Three sailors of the Drovno guild vanished after the harbour exercise."),
            question => question is { Kind: QuestionKind.When, Verdict: Verdict.Differ });
        Assert.Equal("Did three sailors of the Drovno guild vanish after or during the exercise?", question.Text);
        Assert.Equal(["after the exercise", "during the exercise"], question.Answers.Select(answer => answer.Value));
    }

    [Theory]
    [InlineData("Three sailors of the Drovno guild vanished during the harbour exercise.", "Three sailors of the Drovno guild vanished during the exercise.")]
    [InlineData("Three sailors of the Drovno guild vanished during the harbour exercise.", "The mayor of Orsa spoke after the harbour exercise.")]
    [InlineData("Three sailors of the Drovno guild vanished during the harbour exercise.", "Three sailors of the Drovno guild who vanished were found after the harbour exercise.")]
    [InlineData("Three sailors of the Drovno guild vanished during the harbour exercise. Three sailors of the Drovno guild vanished after the harbour exercise.", "Three sailors of the Drovno guild vanished after the harbour exercise.")]
    public void One_time_two_deeds_or_an_article_that_tells_both_do_not(string one, string other) =>
        Assert.DoesNotContain(Asked(one, other), question => question is { Kind: QuestionKind.When, Verdict: Verdict.Differ });
}
