using System.Collections.Immutable;
using Crosscheck.Reconciliation.Articles;
using Crosscheck.Reconciliation.Quotations;

namespace Crosscheck.Tests.Reconciliation.Quotations;

public sealed class UtteranceGrouperTests
{
    private const string Warning = "We had no warning of any fault in the northern lock before Sunday";

    [Fact]
    public void The_same_words_of_one_speaker_are_one_utterance()
    {
        var utterance = Assert.Single(Group(
            new Spoken($"“{Warning},” said Vera Quist.", "a").Entity("Vera Quist").Direct("Vera Quist", "said", Warning),
            new Spoken($"Vera Quist told the Echo: “{Warning}.”", "b").Entity("Vera Quist").Direct("Vera Quist", "told", Warning)));
        Assert.Equal(("Vera Quist", "vera-quist"), (utterance.Speaker, utterance.Entity));
        Assert.Equal([("a", "said", Warning), ("b", "told", Warning)], utterance.Variants.Select(variant => (variant.Evidence[0].Article, variant.Cue, variant.Evidence[0].Words)));
    }

    [Fact]
    public void An_edited_quotation_is_a_variant()
    {
        var utterance = Assert.Single(Group(
            new Spoken($"“{Warning},” Quist said.", "a").Entity("Quist").Direct("Quist", "said", Warning),
            new Spoken("“We had no warning of any fault in that northern lock until Sunday,” Quist said.", "b").Entity("Quist").Direct("Quist", "said", "We had no warning of any fault in that northern lock until Sunday")));
        Assert.Equal(2, utterance.Variants.Length);
    }

    [Fact]
    public void Two_translations_of_one_speaker_are_one_utterance()
    {
        var utterance = Assert.Single(Group(
            new Spoken("“A key is always on my desk, and the gates obey it,” Vera Quist said.", "a").Entity("Vera Quist").Direct("Vera Quist", "said", "A key is always on my desk, and the gates obey it"),
            new Spoken("“The key lies always on the desk of my office. All gates obey,” Vera Quist said.", "b").Entity("Vera Quist").Direct("Vera Quist", "said", "The key lies always on the desk of my office. All gates obey")));
        Assert.Equal(2, utterance.Variants.Length);
    }

    [Fact]
    public void A_part_of_a_long_quotation_counts()
    {
        var utterance = Assert.Single(Group(
            new Spoken($"“{Warning}. The gates were tested in March and passed,” Quist said.", "a").Entity("Quist").Direct("Quist", "said", $"{Warning}. The gates were tested in March and passed"),
            new Spoken("Quist said the gates “were tested in March and passed”.", "b").Entity("Quist").Direct("Quist", "said", "were tested in March and passed")));
        Assert.Equal(["a", "b"], utterance.Variants.Select(variant => variant.Evidence[0].Article));
    }

    [Fact]
    public void A_denial_and_what_it_denies_stay_apart()
    {
        Assert.Equal(2, Group(
            new Spoken("“The northern lock was overloaded with barges on Sunday,” Quist said.", "a").Entity("Quist").Direct("Quist", "said", "The northern lock was overloaded with barges on Sunday"),
            new Spoken("“The northern lock was not overloaded with barges on Sunday,” Quist said.", "b").Entity("Quist").Direct("Quist", "said", "The northern lock was not overloaded with barges on Sunday")).Length);
    }

    [Fact]
    public void Two_persons_with_the_same_words_stay_two_even_with_a_nameless_one_between()
    {
        var utterances = Group(
            new Spoken($"“{Warning},” Quist said.", "a").Entity("Quist").Direct("Quist", "said", Warning),
            new Spoken($"“{Warning},” an official said.", "b").Direct("an official", "said", Warning),
            new Spoken($"“{Warning},” Moller said.", "c").Entity("Moller").Direct("Moller", "said", Warning));
        Assert.Equal(2, utterances.Length);
        Assert.Equal(3, utterances.Sum(utterance => utterance.Variants.Length));
    }

    [Fact]
    public void A_person_and_their_office_may_have_said_the_same()
    {
        const string words = "The northern lock stays closed until divers have looked at both gates and the pumps";
        var utterance = Assert.Single(Group(
            new Spoken($"“{words},” the Waterways Board said.", "a").Entity("Waterways Board", EntityKind.Organisation).Direct("the Waterways Board", "said", words),
            new Spoken($"“{words},” Quist said.", "b").Entity("Quist").Direct("Quist", "said", words)));
        Assert.Equal("Quist", utterance.Speaker);
    }

    [Fact]
    public void Indirect_speech_joins_only_the_same_speaker()
    {
        const string told = "the northern lock had passed a full safety test in March";
        var direct = new Spoken("“Our northern lock passed a full safety test in March,” Quist said.", "a").Entity("Quist").Direct("Quist", "said", "Our northern lock passed a full safety test in March");
        var same = Assert.Single(Group(direct, new Spoken($"Quist said {told}.", "b").Entity("Quist").Indirect("Quist", "said", told)));
        Assert.Equal([true, false], same.Variants.Select(variant => variant.Direct));
        Assert.Equal(2, Group(direct, new Spoken($"A skipper said {told}.", "b").Indirect("A skipper", "said", told)).Length);
    }

    [Fact]
    public void Direct_wordings_come_first()
    {
        const string told = "the northern lock had passed a full safety test in March";
        var utterance = Assert.Single(Group(
            new Spoken($"Quist said {told}.", "a").Entity("Quist").Indirect("Quist", "said", told),
            new Spoken("“Our northern lock passed a full safety test in March,” Quist said.", "b").Entity("Quist").Direct("Quist", "said", "Our northern lock passed a full safety test in March")));
        Assert.Equal(["b", "a"], utterance.Variants.Select(variant => variant.Evidence[0].Article));
    }

    [Fact]
    public void What_most_articles_carry_comes_first()
    {
        const string other = "Barges will have to wait at the old quay for some days";
        var utterances = Group(
            new Spoken($"“{other},” Quist said.", "a").Entity("Quist").Direct("Quist", "said", other),
            new Spoken($"“{Warning},” Quist said.", "b").Entity("Quist").Direct("Quist", "said", Warning),
            new Spoken($"“{Warning},” Quist said.", "c").Entity("Quist").Direct("Quist", "said", Warning));
        Assert.Equal([2, 1], utterances.Select(utterance => utterance.Variants.Length));
    }

    [Fact]
    public void Single_words_and_phrases_of_nobody_are_no_utterance()
    {
        Assert.Empty(Group(
            new Spoken("Quist called it “unlucky”.", "a").Entity("Quist").Direct("Quist", "called", "unlucky"),
            new Spoken("They sang “Down by the Lock” again.", "b").Direct(null, null, "Down by the Lock"),
            new Spoken("Quist said so, and it was that.", "c").Entity("Quist").Indirect("Quist", "said", "it was that")));
    }

    [Fact]
    public void An_interrupted_quotation_keeps_its_spans()
    {
        var variant = Assert.Single(Assert.Single(Group(
            new Spoken("“We opened the gates at noon,” said Quist, “and nobody was hurt.”").Entity("Quist").Direct("Quist", "said", "We opened the gates at noon,", "and nobody was hurt."))).Variants);
        Assert.Equal(["We opened the gates at noon,", "and nobody was hurt."], variant.Evidence.Select(evidence => evidence.Words));
        Assert.All(variant.Evidence, evidence => Assert.Equal("Quist", evidence.AttributedTo));
    }

    [Fact]
    public void A_nameless_speaker_is_named_as_described_and_a_pronoun_is_no_name()
    {
        var utterances = Group(
            new Spoken($"“{Warning},” a harbour pilot said.", "a").Direct("a harbour pilot", "said", Warning),
            new Spoken("“Nothing moves on the river at night,” he said.", "b").Direct("he", "said", "Nothing moves on the river at night"));
        Assert.Equal(["a harbour pilot", null], utterances.Select(utterance => utterance.Speaker));
        Assert.Null(utterances[1].Variants[0].Evidence[0].AttributedTo);
    }

    [Fact]
    public void A_long_quotation_is_cut_between_words_into_evidence()
    {
        var speech = string.Join(' ', Enumerable.Range(100, 300).Select(n => $"word{n}"));
        var variant = Assert.Single(Assert.Single(Group(new Spoken($"Quist said: “{speech}”").Entity("Quist").Direct("Quist", "said", speech))).Variants);
        Assert.Equal(speech, string.Join(' ', variant.Evidence.Select(evidence => evidence.Words)));
        Assert.All(variant.Evidence, evidence => Assert.InRange(evidence.Words.Length, 1, Evidence.LongestSpan));
    }

    [Fact]
    public void A_long_quotation_without_a_blank_is_cut_between_characters()
    {
        var speech = "x " + string.Concat(Enumerable.Repeat("𝒳", 500)) + " y z";
        var variant = Assert.Single(Assert.Single(Group(new Spoken($"Quist said: “{speech}”").Entity("Quist").Direct("Quist", "said", speech))).Variants);
        Assert.All(variant.Evidence, evidence => Assert.False(char.IsLowSurrogate(evidence.Words[0]) || char.IsHighSurrogate(evidence.Words[^1])));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_order_of_input_does_not_matter(int seed)
    {
        var articles = Enumerable.Range(0, 12).Select(n => new Spoken($"“{Warning} at {n % 3} o’clock,” Quist said. “Hold the ropes, all of you there,” a voice {n} cried.", $"file{n}").Entity("Quist")
            .Direct("Quist", "said", $"{Warning} at {n % 3} o’clock").Direct(n % 2 == 0 ? null : "a voice", "cried", "Hold the ropes, all of you there")).ToArray();
        var expected = Group(articles);
        new Random(seed).Shuffle(articles);
        Assert.Equal(Json(expected), Json(Group(articles)));

        static string Json(ImmutableArray<Utterance> utterances) => StoryJson.Write(new() { Title = "", Articles = [], Quotations = utterances });
    }

    [Fact(Timeout = 60_000)]
    public async Task Very_many_quotations_take_near_linear_time()
    {
        var article = new Spoken($"“{Warning},” it said. He said: {string.Join(' ', Enumerable.Range(0, 30_000).Select(n => $"w{n % 700} v{n % 90}"))}").Direct("it", "said", Warning).Article();
        var tokens = article.Body.Tokens;
        ImmutableArray<Quotation> quotations =
        [
            .. Enumerable.Repeat(article.Body.Quotations[0], 20_000),
            .. Enumerable.Range(20, 30_000).Select(n => new Quotation(null, null, [new(tokens[n].Start, tokens[n + 9].End)], Direct: true, Speaker: -1)),
        ];
        var many = article with { Body = article.Body with { Quotations = quotations } };
        var utterances = await Task.Run(() => Group(many), TestContext.Current.CancellationToken);
        Assert.Equal(quotations.Length, utterances.Sum(utterance => utterance.Variants.Length));
    }

    private static ImmutableArray<Utterance> Group(params Spoken[] articles) => Group([.. articles.Select(article => article.Article())]);

    private static ImmutableArray<Utterance> Group(params AnnotatedArticle[] articles)
    {
        var ordered = StoryArticles.Of(StoryArticles.Order(articles));
        var groups = UtteranceGrouper.Group(ordered, (article, entity) =>
        {
            var name = ordered.Annotated[article].Entities[entity].Name;
            return (name, name.ToLowerInvariant().Replace(' ', '-'));
        });
        return [.. groups.Select(new UtteranceWriter(ordered).Write)];
    }
}
