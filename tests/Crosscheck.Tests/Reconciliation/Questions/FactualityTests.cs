using static Crosscheck.Tests.Reconciliation.ShortStories;

namespace Crosscheck.Tests.Reconciliation.Questions;

/// <summary>What one source tells as done and another leaves open, denies, or tells as still to come.</summary>
public class FactualityTests
{
    [Theory]
    [InlineData("Ada Vale was expected to be charged with fraud, people close to the case said.", "Ada Vale has already been charged with fraud, the Drovno Courier reported.", "not yet")]
    [InlineData("The names of the freed sailors have not yet been released.", "The ministry released the names of the freed sailors.", "not yet")]
    [InlineData("Divers may have discovered the wreck of the ferry off Drovno.", "The wreck of the ferry has been discovered by divers off Drovno, the Harbour Guild said.", "unconfirmed")]
    public void Differs(string open, string done, string expected)
    {
        var question = Assert.Single(Asked(open, done), question => question is { Kind: QuestionKind.Whether, Verdict: Verdict.Differ });
        Assert.Equal(new HashSet<string> { "yes", expected }, question.Answers.Where(answer => !answer.Doubtful).Select(answer => answer.Text).ToHashSet());
    }

    [Fact]
    public void Who_is_sought_in_one_article_and_found_in_another_is_told_by_the_number()
    {
        var question = Assert.Single(
            Asked("Police in Drovno are trying to find the three sailors.", "The three sailors of Drovno were caught at the border on Monday."),
            question => question is { Kind: QuestionKind.Whether, Verdict: Verdict.Differ });
        Assert.Equal(["yes", "not yet"], question.Answers.Select(answer => answer.Text));
    }

    [Fact]
    public void Three_are_sought_and_two_others_found() =>
        Assert.DoesNotContain(
            Asked("Police in Drovno are trying to find the three sailors.", "The two sailors of Drovno were caught at the border on Monday."),
            question => question.Verdict == Verdict.Differ);

    [Fact]
    public void A_noun_tells_what_has_not_been_done()
    {
        var question = Assert.Single(
            Asked("Ada Vale was arrested at the pier on Monday. No formal charges have been filed yet in the case.", "Ada Vale has been charged with three crimes. Ada Vale was arrested at the pier."),
            question => question is { Kind: QuestionKind.Whether, Verdict: Verdict.Differ });
        Assert.Equal("Has Ada Vale been charged?", question.Text);
    }

    [Fact]
    public void A_denial_stands_beside_what_others_say() =>
        Assert.Contains(
            Asked("The sailors were exchanged for four prisoners in Drovno, local sources said.", "Minister Olo Fisk denied that the sailors were exchanged for prisoners."),
            question => question is { Kind: QuestionKind.Whether, Verdict: Verdict.Denied });

    [Fact]
    public void What_has_been_done_since_is_an_update()
    {
        var (before, after) = (Article(0, "The names of the freed sailors have not yet been released.", "2024-03-05"), Article(1, "The ministry released the names of the freed sailors.", "2024-03-06"));
        var question = Assert.Single(Asked(before, after), question => question.Kind == QuestionKind.Whether);
        Assert.Equal(Verdict.Compatible, question.Verdict);
        Assert.Contains(question.Relations, pair => pair.Why == "update");
    }

    [Fact]
    public void What_was_done_before_is_not_what_is_still_to_come()
    {
        var (before, after) = (Article(0, "The ministry released the names of the freed sailors.", "2024-03-05"), Article(1, "The names of the freed sailors have not yet been released.", "2024-03-06"));
        Assert.DoesNotContain(Asked(before, after), question => question.Verdict is Verdict.Differ or Verdict.Denied);
    }

    [Theory]
    [InlineData("The Harbour Guild plans to launch two ships to the islands.", "The Harbour Guild launched a ship in 2010.")]
    [InlineData("Ada Vale will win the most races, Olo Fisk said.", "Ada Vale won the Drovno race in February.")]
    [InlineData("Olo Fisk will meet the mayor of Drovno next week.", "Olo Fisk met reporters in Tavania, where he visited the queen.")]
    [InlineData("Olo Fisk will win at least 73 seats.", "Olo Fisk won at least 15 seats.")]
    [InlineData("Ada Vale is not expected to leave the guild.", "Ada Vale is expected to speak at noon.")]
    [InlineData("Ada Vale is not holding a rally tonight.", "Ada Vale held a rally on Saturday.")]
    [InlineData("Olo Fisk criticised others for not supporting the Harbour Guild.", "Ada Vale, who supported the Harbour Guild, spoke first.")]
    [InlineData("The customers who have been harmed by the Osrin theft are angry.", "Customers may have been harmed by the Osrin theft.")]
    [InlineData("The flight will take off again on Wednesday.", "The flight took off on Tuesday.")]
    [InlineData("It did not end once the ferry landed in Drovno.", "The ferry landed in Drovno at noon.")]
    public void Another_deed_is_no_difference(string a, string b) =>
        Assert.DoesNotContain(Asked(a, b), question => question.Verdict is Verdict.Differ or Verdict.Denied);
}
