using static Crosscheck.Tests.Reconciliation.ShortStories;

namespace Crosscheck.Tests.Reconciliation.Questions;

/// <summary>What answers one question: equal counts, ages, whose somebody is, days told in the same words.</summary>
public sealed class OneAnswerTests
{
    [Fact]
    public void Equal_counts_of_the_same_things_answer_one_question_in_any_words()
    {
        var question = Assert.Single(
            Asked("The guild of Drovno released seven sailors from the Orsa jail on Friday.", "Seven sailors held in the Orsa jail were handed over to Drovno on Friday."),
            question => question.Kind == QuestionKind.HowMany && question.Verdict == Verdict.Agree);
        Assert.Equal("7", question.Answers[0].Value);
    }

    [Fact]
    public void Somebody_is_told_with_whose_they_are()
    {
        var question = Assert.Single(
            Asked("Edda Moran sold the boat. Moran's lawyer, William Renn, said the boat was sound. The town of Drovno looked on.", "The boat of Edda Moran was sold in Drovno. William Renn, a lawyer for the harbour guild, said that the boat was sound."),
            question => question.Text == "Who is William Renn?");
        Assert.Contains(question.Answers, answer => answer.Text == "Moran’s lawyer");
        Assert.Contains(question.Answers, answer => answer.Text == "lawyer for the harbour guild");
    }

    [Fact]
    public void A_time_between_a_participle_and_the_auxiliaries_of_another_verb_dates_the_participle()
    {
        var questions = Asked("Three sailors seized by the guild of Drovno in May 2014 have been released.", "The guild of Drovno seized three sailors in May 2014 at the Orsa pier.");
        var question = Assert.Single(questions, question => question.Kind == QuestionKind.When && question.N == 2);
        Assert.Contains("seize", question.Text, StringComparison.Ordinal);
    }
}
