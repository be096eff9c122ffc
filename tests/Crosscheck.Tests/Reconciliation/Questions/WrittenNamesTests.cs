using static Crosscheck.Tests.Reconciliation.ShortStories;

namespace Crosscheck.Tests.Reconciliation.Questions;

/// <summary>One name in two ways of writing is asked for; two names that look alike are not.</summary>
public sealed class WrittenNamesTests
{
    [Theory]
    [InlineData("Tavan Coast Airways", "Tavan Coast Airlines")]
    [InlineData("Keepers of Salt", "Keeper of Salt")]
    [InlineData("Osrin Lantern", "Osrin Lantirn")]
    [InlineData("Osrin Model III", "Osrin Model 3")]
    public void A_name_written_in_two_ways_is_asked_for(string common, string other)
    {
        var question = Assert.Single(AskedOf(common, other), IsSpelling);
        Assert.Equal($"How is the name of {common} written?", question.Text);
        Assert.Equal([common, other], question.Answers.Select(answer => answer.Value));
        Assert.Equal((AnswerRelation.Differ, "spelling"), (question.Relations[0].Relation, question.Relations[0].Why));
    }

    [Theory]
    [InlineData("Tavan Harbour Guild", "Tavan Harbour Guilds")]
    [InlineData("Osrin Model 3", "Osrin Model 4")]
    [InlineData("Tavania Harbour Council", "Tavanian Harbour Council")]
    [InlineData("Suedt Lantern", "Südt Lantern")]
    [InlineData("North Drovno", "South Drovno")]
    public void Two_names_are_not(string common, string other) => Assert.DoesNotContain(AskedOf(common, other), IsSpelling);

    [Fact]
    public void A_misspelt_surname_by_itself_is_asked_for()
    {
        const string Other = "The dam was inspected by Ofra Scherban on Monday. It held, said Scheerban.";
        var question = Assert.Single(Asked("Engineer Ofra Scherban inspected the dam on Monday.", "On Monday the dam was inspected by Ofra Scherban.", Other), IsSpelling);
        Assert.Equal(["Ofra Scherban", "Scheerban"], question.Answers.Select(answer => answer.Value));
    }

    private static IEnumerable<Question> AskedOf(string common, string other) =>
        Asked($"The council of the town wants to hear from {common} in the spring.", $"It was told on Monday that {common} has no money.", $"On Tuesday the money of {other} was found.");

    private static bool IsSpelling(Question question) => question.Relations.Any(relation => relation.Why == "spelling");
}
