using static Crosscheck.Tests.Reconciliation.ShortStories;

namespace Crosscheck.Tests.Reconciliation.Questions;

/// <summary>What each source says of a thing without a name, and whether it was what some call it.</summary>
public sealed class DescriptionTests
{
    [Fact]
    public void Each_source_describes_the_attack()
    {
        var question = Assert.Single(
            Asked(
                Article(0, "A barbaric attack shook Drovno on Monday.") with { Title = "Attack in Drovno" },
                Article(1, "The police of Drovno spoke of a horrific attack.") with { Title = "Drovno after the attack" },
                Article(2, "Nobody has claimed the attack in Drovno.") with { Title = "Drovno waits" }),
            question => question.Kind == QuestionKind.Label);
        Assert.Equal(("How does each source describe the attack?", Verdict.Compatible), (question.Text, question.Verdict));
        Assert.Equal(["barbaric", "horrific"], question.Answers.Select(answer => answer.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_half_of_the_headlines_name_is_one_thing_and_praised_or_blamed()
    {
        var question = Assert.Single(
            Asked(Article(0, "It was a brilliant show, and Drovno cheered.") with { Title = "The show in Drovno" }, Article(1, "Drovno saw a disappointing show.") with { Title = "A night at the show" }),
            question => question.Kind == QuestionKind.Label);
        Assert.Equal(Verdict.Differ, question.Verdict);
    }

    [Fact]
    public void What_each_article_only_touches_may_be_another_thing() =>
        Assert.DoesNotContain(
            Asked("The mayor of Drovno spoke of a golden opportunity.", "A lost opportunity, said the guild of Drovno.", "Drovno has an opportunity."),
            question => question.Kind == QuestionKind.Label);

    [Theory]
    [InlineData("The annual attack drill in Drovno was held.", "A naval attack drill was held in Drovno.")]
    [InlineData("A criminal charge was brought in Drovno.", "A fraudulent charge was brought in Drovno.")]
    [InlineData("A large tent stood in Drovno.", "A huge tent stood in Drovno.")]
    public void Kinds_and_sizes_describe_nothing(string a, string b) =>
        Assert.DoesNotContain(Asked(a, b), question => question.Kind == QuestionKind.Label);

    [Fact]
    public void A_noun_that_one_source_denies_and_others_use_is_in_dispute()
    {
        var question = Assert.Single(
            Asked(
                "“This is not a swap,” said Edda Moran, the minister of Drovno.",
                "The sailors were released in Drovno as part of a prisoner swap.",
                "The harbour guild confirmed its part in the swap in Drovno."),
            question => question.Text.StartsWith("Was there", StringComparison.Ordinal));
        Assert.Equal(("Was there a prisoner swap?", Verdict.Denied), (question.Text, question.Verdict));
        Assert.Equal(["yes", "no"], question.Answers.Select(answer => answer.Value));
    }

    [Theory]
    [InlineData("“This is not a war against Drovno,” said Edda Moran.")]
    [InlineData("“This is not just a war,” said Edda Moran.")]
    [InlineData("“Is this not a war?” said Edda Moran.")]
    public void What_is_denied_of_one_kind_only_is_not_in_dispute(string denial) =>
        Assert.DoesNotContain(
            Asked(denial, "Sailors of Drovno died in the war.", "The war in Drovno has lasted for months."),
            question => question.Text.StartsWith("Was there", StringComparison.Ordinal));
}
