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

    private const string Closed = "The harbour police closed the northern pier on Monday after a crane fell into the water.";
    private const string WasClosed = "On Monday the northern pier was closed by the harbour police after a crane fell into the water.";

    [Fact]
    public void What_perhaps_tells_it_stands_after_the_answers_and_counts_for_nothing()
    {
        var telling = Assert.Single(Tellings(Closed, WasClosed, "Since the crane fell, nobody may walk on the northern pier, the police say.", "Bakers went on strike in Vesterland."));
        Assert.Equal((2, 2, Verdict.Compatible), (telling.N, telling.Independent, telling.Verdict));
        Assert.Equal([false, false, true], telling.Answers.Select(answer => answer.Doubtful));
        Assert.StartsWith("perhaps: Since the crane fell", telling.Answers[^1].Text, StringComparison.Ordinal);
        Assert.Equal(["wording", "doubtful", "doubtful"], telling.Relations.Select(relation => relation.Why));
        Assert.Equal(["wording"], telling.SureRelations.Select(relation => relation.Why));
    }

    [Fact]
    public void No_sentence_of_another_thing_perhaps_tells_it() =>
        Assert.DoesNotContain(Asked(Closed, WasClosed, "The police of Drovno say that bakers went on strike on Monday.").SelectMany(question => question.Answers), answer => answer.Doubtful);

    [Theory]
    [InlineData("Since the crane fell on 3 May 2021, nobody may walk on the northern pier, police say.", true)]
    [InlineData("Since the crane fell, nobody may walk on the northern pier, police say.", false)]
    public void A_day_is_perhaps_told_by_who_gives_the_same(string third, bool told)
    {
        var asked = Asked(Closed.Replace("Monday", "3 May 2021", StringComparison.Ordinal), WasClosed.Replace("Monday", "3 May 2021", StringComparison.Ordinal), third).Single(question => question.Kind == QuestionKind.When);
        Assert.Equal(told, asked.Answers.Any(answer => answer.Doubtful));
    }
}
