using static Crosscheck.Tests.Reconciliation.ShortStories;

namespace Crosscheck.Tests.Reconciliation.Questions;

/// <summary>Two short articles through the whole of the language and the reconciliation: is a difference shown, and only where there is one?</summary>
public sealed class DifferenceTests
{
    [Theory]
    [InlineData("The Harbour Guild found refuge in Tavania in 2013.", "The Harbour Guild was first sheltered in Tavania in 2012.")]
    public void Years_of_one_event_differ(string a, string b) => Assert.Contains(Asked(a, b), question => question is { Kind: QuestionKind.When, Verdict: Verdict.Differ });

    [Theory]
    [InlineData("The ship was overloaded, the union says.", "The ministry denied on Thursday that the ship was overloaded.")]
    [InlineData("The old bridge was inspected by the engineers, the company said.", "The old bridge was not inspected by the engineers, a witness told the paper.")]
    public void A_denial_stands_beside_what_it_denies(string a, string b) => Assert.Contains(Asked(a, b), question => question is { Kind: QuestionKind.Whether, Verdict: Verdict.Denied });

    [Theory]
    [InlineData("The two hikers who did not return to the camp were found in a hut.", "The two hikers who went missing were found in a hut.")]
    [InlineData("The Harbour Guild was founded in 1962 in Tavania.", "The Harbour Guild launched raids in Tavania in 2010.")]
    [InlineData("The minister made no arrest in Drovno.", "No arrest was made by the minister in Drovno.")]
    [InlineData("The tower may be closed in 2026.", "The tower was closed in 2019.")]
    [InlineData("The Harbour Guild has confirmed the list of ships.", "The Harbour Guild has not confirmed when it will sail.")]
    [InlineData("About 100 people were injured.", "“These people were not injured,” a guard said.")]
    [InlineData("The Harbour Guild sailed to Tavania in 2018.", "The Harbour Guild also sailed to Tavania in 2001.")]
    [InlineData("Ana Holt and Piet Vos have split after almost four years together, both told the paper.", "Mira Sand and Tom Oak split after 12 years together, both told the paper.")]
    [InlineData("The attack killed the ambassador and three other Tavanians in Drovno.", "Four Tavanians died in the attack in Drovno.")]
    [InlineData("The Harbour Guild raised $18,000 on Monday.", "The Harbour Union raised $4 million on Monday.")]
    [InlineData("He told 2,267 people at the hall in Drovno.", "The guild needs 2,383 delegates in Drovno.")]
    [InlineData("Olo Fisk acknowledged on Monday that he would lose the race.", "Olo Fisk acknowledged on Sunday that he needed more votes to win the race.")]
    [InlineData("Ada Vale won at least 25 delegates in the race for the guild.", "Olo Fisk won 175 delegates in the race for the guild.")]
    [InlineData("Ada Vale won the Drovno race of the guild on Monday.", "Ada Vale won the Tavania race of the guild on Thursday.")]
    [InlineData("A similar harbour fund was set up in Drovno in 2012.", "The harbour fund was set up in Drovno in 2014.")]
    public void Other_events_and_other_clauses_are_no_difference(string a, string b) =>
        Assert.DoesNotContain(Asked(a, b), question => question.Verdict is Verdict.Differ or Verdict.Denied);

    [Theory]
    [InlineData("“The old bridge was overestimated by the tired men of the town hall before the great storm,” Ana Holt said.", "“The old bridge was overbuilt by the tired men of the town hall before the great storm,” Ana Holt said.", true)]
    [InlineData("“The old bridge was painted by the tired men of the town hall before the great storm,” Ana Holt said.", "“The old bridge was [painted] by the tired men of the town hall before the great storm,” Ana Holt said.", false)]
    [InlineData("“The old bridge was honoured by the tired men of the town hall before the great storm,” Ana Holt said.", "“The old bridge was honored by the tired men of the town hall before the great storm,” Ana Holt said.", false)]
    public void Another_word_in_a_quotation_differs_but_not_another_spelling(string a, string b, bool differs) =>
        Assert.Equal(differs, Asked(a, b).Any(question => question is { Kind: QuestionKind.What, Verdict: Verdict.Differ }));

    [Fact]
    public void One_quotation_of_two_speakers_differs() =>
        Assert.Contains(
            Asked("“The old bridge was never safe for the heavy lorries of the quarry that drove over it every winter night,” Ana Holt said.", "“The old bridge was never safe for the heavy lorries of the quarry that drove over it every winter night,” the Harbour Guild wrote."),
            question => question is { Kind: QuestionKind.Who, Verdict: Verdict.Differ, N: 2 });

    [Fact]
    public void Who_is_only_described_is_no_other_speaker() =>
        Assert.DoesNotContain(
            Asked("“The old bridge was never safe for the heavy lorries of the quarry that drove over it every winter night,” Ana Holt said.", "Crew found that “the old bridge was never safe for the heavy lorries of the quarry that drove over it every winter night,” the paper says."),
            question => question is { Kind: QuestionKind.Who, Verdict: Verdict.Differ });

    [Fact]
    public void A_denial_answers_no_other_question() =>
        Assert.DoesNotContain(Asked("The old ship was overloaded.", "The old ship was not overloaded."), question => question is { Kind: QuestionKind.What, Verdict: Verdict.Agree });

    [Theory]
    [InlineData("Nine people were killed as fire swept a ferry off Drovno.", "At least 12 people are feared dead in a ferry fire.")]
    [InlineData("Nine people were injured when the roof of the Drovno market fell.", "Thirty people were hurt as a roof came down in Drovno.")]
    public void Counts_that_articles_begin_with_are_one(string a, string b) =>
        Assert.Contains(Asked(a, b), question => question is { Kind: QuestionKind.HowMany, Verdict: Verdict.Differ });

    [Fact]
    public void Those_on_board_and_those_carried_are_one_count() =>
        Assert.Contains(
            Asked("The ferry left Drovno with 212 people on board.", "The ferry was carrying 212 people from Drovno to the islands."),
            question => question is { Kind: QuestionKind.HowMany, Verdict: Verdict.Agree, N: 2 });

    [Fact]
    public void Who_stands_in_apposition_takes_part() =>
        Assert.Contains(
            Asked("The National Harbour Union found refuge in Tavania in 2013.", "The union, the National Harbour Union, was first sheltered in Tavania in 2012."),
            question => question is { Kind: QuestionKind.Where, Verdict: Verdict.Agree, N: 2 });

    [Fact]
    public void What_is_added_is_added_at_another_time() =>
        Assert.DoesNotContain(
            Asked("Tavania agreed in 2013 to take in members of the Harbour Guild.", "In 2014 Tavania agreed to take in hundreds more members of the Harbour Guild."),
            question => question is { Kind: QuestionKind.When, Verdict: Verdict.Differ });

    [Fact]
    public void What_is_counted_weeks_apart_is_counted_anew()
    {
        var (first, later) = (Article(0, "A poll by the Harbour Guild asked 1,051 voters in Drovno.", "2024-03-05"), Article(1, "A poll by the Harbour Guild asked 1,737 voters in Drovno.", "2024-04-15"));
        Assert.DoesNotContain(Asked(first, later), question => question is { Kind: QuestionKind.HowMany, Verdict: Verdict.Differ });
    }

    [Theory]
    [InlineData("The works will employ 6,500 workers.", "The town was won by its promise of 6,500 jobs.")]
    [InlineData("The raiders took 276 girls from the school.", "Of the 276 pupils some escaped.")]
    public void A_number_of_many_digits_counts_one_thing(string a, string b) =>
        Assert.Contains(Asked(a, b), question => question is { Kind: QuestionKind.HowMany, Verdict: Verdict.Agree, N: 2 });

    [Fact]
    public void News_of_two_days_are_two_events()
    {
        var (first, later) = (Article(0, "Harbour Guild shares fell on Monday.", "2024-03-05"), Article(1, "Harbour Guild shares fell on Thursday.", "2024-03-15"));
        Assert.DoesNotContain(Asked(first, later), question => question is { Kind: QuestionKind.When, Verdict: Verdict.Differ });
    }

    [Theory]
    [InlineData("Nine people were injured in the Drovno fire.", "At least 41 people are known to have been hurt in the Drovno fire.")]
    [InlineData("Nine people were killed in the Drovno fire.", "Twelve people died in the Drovno fire.")]
    public void The_hurt_and_the_dead_are_counted_by_whatever_tells_it(string a, string b) =>
        Assert.Contains(Asked(a, b), question => question is { Kind: QuestionKind.HowMany, Verdict: Verdict.Differ });

    [Fact]
    public void Great_numbers_of_people_near_each_other_are_set_against_each_other_in_whatever_words()
    {
        var question = Assert.Single(
            Asked("Osrin Bank said thieves may have taken the data of 143 million customers.", "The theft left 145.5 million people with a risk for life."),
            question => question.Verdict == Verdict.Differ);
        Assert.Equal(["143000000", "145500000"], question.Answers.Select(answer => answer.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Two_voices_of_one_article_may_count_the_dead_otherwise()
    {
        var question = Assert.Single(
            Asked(
                "Scores of people were killed when a ferry sank off Drovno. Mayor Edda Moran said 77 people were killed. Minister Olo Fisk said 80 people were killed.",
                "Scores of people were killed when a ferry sank off Drovno."),
            question => question.Kind == QuestionKind.HowMany && question.Verdict == Verdict.Differ);
        Assert.Equal(["77", "80", "scores"], question.Answers.Select(answer => answer.Value).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("The death toll in the Drovno ferry fire rose to 84.")]
    [InlineData("The death toll in Drovno, where a ferry burned on Monday night, rose to 84.")]
    [InlineData("Three Tavanians were among the 84 people killed when a ferry burned.")]
    [InlineData("Officials said 84 people, including children, were killed by the fire on the ferry.")]
    [InlineData("The fire off Drovno has claimed 84 lives.")]
    [InlineData("A fire on the ferry left 84 people dead.")]
    public void A_toll_is_told_in_many_words(string other)
    {
        var question = Assert.Single(Asked("Seventy-seven people were killed when a ferry burned off Drovno.", other), question => question.Verdict == Verdict.Differ);
        Assert.Equal(["77", "84"], question.Answers.Select(answer => answer.Value).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Eight people were killed in an attack in Drovno.", "The war has killed more than 20,000 people in Drovno.")]
    [InlineData("Nine people were killed when a ferry burned off Drovno.", "The fire brought the deaths of nine people and the flight of 300 others from Drovno.")]
    public void Another_event_or_another_fate_is_no_other_toll(string a, string b) =>
        Assert.DoesNotContain(Asked(a, b), question => question is { Kind: QuestionKind.HowMany, Verdict: Verdict.Differ });

    [Fact]
    public void An_article_that_repeats_two_tolls_may_differ_from_a_third() =>
        Assert.Contains(
            Asked(
                "Nearly 80 people were killed when a ferry burned off Drovno. By one count 77 people died in the fire.",
                "Eighty-four people were killed when a ferry burned off Drovno."),
            question => question is { Kind: QuestionKind.HowMany, Verdict: Verdict.Differ, N: 2 });

    [Fact]
    public void What_was_done_again_does_not_bear_out_when_it_was_first_done() =>
        Assert.DoesNotContain(
            Asked("The harbour guild said it warned the operator of the ferry about faulty wiring again in August 2024.", "The harbour guild said it had first warned the operator of the ferry in August 2024 about faulty wiring."),
            question => question is { Kind: QuestionKind.When, N: 2 });
}
