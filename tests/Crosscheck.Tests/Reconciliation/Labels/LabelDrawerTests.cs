using System.Diagnostics;
using System.Text;
using Crosscheck.Reconciliation.Labels;

namespace Crosscheck.Tests.Reconciliation.Labels;

public sealed class LabelDrawerTests
{
    public sealed record Row(string Tagged, Expected[] Expect);

    public sealed record Expected(string Entity, string Words, string Judgement, string? Voice = null, bool Denied = false);

    public static TheoryData<Row> Rows() => [.. TestRows.Read<Row>("Labels/labels.json")];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Draws_what_a_source_calls_whom(Row row)
    {
        var article = TaggedText.Read(row.Tagged);
        var got = LabelDrawer.Draw(article).Select(use => new Expected(
            article.Entities[use.EntityIndex].Name,
            use.Span.Of(article.Article.Text),
            use.Judgement.ToString(),
            use.Voice,
            use.Polarity == Polarity.Negative));
        Assert.Equal(row.Expect, got);
    }

    [Fact]
    public void Keeps_the_context_short_and_around_the_words()
    {
        var filler = string.Concat(Enumerable.Repeat("and/CC then/RB walked/VBD far/RB ,/, ", 60));
        var article = TaggedText.Read($"They/PRP ate/VBD {filler} met/VBD the/DT rebel/NN group/NN [Organisation: Harvest/NNP Front/NNP ] ,/, {filler} slept/VBD ./.");
        var use = Assert.Single(LabelDrawer.Draw(article));
        Assert.True(use.ContextSpan.Contains(use.Span));
        Assert.InRange(use.ContextSpan.Length, use.Span.Length, LabelSpans.LongestContext);
        Assert.Contains("Harvest Front", use.ContextSpan.Of(article.Article.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void When_they_did_something_is_not_what_they_are()
    {
        var article = TaggedText.Read("Last/JJ month/NN opposition/NN activists/NNS/activist of/IN the/DT [Organisation: Harvest/NNP Front/NNP ] marched/VBD/march ./.");
        article = article with { Body = article.Body with { Times = [new(0, "Last month".Length, TimeType.Date, "2024-09", "2024-09", TimeRelation.At)] } };
        Assert.Equal("opposition activists", Assert.Single(LabelDrawer.Draw(article)).Span.Of(article.Article.Text));
    }

    [Fact]
    public void Draws_nothing_from_text_without_tags()
    {
        var article = new Article { File = "a.txt", Text = "The rebel group Harvest Front.", Sha256 = "" };
        Assert.Empty(LabelDrawer.Draw(new(article, AnnotatedText.Empty, new AnnotatedText { Text = article.Text }, [])));
    }

    [Theory]
    [InlineData("the/DT rebel/NN group/NN [Organisation: Harvest/NNP Front/NNP ] ,/, a/DT cult/NN ")]
    [InlineData("is/VBZ is/VBZ called/VBN as/IN not/RB ")]
    [InlineData("\"/`` \"/'' (/-LRB- ")]
    [InlineData("the/DT militants/NNS/militant it/PRP called/VBD it/PRP ")]
    [InlineData("cruel/JJ ,/, ")]
    public void Takes_linear_time_on_text_without_stops(string piece)
    {
        LabelDrawer.Draw(TaggedText.Read(piece));
        var (brief, full) = (Seconds(piece, 2_500), Seconds(piece, 10_000));
        // Four times the text takes four times as long; with the square it would be sixteen. Short times are mostly noise.
        Assert.InRange(full, 0, Math.Max(1, brief * 9));
    }

    private static double Seconds(string piece, int pieces)
    {
        var article = TaggedText.Read(new StringBuilder().Insert(0, piece, pieces).ToString());
        var clock = Stopwatch.StartNew();
        LabelDrawer.Draw(article);
        return clock.Elapsed.TotalSeconds;
    }
}
