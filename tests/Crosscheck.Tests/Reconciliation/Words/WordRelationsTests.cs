using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Tests.Reconciliation.Words;

public sealed class WordRelationsTests
{
    private static readonly WordRelations _words = WordRelations.Shared;

    public sealed record Pair(string A, string B, double Low, double High);

    public sealed record Noun(string Lemma, string Is);

    public sealed record Classed(string Word, string Class);

    public static TheoryData<Pair> Pairs() => [.. TestRows.Read<Pair>("Words/relatedness.json")];

    public static TheoryData<Noun> Nouns() => [.. TestRows.Read<Noun>("Words/nouns.json")];

    public static TheoryData<Classed> Classes() => [.. TestRows.Read<Classed>("Words/classes.json")];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Relates_words_of_like_meaning_and_no_others(Pair pair)
    {
        var forth = Relatedness(pair.A, pair.B);
        Assert.InRange(forth, pair.Low, pair.High);
        Assert.Equal(forth, Relatedness(pair.B, pair.A));
    }

    [Theory]
    [InlineData("rise", "fall")]
    [InlineData("north", "south")]
    [InlineData("buy", "sell")]
    [InlineData("dead", "alive")]
    [InlineData("arrest", "release")]
    [InlineData("friday", "sunday")]
    [InlineData("may", "june")]
    public void Knows_opposites(string a, string b)
    {
        Assert.True(_words.Antonyms(a, b));
        Assert.True(_words.Antonyms(b, a));
    }

    [Theory]
    [InlineData("kill", "murder")]
    [InlineData("kill", "kill")]
    [InlineData("zorble", "kill")]
    [InlineData("", "kill")]
    public void Does_not_take_others_for_opposites(string a, string b) => Assert.False(_words.Antonyms(a, b));

    [Theory]
    [MemberData(nameof(Nouns))]
    public void Tells_events_and_persons_from_other_nouns(Noun noun)
    {
        var kind = (_words.IsEventNoun(noun.Lemma), _words.IsPersonNoun(noun.Lemma)) switch
        {
            (true, false) => "event",
            (false, true) => "person",
            (false, false) => "neither",
            _ => "both",
        };
        Assert.Equal(noun.Is, kind);
    }

    [Theory]
    [MemberData(nameof(Classes))]
    public void Names_the_class_in_which_a_word_is_mostly_used(Classed row) => Assert.Equal(row.Class, _words.ClassOf(row.Word[..^2], row.Word[^1]).ToString());

    [Theory]
    [InlineData("attack", "NounAct", true)]
    [InlineData("attack", "VerbCompetition", true)]
    [InlineData("attack", "NounPerson", false)]
    [InlineData("zorble", "NounAct", false)]
    public void Says_what_a_word_may_be(string lemma, string @class, bool may) => Assert.Equal(may, _words.MayBe(lemma, Enum.Parse<LexicalClass>(@class)));

    [Fact]
    public void Survives_words_of_any_length_and_script()
    {
        var longWord = new string('x', 1_000_000);
        Assert.Equal(0, _words.Relatedness(longWord, 'n', "kill", 'v'));
        Assert.False(_words.IsEventNoun("cyber" + longWord));
        Assert.Equal(0, _words.Relatedness("\ud800", 'n', "убить", 'v'));
    }

    private static double Relatedness(string a, string b) => _words.Relatedness(a[..^2], a[^1], b[..^2], b[^1]);
}
