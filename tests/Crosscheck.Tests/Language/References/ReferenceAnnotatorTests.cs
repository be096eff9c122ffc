using Crosscheck.Language;

namespace Crosscheck.Tests.Language.References;

public sealed class ReferenceAnnotatorTests
{
    private static readonly EnglishAnnotator Annotator = EnglishAnnotator.Load();

    /// <param name="Title">The headline.</param>
    /// <param name="Text">The body.</param>
    /// <param name="Expect">Every reference in order: <c>words | name of the entity</c>.</param>
    public sealed record Row(string Title, string Text, string[] Expect);

    public static TheoryData<Row> Rows => [.. TestRows.Read<Row>("References/references.json")];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Tells_who_is_meant_or_says_nothing(Row row)
    {
        var annotated = Annotator.Annotate(Article(row.Title, row.Text));
        Assert.Equal(row.Expect, annotated.Body.Mentions.Where(mention => !mention.Named).Select(mention => $"{mention.Span.Of(row.Text)} | {annotated.Entities[mention.Entity].Name}"));
    }

    [Theory]
    [InlineData(20_000, "he ")]
    [InlineData(5_000, "Anila Deda said he saw the company. ")]
    [InlineData(20_000, "the the company of ")]
    public void Hostile_text_ends_in_linear_time(int times, string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, times));
        var mentions = Annotator.Annotate(Article("Notice", text)).Body.Mentions;
        Assert.Equal(mentions.OrderBy(mention => mention.Start), mentions);
        Assert.All(mentions.Zip(mentions.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
    }

    private static Article Article(string title, string text) => new() { File = "a.txt", Title = title, Text = text, Sha256 = "" };
}
