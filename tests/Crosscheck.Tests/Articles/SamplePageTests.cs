using System.Text.Json;
using Crosscheck.Articles;

namespace Crosscheck.Tests.Articles;

/// <summary>Reads the sample pages and looks for what their answer matrix, made by hand, quotes from them.</summary>
public sealed class SamplePageTests
{
    private static readonly string _samples = Path.Combine(Repository.Root, "samples");
    private static readonly Dictionary<string, Article> _articles = InputSet.Find([Path.Combine(_samples, "selka-ferry")]).Files
        .Select(file => ArticleReader.Read(file, ReadOptions.Default).Article!).ToDictionary(article => article.File, StringComparer.Ordinal);

    [Fact]
    public void Keeps_every_passage_that_the_answer_matrix_quotes()
    {
        using var gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(_samples, "selka-ferry.gold.json")));
        var files = gold.RootElement.GetProperty("articles").EnumerateArray().ToDictionary(a => a.GetProperty("id").GetString()!, a => a.GetProperty("file").GetString()!, StringComparer.Ordinal);
        var answers = gold.RootElement.GetProperty("questions").EnumerateArray().SelectMany(q => q.GetProperty("answers").EnumerateArray()).ToList();
        Assert.NotEmpty(answers);
        Assert.All(answers, answer =>
        {
            var article = _articles[files[answer.GetProperty("article").GetString()!]];
            Assert.Contains(Letters(answer.GetProperty("evidence").GetString()!), Letters(article.Title) + "|" + Letters(article.Text), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Reads_the_dates_of_publication()
    {
        using var gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(_samples, "selka-ferry.gold.json")));
        Assert.All(gold.RootElement.GetProperty("articles").EnumerateArray(), row =>
            Assert.Equal(row.GetProperty("published").GetString(), _articles[row.GetProperty("file").GetString()!].Published?[..10]));
    }

    [Theory]
    [InlineData("drovno-evening-post.html", "Drovno Evening Post", "Mila Arnesen", "headlines in your inbox", "READ MORE", "HarbourRat", "Most read")]
    [InlineData("tavan-herald.html", "Tavan Herald", null, "Related stories", "Leave a Reply", "Crown slips", "Handout")]
    [InlineData("selka-courier.html", "SELKA COURIER", null, "Tides at", "Half the island", "Small ads", "Photo: Courier", "Best viewed")]
    [InlineData("daily-lantern.html", "Daily Lantern", "REX PADGETT", "free spins", "PLAY BINGO", "30 dead by my count")]
    [InlineData("the-islander.html", "The Islander", "Sunniva Brekkan", "once a month", "Manage consent", "612 members")]
    [InlineData("tnb-news.html", "Tavanian National Broadcasting", "TNB News", "Watch live", "Ten facts about", "Grain harvest")]
    [InlineData("radio-vesterland.html", "Radio Vesterland International", null, "Wolf count", "Latest news", "Also on Vesterland", "Learn Vesterlandsk")]
    [InlineData("merenk-standard.html", "The Merenk Standard", "Isolde Marchetti-Krane", "3 free articles", "Our morning briefing", "Photograph:")]
    [InlineData("breakwater.html", "Breakwater", "The Lamplighter", "My aunt was", "Proudly powered", "Buy me a coffee")]
    [InlineData("strait-and-hull.txt", null, "Rurik Osthoff", "Log in", "photo: S&H", "Related posts", "Fairlead")]
    public void Cuts_what_stands_around_the_article(string file, string? source, string? author, params string[] unwanted)
    {
        var article = _articles[file];
        Assert.Equal(source, article.Source);
        Assert.Equal(author, article.Authors.FirstOrDefault());
        Assert.Equal("en", article.Language);
        Assert.All(unwanted, words => Assert.DoesNotContain(words, article.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Gives_a_place_in_the_page_for_all_that_was_cut()
    {
        Assert.All(_articles.Values, article =>
        {
            Assert.NotEmpty(article.Cut);
            Assert.All(article.Cut, cut =>
            {
                Assert.InRange(cut.Start, 0, cut.End);
                Assert.False(string.IsNullOrWhiteSpace(cut.Text));
            });
            Assert.Equal(article.Cut.OrderBy(cut => cut.Start).ThenBy(cut => cut.End), article.Cut);
        });
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
