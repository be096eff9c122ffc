using Crosscheck.Reporting.Html;

namespace Crosscheck.Tests.Reporting;

public sealed class ReadingTests
{
    [Theory]
    [InlineData("One came. Two were hurt, they said. Three left.", "Two were hurt", "Two were hurt, they said.")]
    [InlineData("“We left,” he said. “Two stayed.” Rain fell.", "Two stayed", "“Two stayed.”")]
    [InlineData("Dr. Mills of the U.S. navy saw two ships. Then none.", "two ships", "Dr. Mills of the U.S. navy saw two ships.")]
    [InlineData("First line\nTwo ships sank\nLast line", "ships", "Two ships sank")]
    [InlineData("No stop at all here", "stop", "No stop at all here")]
    [InlineData("Was it two? It was 2.5 metres deep. So.", "2.5", "It was 2.5 metres deep.")]
    [InlineData("First. Two sentences in one. Both count. Last.", "Two sentences in one. Both count", "Two sentences in one. Both count.")]
    public void Finds_the_sentence_around(string text, string words, string sentence)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        Assert.Equal(sentence, SentenceAround.Of(text, new(start, start + words.Length)).Of(text));
    }

    [Theory]
    [InlineData("I have never seen it", "I had never seen this", "have|it")]
    [InlineData("same words", "Same words!", "")]
    [InlineData("all other", "nothing alike", "all other")]
    [InlineData("a b c d", "a c", "b|d")]
    public void Marks_the_words_that_the_other_wording_lacks(string text, string other, string different) =>
        Assert.Equal(different, string.Join('|', WordDifference.Of(text, other).InText.Select(span => span.Of(text))));

    [Fact]
    public void Both_sides_of_a_difference_leave_the_same_words()
    {
        var (text, other) = ("I have never seen smoke like it", "Never before have I seen such smoke");
        var (inText, inOther) = WordDifference.Of(text, other);
        Assert.Equal(Left(text, inText), Left(other, inOther), ignoreCase: true);

        static string Left(string words, IEnumerable<TextSpan> different) =>
            string.Join(' ', different.Reverse().Aggregate(words, (left, span) => left.Remove(span.Start, span.Length)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("A", 0)]
    [InlineData("B′", 1)]
    [InlineData("C2", 2)]
    [InlineData("M", 0)]
    [InlineData("AA", 2)]
    [InlineData("", 0)]
    public void Sources_of_one_letter_share_a_colour(string letter, int colour)
    {
        var article = new StoryArticle { Id = "x", Letter = letter, File = "x", Text = "", Sha256 = "", OriginGroup = 1 };
        Assert.Equal(colour, new SourceView(article, 1).Colour);
    }

    [Fact]
    public void Long_gaps_are_drawn_short_but_order_is_kept()
    {
        var days = new[] { new DateOnly(1965, 1, 1), new DateOnly(2024, 5, 2), new DateOnly(2024, 5, 3) };
        var axis = new TimeAxis([.. days.Select(day => new TimeBounds(day, day))]);
        var positions = days.Select(axis.PositionOf).ToArray();
        Assert.True(positions[0] < positions[1] && positions[1] < positions[2]);
        Assert.True(positions[2] - positions[1] > 10, "A day after sixty years must still be seen.");
        Assert.Equal("1 Jan 1965", axis.Ticks[0].Label);
    }
}
