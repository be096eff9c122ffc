using System.Text.Json;

namespace Crosscheck.AcceptanceTests;

/// <summary>Piles of several stories: <c>group</c> and <c>report --stories</c>.</summary>
public sealed class PileTests : IDisposable
{
    private static readonly string[] _violin =
    [
        "A violin that vanished from the Sandhaven conservatory in March has been found in a barn near Pellworth, the conservatory said on Monday.\nThe instrument, made by Corvini, belongs to the soloist Ilse Marrant.\nIt is worth two million dollars, the director of the conservatory said.",
        "Ilse Marrant has her Corvini violin back.\nA farmer near Pellworth found the stolen instrument under straw on Sunday, the Sandhaven conservatory said.\nThe violin is insured for three million dollars.",
    ];

    private readonly TemporaryFolder _folder = new();

    public PileTests()
    {
        Pages.WriteTwo(_folder, "pile/a");
        _folder.Write("pile/b/one.html", Pages.Page("Stolen violin found in barn", "Sandhaven News", "2023-04-04", _violin[0]));
        _folder.Write("pile/a/two.html", Pages.Page("Soloist has her violin back", "Pellworth Post", "2023-04-04", _violin[1]));
        _folder.Write("pile/b/snow.html", Pages.Page("Snow on the Tavel pass", "Tavel Echo", "2023-12-01", "Snow fell on the Tavel pass on Friday for the first time this winter.\nThe postal bus turned back at the tree line, the driver said."));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_pile_is_parted_into_stories()
    {
        var result = CrosscheckProgram.Run(_folder, ["group", "pile", "--json", "groups.json"]);

        Assert.True(result.ExitCode == 0, result.ToString());
        var groups = JsonDocument.Parse(_folder.Read("groups.json")).RootElement;
        Assert.Empty(JsonSchema.Load("groups").FaultsOf(groups));
        Assert.Equal(
            ["pile/a/first.html pile/a/second.html", "pile/a/two.html pile/b/one.html", "pile/b/snow.html"],
            groups.GetProperty("stories").EnumerateArray().Select(story => string.Join(' ', story.GetProperty("articles").EnumerateArray().Select(article => article.GetString()).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Folders_names_and_order_are_no_evidence()
    {
        var expected = CrosscheckProgram.Run(_folder, ["group", "pile/a", "pile/b", "--json", "-"]);
        _folder.Write("pile/b/articles.json", """[{"id":"1","file":"one.html","title":"Dam breaks above Kellmouth","published":"2023-11-14"}]""");

        var other = CrosscheckProgram.Run(_folder, ["group", "pile/b", "pile/a", "--json", "-"], environment: new Dictionary<string, string> { ["DOTNET_PROCESSOR_COUNT"] = "1" });

        Assert.True(expected.ExitCode == 0, expected.ToString());
        Assert.Equal(expected.Output, other.Output);
    }

    [Fact]
    public void Without_an_output_the_stories_are_listed()
    {
        var result = CrosscheckProgram.Run(_folder, ["group", "pile"]);

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Contains("story-3: Snow on the Tavel pass", result.Output, StringComparison.Ordinal);
        Assert.Contains("  pile/b/snow.html", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_cannot_be_read_are_named_and_the_others_go_on()
    {
        _folder.Write("pile/empty.txt", "");

        var result = CrosscheckProgram.Run(_folder, ["group", "pile", "--json", "-"]);

        Assert.True(result.ExitCode == 1, result.ToString());
        Assert.Contains("empty.txt", result.Errors, StringComparison.Ordinal);
        Assert.Equal(3, JsonDocument.Parse(result.Output).RootElement.GetProperty("stories").GetArrayLength());
    }

    [Fact]
    public void A_report_of_each_story_is_written_and_a_list_leads_to_them()
    {
        var result = CrosscheckProgram.Run(_folder, ["report", "pile", "--stories", "--out", "out.html", "--json", "out.json", "--csv", "out.csv"]);

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Equal(["out-1.csv", "out-1.html", "out-1.json", "out-2.csv", "out-2.html", "out-2.json", "out.csv", "out.html", "out.json"], _folder.Files.Where(file => !file.StartsWith("pile/", StringComparison.Ordinal)));
        var list = JsonDocument.Parse(_folder.Read("out.json")).RootElement;
        Assert.Empty(JsonSchema.Load("groups").FaultsOf(list));
        Assert.Equal(["out-1.html", "out-2.html"], list.GetProperty("stories").EnumerateArray().Where(story => story.TryGetProperty("report", out _)).Select(story => story.GetProperty("report").GetString()));
        Assert.Contains("href=\"out-1.html\"", _folder.Read("out.html"), StringComparison.Ordinal);
        Assert.Contains("Snow on the Tavel pass", _folder.Read("out.html"), StringComparison.Ordinal);
        Assert.Empty(JsonSchema.Load("story").FaultsOf(JsonDocument.Parse(_folder.Read("out-1.json")).RootElement));
    }

    [Fact]
    public void Reports_of_an_earlier_run_are_no_articles()
    {
        CrosscheckProgram.Run(_folder, ["report", "pile", "--stories", "--out", "pile/r.html", "--json", "pile/r.json"]);
        var first = _folder.Read("pile/r.json");

        var again = CrosscheckProgram.Run(_folder, ["report", "pile", "--stories", "--out", "pile/r.html", "--json", "pile/r.json"]);

        Assert.True(again.ExitCode == 0, again.ToString());
        Assert.Equal(first, _folder.Read("pile/r.json"));
    }

    [Fact]
    public void One_story_gives_the_same_report_with_and_without_the_option()
    {
        var plain = CrosscheckProgram.Run(_folder, ["report", "pile/a/first.html", "pile/a/second.html", "--json", "-"]);
        var pile = CrosscheckProgram.Run(_folder, ["report", "pile/a/first.html", "pile/a/second.html", "--stories", "--json", "pile.json"]);

        Assert.True(pile.ExitCode == 0, pile.ToString());
        Assert.Equal(plain.Output, _folder.Read("pile.json"));
    }

    [Fact]
    public void Several_reports_do_not_go_to_standard_output()
    {
        var result = CrosscheckProgram.Run(_folder, ["report", "pile", "--stories", "--out", "-"]);

        Assert.True(result.ExitCode == 2, result.ToString());
        Assert.Contains("give a file name", result.Errors, StringComparison.Ordinal);
    }
}
