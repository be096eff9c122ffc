using Crosscheck.Language;
using Crosscheck.Language.Clauses;

namespace Crosscheck.Tests.Language.Quotations;

public sealed class QuotationAnnotatorTests
{
    private static readonly EnglishAnnotator Annotator = EnglishAnnotator.Load();

    /// <param name="Text">The body of an article.</param>
    /// <param name="Expect">Every quotation in order: <c>source | cue | content | direct or indirect | speaker</c>; parts of the content are parted by <c> + </c>, what is missing is a dash.</param>
    public sealed record Row(string Text, string[] Expect);

    public static TheoryData<Row> Rows(string file) => [.. TestRows.Read<Row>("Quotations/" + file)];

    [Theory]
    [MemberData(nameof(Rows), "direct.json")]
    [MemberData(nameof(Rows), "indirect.json")]
    [MemberData(nameof(Rows), "learnt.json")]
    [MemberData(nameof(Rows), "marks.json")]
    [MemberData(nameof(Rows), "none.json")]
    [MemberData(nameof(Rows), "posts.json")]
    [MemberData(nameof(Rows), "whole.json")]
    public void Finds_what_is_quoted_and_who_says_it(Row row)
    {
        var annotated = Annotate(row.Text);
        Assert.Equal(row.Expect, annotated.Body.Quotations.Select(quotation => Written(annotated, quotation)));
    }

    [Theory]
    [InlineData("Police have not said whether the gate was locked.")]
    [InlineData("The union stopped short of saying that the port would close.")]
    [InlineData("The post showed a picture of the harbour that she took.")]
    [InlineData("The letter reminded him of something that a sailor would write.")]
    [InlineData("The names of the sailors were not announced.")]
    [InlineData("The mayor will tell the council that the port is closed.")]
    public void What_is_not_said_or_is_a_thing_is_no_utterance(string text) =>
        Assert.DoesNotContain(Annotate(text).Body.Quotations, quotation => quotation.Uttered);

    [Fact]
    public void Whom_it_was_told_to_is_no_speaker()
    {
        var annotated = Annotate("Nora Beck, who wrote a book about the harbour, told the Drovno Times on Monday that the letter was forged.");
        Assert.DoesNotContain(annotated.Body.Quotations, quotation => quotation.Source is { } source && source.Of(annotated.Body.Text).Contains("Times", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(50_000, "\"")]
    [InlineData(20_000, "”“")]
    [InlineData(20_000, "said, ")]
    [InlineData(10_000, "he said that ")]
    [InlineData(10_000, "“a,” he said ")]
    [InlineData(10_000, "according to ")]
    public void Hostile_text_ends_in_linear_time(int times, string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, times));
        var quotations = Annotate(text).Body.Quotations;
        Assert.All(quotations.SelectMany(quotation => quotation.Content), span => Assert.InRange(span.End, span.Start + 1, text.Length));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("“")]
    [InlineData("'")]
    [InlineData("”“")]
    [InlineData("„a“ ")]
    [InlineData("\n«")]
    public void A_million_quotation_marks_pair_in_linear_time(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 1_000_000));
        Assert.All(QuoteMarks.Pair(text), passage => Assert.InRange(passage.ContentEnd, passage.ContentStart, text.Length));
    }

    private static AnnotatedArticle Annotate(string text) => Annotator.Annotate(new() { File = "a.txt", Text = text, Sha256 = "" });

    private static string Written(AnnotatedArticle annotated, Quotation quotation)
    {
        var text = annotated.Body.Text;
        var content = string.Join(" + ", quotation.Content.Select(span => span.Of(text)));
        var speaker = quotation.Speaker < 0 ? "-" : annotated.Entities[quotation.Speaker].Name;
        return $"{quotation.Source?.Of(text) ?? "-"} | {quotation.Cue?.Of(text) ?? "-"} | {content} | {(quotation.Direct ? "direct" : "indirect")} | {speaker}";
    }
}
