using System.Diagnostics;
using System.Text;
using Crosscheck.Language;
using Crosscheck.Language.Quantities;
using Crosscheck.Language.Times;

namespace Crosscheck.Tests.Language.Quantities;

/// <summary>Laws that hold for the times and quantities of any text.</summary>
public sealed class ValueLawTests
{
    private static readonly string[] Words =
    [
        "the", "a", "of", "in", "on", "since", "until", "last", "next", "this", "ago", "year", "years", "day", "days", "week", "June", "May", "Friday", "2012", "2013-14", "20", "5", "3,000", "3.2", "million", "dozen", "half", "and", "to", "-",
        "–", "/", ":", ".", ",", "$", "€", "%", "percent", "km", "one", "two", "third", "quarter", "early", "mid", "late", "1960s", "'", "s", "a.m.", "10:30", "GMT", "about", "at", "least", "more", "than", "between", "people", "killed", "were", "dead", "every",
        "each", "Christmas", "midnight", "old", "aged", "fall", "summer", "century", "9999", "99999999999999999999999999999999", "0001", "ago", "later", "earlier", "hundred", "\n", "(", ")", "\"", "I979", "COVID-19", "\ud83d", "é",
    ];

    private static readonly GrammarAnnotator Grammar = GrammarAnnotator.Load();
    private static readonly TimeExpressionAnnotator Times = new();
    private static readonly QuantityAnnotator Quantities = new();

    [Fact]
    public void Values_of_random_text_lie_in_order_and_make_sense()
    {
        var random = new Random(11);
        DateOnly?[] days = [null, new(2023, 6, 21), DateOnly.MinValue, DateOnly.MaxValue, new(2024, 2, 29)];
        for (var round = 0; round < 6000; round++)
        {
            var text = new StringBuilder();
            for (var count = random.Next(1, 25); count > 0; count--) text.Append(Words[random.Next(Words.Length)]).Append(random.Next(5) == 0 ? "" : " ");
            var annotated = Annotate(text.ToString(), days[round % days.Length]);
            AssertInOrder(annotated.Text, annotated.Times.Select(time => time.Span));
            AssertInOrder(annotated.Text, annotated.Quantities.Select(quantity => quantity.Span));
            foreach (var time in annotated.Times) Assert.True(time.Edtf is null || EdtfInterval.TryParse(time.Edtf, out _), $"{time.Edtf} for {time.Span.Of(annotated.Text)}");
            foreach (var quantity in annotated.Quantities)
            {
                Assert.True(quantity.Low is not { } low || quantity.High is not { } high || low <= high);
                Assert.DoesNotContain(annotated.Times, time => time.Span.Overlaps(quantity.Span));
                if (quantity.CountedSpan is { } span) Assert.NotEmpty(span.Of(annotated.Text));
            }
        }
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1,")]
    [InlineData("1,000")]
    [InlineData("1-")]
    [InlineData("1 ")]
    [InlineData("one ")]
    [InlineData("hundred ")]
    [InlineData("a hundred and ")]
    [InlineData("more than ")]
    [InlineData("at least some ")]
    [InlineData("early ")]
    [InlineData("the end of ")]
    [InlineData("June ")]
    [InlineData("two to ")]
    [InlineData("\"")]
    [InlineData("x")]
    [InlineData("$")]
    [InlineData("last ")]
    [InlineData("3 old ")]
    [InlineData("noon ")]
    [InlineData("10:30 ")]
    public void Hostile_text_takes_linear_time(string piece)
    {
        var text = new StringBuilder().Insert(0, piece, 300_000 / piece.Length).ToString();
        var annotated = Grammar.Annotate(text, headline: false);
        var clock = Stopwatch.StartNew();
        annotated = annotated with { Times = Times.Annotate(annotated, new DateOnly(2023, 6, 21)) };
        Quantities.Annotate(annotated);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(15), $"took {clock.Elapsed}");
    }

    private static AnnotatedText Annotate(string text, DateOnly? published)
    {
        var annotated = Grammar.Annotate(text, headline: false);
        annotated = annotated with { Times = Times.Annotate(annotated, published) };
        return annotated with { Quantities = Quantities.Annotate(annotated) };
    }

    private static void AssertInOrder(string text, IEnumerable<TextSpan> spans)
    {
        var last = 0;
        foreach (var span in spans)
        {
            Assert.True(span.Start >= last && span.End > span.Start && span.End <= text.Length, $"{span} after {last}");
            last = span.End;
        }
    }
}
