namespace Crosscheck.AcceptanceTests;

public sealed class UsageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_version_is_one_line()
    {
        var result = CrosscheckProgram.Run(_folder, ["--version"]);

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Matches(@"^crosscheck \d+\.\d+\.\d+\r?\n$", result.Output);
    }

    [Theory]
    [InlineData("report")]
    [InlineData("read")]
    [InlineData("annotate")]
    [InlineData("conllu")]
    [InlineData("labels")]
    [InlineData("group")]
    [InlineData("explain")]
    public void Help_of_every_verb_shows_examples(string verb)
    {
        var result = CrosscheckProgram.Run(_folder, [verb, "--help"]);

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Contains($"crosscheck {verb} ", result.Output, StringComparison.Ordinal);
        Assert.Contains("Examples:", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report")]
    [InlineData("repot", "pages")]
    [InlineData("report", "pages", "--outt", "x.html")]
    [InlineData("report", "pages", "--json", "x.out", "--csv", "x.out")]
    [InlineData("report", "pages", "--json", "-", "--csv", "-")]
    [InlineData("report", "pages/first.html", "--out", "pages/first.html")]
    [InlineData("report", "pages", "--out", "")]
    public void A_wrong_command_line_is_2_and_says_what_is_wrong(params string[] arguments)
    {
        Pages.WriteTwo(_folder);

        var result = CrosscheckProgram.Run(_folder, arguments);

        Assert.True(result.ExitCode == 2, result.ToString());
        Assert.StartsWith("crosscheck: ", result.Errors, StringComparison.Ordinal);
        Assert.Equal(["pages/first.html", "pages/second.html"], _folder.Files);
        Assert.Equal(Pages.First, _folder.Read("pages/first.html"));
    }

    [Fact]
    public void No_command_shows_the_help()
    {
        var result = CrosscheckProgram.Run(_folder, []);

        Assert.True(result.ExitCode == 2, result.ToString());
        Assert.Contains("report", result.Output, StringComparison.Ordinal);
    }
}
