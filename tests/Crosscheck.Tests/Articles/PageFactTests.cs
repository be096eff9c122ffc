using System.Text;
using System.Text.Json;
using Crosscheck.Articles;

namespace Crosscheck.Tests.Articles;

/// <summary>What is read of a page besides its text; a row names only the facts that it is about.</summary>
public sealed class PageFactTests
{
    private const string Text = "<p>The ferry Marlin left the harbour of Osk at nine on Friday morning with forty people on board, its owner said.</p>"
        + "<p>Divers found the wreck two days later, about a mile off the lighthouse, and brought up the bell.</p>";

    private static readonly JsonDocument _rows = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "Articles", "page-facts.json")));

    public static TheoryData<string> Names() => [.. _rows.RootElement.EnumerateArray().Select(row => row.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Finds_what_a_page_says_of_its_article(string name)
    {
        var row = _rows.RootElement.EnumerateArray().First(r => r.GetProperty("name").GetString() == name);
        var page = $"<!doctype html><html lang=\"{Value(row, "lang") ?? "en"}\"><head>{Value(row, "head")}</head><body>{Value(row, "above")}<div class=text>{Text}</div>{Value(row, "below")}</body></html>";
        var article = ArticleReader.Read(InputFile.OfBytes("a.html", Encoding.UTF8.GetBytes(page)), ReadOptions.Default).Article!;
        using var read = JsonDocument.Parse(ReadJson.Line(article));
        foreach (var expected in row.GetProperty("expect").EnumerateObject())
            Assert.Equal(expected.Value.ToString(), At(read.RootElement, expected.Name).ToString());
    }

    private static JsonElement At(JsonElement line, string path) => path.Split('.').Aggregate(line, (at, name) => at.GetProperty(name));

    private static string? Value(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetString() : null;
}
