using System.Collections.Immutable;
using static Crosscheck.Tests.Reconciliation.ShortStories;

namespace Crosscheck.Tests.Reconciliation.Tellings;

/// <summary>Short articles through the whole of the language and the reconciliation: are the sentences that tell the same set side by side, and only those?</summary>
public sealed class TellingTests
{
    [Theory]
    [InlineData("Councillor Edda Moran threatened to throw the clerk off the harbour wall.", "After the vote Edda Moran told the clerk she would throw him off the harbour wall.", "harbour wall")]
    [InlineData("Engineers found a crack in the Orsa dam last spring.", "A crack was found in the Orsa dam by engineers in the spring.", "dam")]
    [InlineData("The captain, Tomas Verin, left the ferry before the last passengers.", "Passengers say that captain Tomas Verin had left the ferry before them.", "ferry")]
    public void Two_ways_to_tell_the_same_stand_side_by_side(string a, string b, string topic)
    {
        var telling = Assert.Single(Tellings(a, b));
        Assert.Contains(topic, telling.Text, StringComparison.Ordinal);
        Assert.Equal(2, telling.N);
        Assert.All(telling.Relations, relation => Assert.Equal((AnswerRelation.Compatible, "wording"), (relation.Relation, relation.Why)));
        Assert.Equal([a, b], telling.Answers.SelectMany(answer => answer.Evidence).Select(evidence => evidence.Words).OrderBy(words => words == b));
    }

    [Theory]
    [InlineData("Edda Moran opened a bakery in Drovno.", "The Orsa dam was closed after the storm.")]
    [InlineData("Edda Moran was born in Drovno.", "Edda Moran plays the violin.")]
    public void Sentences_of_other_things_do_not(string a, string b) => Assert.Empty(Tellings(a, b));

    [Fact]
    public void One_wording_is_one_answer()
    {
        var telling = Assert.Single(Tellings("“We will rebuild the Orsa dam before the winter,” she said.", "“We will rebuild the Orsa dam before the winter,” she said on Monday."));
        Assert.Single(telling.Answers);
        Assert.Equal(Verdict.Agree, telling.Verdict);
    }

    [Fact]
    public void What_contradicts_has_a_question_of_its_own_and_is_no_telling()
    {
        var questions = Asked("The Harbour Guild found refuge in Tavania in 2013.", "The Harbour Guild was first sheltered in Tavania in 2012.");
        Assert.Contains(questions, question => question is { Kind: QuestionKind.When, Verdict: Verdict.Differ });
        Assert.DoesNotContain(questions, IsTelling);
    }

    [Theory]
    [InlineData("Her brother’s lawyer met Edda Moran at the harbour office.", "Edda Moran met her brother’s lawyer at the harbour office.")]
    public void A_topic_begins_with_a_word_and_not_with_a_mark_of_possession(string a, string b) =>
        Assert.All(Tellings(a, b), telling => Assert.DoesNotContain(" ’s ", telling.Text, StringComparison.Ordinal));

    private static ImmutableArray<Question> Tellings(params string[] texts) => [.. Asked(texts).Where(IsTelling)];

    private static bool IsTelling(Question question) => question.Kind == QuestionKind.What && (question.Text.StartsWith("How is it told that ", StringComparison.Ordinal) || question.Text.StartsWith("How is this told: ", StringComparison.Ordinal));

    [Fact]
    public void An_article_with_a_sentence_like_the_answers_is_not_called_silent()
    {
        var story = ShortStories.Of(
            "Engineers of the Harbour Guild found a long crack in the Orsa dam.",
            "A long crack was found in the Orsa dam by engineers of the Harbour Guild.",
            "The Orsa dam has a crack that engineers of the Harbour Guild discovered.",
            "Bakers went on strike in Vesterland.");
        var question = story.Questions.First(question => question.N > 1);
        Assert.Equal([story.Articles.Single(article => article.Text.StartsWith("Bakers", StringComparison.Ordinal)).Id], story.Silent[question.Id]);
    }
}
