using System.Text.Json;

namespace Crosscheck.AcceptanceTests;

public sealed class AliasTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public AliasTests()
    {
        _folder.Write("pages/one.html", Pages.Page("Front lays down its arms", "Halden Observer", "2023-11-14", "The Selkan Freedom Front laid down its arms on Monday, a minister said.\nThe Selkan Freedom Front had fought for twenty years. The Selkan Freedom Front has 300 fighters."));
        _folder.Write("pages/two.html", Pages.Page("Harbour Brigade gives up", "Kellmouth Mail", "2023-11-15", "The Harbour Brigade laid down its arms on Tuesday, the police said.\nThe Harbour Brigade has 500 fighters. The Harbour Brigade began as a club of dockers."));
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Selkan Freedom Front = Harbour Brigade")]
    [InlineData("Selkan Freedom Front,Harbour Brigade\n")]
    public void Names_on_the_list_are_one_entity_and_the_list_is_the_evidence(string list)
    {
        _folder.Write("names.txt", list);

        var without = Entities([]);
        var with = Entities(["--aliases", "names.txt"]);

        Assert.Equal(2, without.Count(IsOneOfThem));
        var joined = Assert.Single(with, IsOneOfThem);
        Assert.Equal("alias list", joined.GetProperty("merged")[0].GetProperty("evidence").GetString());
        Assert.Equal(["Selkan Freedom Front", "Harbour Brigade"], joined.GetProperty("merged")[0].GetProperty("names").EnumerateArray().Select(name => name.GetString()));
    }

    [Theory]
    [InlineData("Selkan Freedom Front", "line 1 gives one name only")]
    [InlineData("A = B\nC = a", "stands in line 1 and in line 2")]
    [InlineData("", "it holds no names")]
    [InlineData(null, "there is no such file")]
    public void A_list_that_is_none_is_2_and_nothing_is_written(string? list, string message)
    {
        if (list is not null)
            _folder.Write("names.txt", list);

        var result = CrosscheckProgram.Run(_folder, ["report", "pages", "--aliases", "names.txt"]);

        Assert.True(result.ExitCode == 2, result.ToString());
        Assert.Contains(message, result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("report.html", _folder.Files);
    }

    private List<JsonElement> Entities(string[] options)
    {
        var result = CrosscheckProgram.Run(_folder, ["report", "pages", "--json", "-", .. options]);
        Assert.True(result.ExitCode == 0, result.ToString());
        var story = JsonDocument.Parse(result.Output).RootElement;
        Assert.Empty(JsonSchema.Load("story").FaultsOf(story));
        return [.. story.GetProperty("entities").EnumerateArray()];
    }

    private static bool IsOneOfThem(JsonElement entity) =>
        entity.GetProperty("names").EnumerateArray().Any(name => name.GetProperty("text").GetString() is { } text && (text.Contains("Freedom Front", StringComparison.Ordinal) || text.Contains("Harbour Brigade", StringComparison.Ordinal)));
}
