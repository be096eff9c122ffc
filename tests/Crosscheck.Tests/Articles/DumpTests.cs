using System.Text;
using System.Text.Json;
using Crosscheck.Articles;

namespace Crosscheck.Tests.Articles;

public sealed class DumpTests
{
    private static readonly JsonDocument _cases = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "Articles", "dumps.json")));

    public static TheoryData<string> Names() => [.. _cases.RootElement.EnumerateArray().Select(row => row.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Reads_a_dump_of_a_page(string name)
    {
        var row = _cases.RootElement.EnumerateArray().First(r => r.GetProperty("name").GetString() == name);
        var source = row.GetProperty("source").GetString()!;
        var article = ArticleReader.Read(InputFile.OfBytes("a.txt", Encoding.UTF8.GetBytes(source)), ReadOptions.Default).Article!;

        Assert.Equal(Strings(row, "text"), article.Text.Split('\n'));
        Assert.Equal(row.GetProperty("title").GetString(), article.Title);
        Assert.Equal(Strings(row, "authors"), article.Authors);
        Assert.Equal(row.GetProperty("published").GetString(), article.Published);
        Assert.Equal(row.GetProperty("outlet").GetString(), article.Source);
        Assert.Equal(
            row.GetProperty("cut").EnumerateArray().Select(c => (c[0].GetString()!, c[1].GetString()!)),
            article.Cut.Select(c => (c.Why, c.Text)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Gives_offsets_of_what_was_cut(string name)
    {
        var source = _cases.RootElement.EnumerateArray().First(r => r.GetProperty("name").GetString() == name).GetProperty("source").GetString()!;
        var article = ArticleReader.Read(InputFile.OfBytes("a.txt", Encoding.UTF8.GetBytes(source)), ReadOptions.Default).Article!;
        Assert.All(article.Cut, cut => Assert.Equal(
            cut.Text.Split('\n'),
            source[cut.Start..cut.End].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
    }

    [Fact]
    public void Takes_time_in_proportion_to_a_text_without_blanks_or_with_many_lines()
    {
        foreach (var source in (string[])[new string('x', 1_000_000), string.Concat(Enumerable.Repeat("\"", 1_000_000)), string.Concat(Enumerable.Repeat("Related\n\n", 40_000))])
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            ArticleReader.Read(InputFile.OfBytes("a.txt", Encoding.UTF8.GetBytes(source)), ReadOptions.Default);
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed} for {source[..10]}…");
        }
    }

    private static string[] Strings(JsonElement row, string name) => [.. row.GetProperty(name).EnumerateArray().Select(e => e.GetString()!)];
}
