using System.Diagnostics;
using System.Globalization;
using System.Text;
using Crosscheck.Articles;

namespace Crosscheck.Tests.Laws;

/// <summary>
/// Whatever is done to a page, the reader gives an article or a message, throws nothing and ends soon. For a long run set
/// CROSSCHECK_FUZZ to the number of inputs, and CROSSCHECK_FUZZ_PAGES to a folder of pages if the sample's are not enough.
/// </summary>
public sealed class PageLaws
{
    private const int Tries = 2000;
    private const int Shards = 4;

    private static readonly string[] _pieces =
    [
        "<div>", "</div>", "<p>", "</p>", "<table><tr><td>", "</table>", "<template>", "</template>", "<a ", "/", "<b><i></b>", "<svg><desc>", "<math><mi>", "<select><option>",
        "<!--", "-->", "<![CDATA[", "]]>", "<script>", "</script>", "<style>", "<title>", "</title>", "<textarea>", "<plaintext>", "<frameset>", "<noscript>", "<?xml version=\"1.0\"?>",
        "<meta charset=utf-16>", "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"author\":[", "<time datetime=\"2024-13-45\">", "&#xFFFFFFFF;", "&amp", "\uFEFF", "\u202E", "\0", "<h1>", "<article>", "</body>", "</html>",
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Broken_pages_give_articles_or_messages(int shard)
    {
        var pages = Pages();
        var tries = (int.TryParse(Environment.GetEnvironmentVariable("CROSSCHECK_FUZZ"), CultureInfo.InvariantCulture, out var asked) ? asked : Tries) / Shards;
        var random = new SeededBytes($"pages {shard}", [.. _pieces.Select(Encoding.UTF8.GetBytes)]);
        for (var n = 0; n < tries; n++)
            Read(random.Mutate(pages[random.Below(pages.Length)]));
    }

    private static byte[][] Pages()
    {
        var folder = Environment.GetEnvironmentVariable("CROSSCHECK_FUZZ_PAGES") ?? Path.Combine(Repository.Root, "samples", "selka-ferry");
        return [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).Where(page => page.Length > 0)];
    }

    /// <summary>A second for each 100 kB, and at least one; a second look if the machine was busy.</summary>
    private static void Read(byte[] bytes)
    {
        var limit = TimeSpan.FromSeconds(Math.Max(1, bytes.Length / 100_000.0));
        var input = InputFile.OfBytes("page.html", bytes);
        ReadResult? result = null;
        var taken = TimeSpan.MaxValue;
        for (var look = 0; look < 3 && taken > limit; look++)
        {
            var clock = Stopwatch.StartNew();
            try
            {
                result = ArticleReader.Read(input, ReadOptions.Default);
            }
            catch (Exception fault)
            {
                Assert.Fail($"{fault}\n{Convert.ToBase64String(bytes)}");
            }
            taken = clock.Elapsed;
        }
        Assert.True(taken <= limit, $"{bytes.Length} bytes took {taken}: {Convert.ToBase64String(bytes)}");
        if (result?.Article is { } article)
            Assert.All(article.Cut, cut => Assert.True(cut.Start >= 0 && cut.End >= cut.Start, $"a cut from {cut.Start} to {cut.End}"));
        else
            Assert.False(string.IsNullOrEmpty(result?.Problem?.Reason));
    }
}
