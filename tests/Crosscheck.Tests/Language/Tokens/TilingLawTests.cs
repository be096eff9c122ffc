using System.Diagnostics;
using System.Text;
using Crosscheck.Language;
using Crosscheck.Language.Sentences;
using Crosscheck.Language.Tokens;

namespace Crosscheck.Tests.Language.Tokens;

/// <summary>Laws that hold for any text: sentences in order without overlap, tokens tile them, time is linear.</summary>
public sealed class TilingLawTests
{
    private const string Alphabet = "aAbTUS .,;:!?'\"’“”‘()[]-–—…0159$€%&@#/*\n\t\u00e9\u0301\u200d\u00ad\ud83d\ude00中ä";

    private static readonly GrammarAnnotator Annotator = GrammarAnnotator.Load();

    private static readonly Abbreviations Known = Abbreviations.Load();

    private static readonly Tokenizer Tokenizer = Tokenizer.Load(Known, SentenceSplitter.LoadOpeners());

    private static readonly SentenceSplitter Splitter = SentenceSplitter.Load(Known, SentenceSplitter.LoadOpeners());

    [Fact]
    public void Tokens_tile_sentences_of_random_text()
    {
        var random = new Random(20);
        for (var round = 0; round < 2000; round++)
        {
            var text = string.Create(random.Next(0, 60), random, (span, source) =>
            {
                for (var at = 0; at < span.Length; at++) span[at] = Alphabet[source.Next(Alphabet.Length)];
            });
            AssertTiles(Annotator.Annotate(text, headline: round % 2 == 0));
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("\"")]
    [InlineData("'")]
    [InlineData("(")]
    [InlineData("A.")]
    [InlineData("a-")]
    [InlineData("1-")]
    [InlineData("a.b@")]
    [InlineData("www.(")]
    [InlineData("word ")]
    [InlineData("\" ")]
    [InlineData("\ud83d")]
    [InlineData("non-")]
    [InlineData("I. ")]
    [InlineData("...\" ")]
    [InlineData("Mr. \n")]
    public void Hostile_text_takes_linear_time(string piece)
    {
        var text = new StringBuilder().Insert(0, piece, 1_000_000 / piece.Length).ToString();
        var (tokens, ends) = (new List<TextSpan>(), new List<int>());
        var clock = Stopwatch.StartNew();
        Tokenizer.Tokenize(text, tokens);
        Splitter.Split(text, tokens, ends);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(15), $"took {clock.Elapsed}");
        AssertTiles(Annotator.Annotate(text[..60_000], headline: false));
    }

    private static void AssertTiles(AnnotatedText annotated)
    {
        int at = 0, token = 0;
        foreach (var sentence in annotated.Sentences)
        {
            AssertBlank(annotated.Text, at, sentence.Start);
            Assert.Equal(token, sentence.FirstToken);
            Assert.Equal(sentence.Start, annotated.Tokens[sentence.FirstToken].Start);
            Assert.Equal(sentence.End, annotated.Tokens[sentence.EndToken - 1].End);
            at = sentence.Start;
            for (; token < sentence.EndToken; token++)
            {
                AssertBlank(annotated.Text, at, annotated.Tokens[token].Start);
                Assert.True(annotated.Tokens[token].End > annotated.Tokens[token].Start);
                at = annotated.Tokens[token].End;
            }
        }
        Assert.Equal(annotated.Tokens.Length, token);
        AssertBlank(annotated.Text, at, annotated.Text.Length);
    }

    private static void AssertBlank(string text, int start, int end)
    {
        Assert.True(start <= end);
        for (var at = start; at < end; at++) Assert.True(char.IsWhiteSpace(text[at]), $"unit {at} is in no token");
    }
}
