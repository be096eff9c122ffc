using System.Diagnostics;
using System.Text;
using Crosscheck.Articles;
using Crosscheck.Articles.Html;

namespace Crosscheck.Tests.Articles;

/// <summary>Pages made to exhaust a parser's stack or time. A stack overflow would end the whole test run.</summary>
public sealed class HostileMarkupTests
{
    private const string Paragraph = "<p>The ferry Marlin left the harbour of Osk at nine on Friday morning with forty people on board, its owner said.</p>";

    public static TheoryData<string, string> Pages() => new()
    {
        { "nested 16,000 deep", Repeat("<div>", 16_000) + Paragraph },
        { "nested 200,000 deep", Repeat("<div>", 200_000) + Paragraph },
        { "21,000 unclosed tags", Repeat("<b>", 21_000) + Paragraph },
        { "unclosed formatting with differing attributes", string.Concat(Enumerable.Range(0, 21_000).Select(i => $"<font size={i}>x")) + Paragraph },
        { "unclosed formatting before many paragraphs", string.Concat(Enumerable.Range(0, 500).Select(i => $"<font size={i}>")) + Repeat("<p>x", 20_000) + Paragraph },
        { "a tag of slashes", "<a " + Repeat("/", 10_000) + ">x</a>" + Paragraph },
        { "a tag of a million slashes", "<a " + Repeat("/ ", 500_000) + ">x</a>" + Paragraph },
        { "a tag of 50,000 attributes", "<a" + string.Concat(Enumerable.Range(0, 50_000).Select(i => $" a{i}=1")) + ">x</a>" + Paragraph },
        { "nested tables", Repeat("<table><tr><td>", 8_000) + Paragraph },
        { "tables without cells", Repeat("<table>", 16_000) + Paragraph },
        { "nested templates", Repeat("<template>", 16_000) + Repeat("</template>", 16_000) + Paragraph },
        { "table rows in templates", Repeat("<template><td>", 4_000) + Repeat("</template>", 4_000) + Paragraph },
        { "nested lists", Repeat("<ul><li>", 16_000) + Paragraph },
        { "blocks in links", Repeat("<a href=x><div>", 8_000) + Paragraph },
        { "misnested formatting", Repeat("<b><div>", 3_000) + Repeat("</b>", 3_000) + Paragraph },
        { "text in tables", "<table>" + Repeat("x<b>", 20_000) + Paragraph },
        { "nested drawings", Repeat("<svg><title>", 8_000) + Paragraph },
        { "scripts in comments in scripts", Repeat("<script><!--<script>", 8_000) + Paragraph },
        { "open comments", Repeat("<!--", 100_000) + Paragraph },
        { "a million angle brackets", Repeat("<", 1_000_000) + Paragraph },
        { "a million ampersands", Repeat("&", 1_000_000) + Paragraph },
        { "an open attribute", Paragraph + "<a b=\"" + Repeat("'", 1_000_000) },
        { "many short paragraphs", Repeat("<p>x", 100_000) + Paragraph },
        { "one long word", "<p>" + new string('x', 2_000_000) + Paragraph },
        { "many breaks", Repeat("x<br>", 200_000) + Paragraph },
        { "deep JSON-LD", "<script type=\"application/ld+json\">" + Repeat("{\"@graph\":[", 10_000) + "</script>" + Paragraph },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void Neither_ends_the_program_nor_holds_it_up(string name, string page)
    {
        var watch = Stopwatch.StartNew();
        var result = ArticleReader.Read(InputFile.OfBytes("a.html", Encoding.UTF8.GetBytes("<html><body>" + page)), ReadOptions.Default);
        Assert.True(result.IsRead || result.Problem.Reason.Length > 0);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{name}: {watch.Elapsed}");
    }

    [Fact]
    public void Reads_the_paragraph_below_16_000_open_boxes()
    {
        var article = ArticleReader.Read(InputFile.OfBytes("a.html", Encoding.UTF8.GetBytes("<html><body>" + Repeat("<div>", 16_000) + Paragraph)), ReadOptions.Default).Article!;
        Assert.StartsWith("The ferry Marlin left", article.Text, StringComparison.Ordinal);
    }

    /// <summary>What a template holds is not shown by a browser, so it is no text of the page.</summary>
    [Theory]
    [InlineData("<template><td>Subscribe for more of our stories every day of the week.</template>")]
    [InlineData("<template><tr><td><template><caption>Subscribe for more of our stories.</template></template>")]
    [InlineData("<table><tr><td><template><tbody>Subscribe for more of our stories every day.</template></table>")]
    public void Templates_with_rows_are_no_text(string template)
    {
        var article = ArticleReader.Read(InputFile.OfBytes("a.html", Encoding.UTF8.GetBytes("<html><body>" + template + Paragraph)), ReadOptions.Default).Article!;
        Assert.StartsWith("The ferry Marlin left", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Subscribe", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>var a = \"<template>\";</script>", "<script>var b = \"</template>\";</script>")]
    [InlineData("<template><p>Subscribe.", "")]
    [InlineData("", "</template>")]
    public void What_only_looks_like_a_template_hides_nothing(string before, string after)
    {
        var article = ArticleReader.Read(InputFile.OfBytes("a.html", Encoding.UTF8.GetBytes("<html><body>" + before + Paragraph + after)), ReadOptions.Default).Article!;
        Assert.Contains("The ferry Marlin left", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_page_of_half_a_million_elements() =>
        Assert.Contains("too many elements", ArticleReader.Read(InputFile.OfBytes("a.html", Encoding.UTF8.GetBytes("<html>" + Repeat("<p>x", 500_000))), ReadOptions.Default).Problem!.Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("<ul><li>one<li>two<li>three</ul><p>a<p>b")]
    [InlineData("<table><tr><td>a<td>b<tr><td>c</table>")]
    [InlineData("<p>a <b>b <i>c</b> d</i> e<br/>f<img src='>'>g</p><!-- <div> -->")]
    public void Leaves_harmless_markup_as_it_is(string page) => Assert.Equal(page, MarkupGuard.Clean(page));

    [Fact]
    public void Long_lists_of_unclosed_items_do_not_count_as_deep()
    {
        foreach (var page in (string[])[Repeat("<li>x", 5_000), Repeat("<p>x", 5_000), "<table>" + Repeat("<tr><td>x<td>y", 5_000), Repeat("<dt>x<dd>y", 5_000)])
            Assert.Equal(page, MarkupGuard.Clean(page));
    }

    [Fact]
    public void Blanks_out_without_moving_anything()
    {
        var page = Repeat("<div>", 1_000) + Paragraph + Repeat("</div>", 1_000);
        var clean = MarkupGuard.Clean(page)!;
        Assert.Equal(page.Length, clean.Length);
        Assert.Equal(page.IndexOf("The ferry", StringComparison.Ordinal), clean.IndexOf("The ferry", StringComparison.Ordinal));
        Assert.Equal(MarkupGuard.DeepestNesting, clean.Split("<div>").Length - 1);
        Assert.Equal(MarkupGuard.DeepestNesting, clean.Split("</div>").Length - 1);
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
