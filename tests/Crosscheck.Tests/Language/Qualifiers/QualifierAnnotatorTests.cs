using Crosscheck.Language;

namespace Crosscheck.Tests.Language.Qualifiers;

public sealed class QualifierAnnotatorTests
{
    private static readonly EnglishAnnotator Annotator = EnglishAnnotator.Load();

    /// <param name="Text">The body of an article.</param>
    /// <param name="Expect">Every qualifier in order: <c>kind words -> scope</c>.</param>
    public sealed record Row(string Text, string[] Expect);

    public static TheoryData<Row> Rows(string file) => [.. TestRows.Read<Row>("Qualifiers/" + file)];

    [Theory]
    [MemberData(nameof(Rows), "negations.json")]
    [MemberData(nameof(Rows), "hedges.json")]
    public void Finds_negations_and_hedges_and_what_they_govern(Row row)
    {
        var text = Annotate(row.Text);
        Assert.Equal(row.Expect, text.Qualifiers.Select(qualifier => $"{qualifier.Kind.ToString().ToLowerInvariant()} {qualifier.Span.Of(row.Text)} -> {qualifier.Scope.Of(row.Text)}"));
    }

    [Theory]
    [InlineData(20_000, "not ")]
    [InlineData(20_000, "no a, ")]
    [InlineData(20_000, "denied, ")]
    [InlineData(20_000, "allegedly ")]
    public void Hostile_text_ends_in_linear_time(int times, string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, times));
        Assert.All(Annotate(text).Qualifiers, qualifier => Assert.InRange(qualifier.Scope.End, qualifier.Scope.Start + 1, text.Length));
    }

    private static AnnotatedText Annotate(string text) => Annotator.Annotate(new() { File = "a.txt", Text = text, Sha256 = "" }).Body;
}
