using Crosscheck.Reconciliation.Questions;
using static Crosscheck.Tests.Reconciliation.ShortStories;

namespace Crosscheck.Tests.Reconciliation.Questions;

/// <summary>Which questions a reader understands by their own words, and what stands before what.</summary>
public sealed class HeadingClarityTests
{
    [Theory]
    [InlineData("How is this told: “The guild of Drovno closed the pier, which …”?")]
    [InlineData("How is this told: “We need to see more from the harbours”?")]
    [InlineData("How is this told: “Until then, Edda Moran will stay in Drovno”?")]
    [InlineData("How is this told: “This effect was found in Drovno”?")]
    [InlineData("How is this told: “Edda Moran hopes to take advantage of this, by law”?")]
    [InlineData("How is it told that the mayor lost her boat in the other?")]
    [InlineData("How is this told: “The pier, however, was closed in Drovno”?")]
    [InlineData("When did it leave the harbour of Drovno?")]
    [InlineData("What age does each source give for “her … cousin”?")]
    public void What_is_cut_or_names_nobody_leans_on_its_article(string question) => Assert.True(HeadingClarity.Leans(question));

    [Theory]
    [InlineData("How is it told that the guild of Drovno closed its pier?")]
    [InlineData("How is it told that Edda Moran sold her boat?")]
    [InlineData("How is this told: “‘We will stay,’ said the guild of Drovno”?")]
    [InlineData("How is this remark of Edda Moran given: “We will stay in Drovno”?")]
    [InlineData("How many US sailors left Drovno?")]
    [InlineData("Who said “We will stay in Drovno”?")]
    [InlineData("How is this told: “Drovno said it was glad that the pier was open”?")]
    public void What_names_whom_it_speaks_of_stands_by_itself(string question) => Assert.False(HeadingClarity.Leans(question));

    [Theory]
    [InlineData("We shall rebuild the pier", "How is this remark of Edda Moran given: “We shall rebuild the pier”?")]
    [InlineData("The guild shall rebuild the pier", "How is this told: “The guild shall rebuild the pier”?")]
    [InlineData("‘We shall rebuild it,’ said the guild", "How is this told: “‘We shall rebuild it,’ said the guild”?")]
    [InlineData("US sailors rebuilt the pier", "How is this told: “US sailors rebuilt the pier”?")]
    public void Words_that_speak_of_their_speaker_stand_under_the_name(string words, string question) =>
        Assert.Equal(question, HeadingClarity.Quoting(words, "Edda Moran"));

    [Theory]
    [InlineData("But the guild shall rebuild the pier", "How is this told: “the guild shall rebuild the pier”?")]
    [InlineData("However, the guild rebuilt the pier", "How is this told: “the guild rebuilt the pier”?")]
    [InlineData("Still waters run past the pier of the guild", "How is this told: “Still waters run past the pier of the guild”?")]
    [InlineData("‘The pier shall stand until the autumn,’ he wrote on Monday", "How is this remark of Edda Moran given: “The pier shall stand until the autumn”?")]
    public void A_heading_begins_with_what_is_told(string words, string question) => Assert.Equal(question, HeadingClarity.Quoting(words, "Edda Moran"));

    [Fact]
    public void What_is_told_under_a_denial_heads_no_row() =>
        Assert.DoesNotContain(
            Asked("The harbour guild of Drovno found no evidence that the old records of Orsa were stolen in 2017.", "The guild of Drovno has found no evidence that old records of Orsa were stolen in 2017."),
            question => question.Text.Contains("told that the old records", StringComparison.Ordinal) || question.Text.Contains("told that old records", StringComparison.Ordinal) || question.Text.StartsWith("Were", StringComparison.Ordinal));

    [Fact]
    public void A_time_that_is_over_goes_with_a_past_that_is_over()
    {
        var question = Assert.Single(
            Asked("Edda Moran has closed the Orsa dam on 3 May 2019.", "The Orsa dam has been closed by Edda Moran on 3 May 2019."),
            question => question.Kind == QuestionKind.When);
        Assert.StartsWith("When did Edda Moran close the Orsa dam", question.Text, StringComparison.Ordinal);
    }
}
