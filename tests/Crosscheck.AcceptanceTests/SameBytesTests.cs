namespace Crosscheck.AcceptanceTests;

/// <summary>Same articles, same bytes: whatever the order of the files, the culture and the time zone.</summary>
public sealed class SameBytesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SameBytesTests() => Pages.WriteTwo(_folder);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("TZ", "Pacific/Auckland")]
    [InlineData("TZ", "America/Los_Angeles")]
    [InlineData("TZ", "Pacific/Kiritimati")]
    [InlineData("LC_ALL", "tr_TR.UTF-8")]
    [InlineData("LC_ALL", "de_DE.UTF-8")]
    [InlineData("DOTNET_PROCESSOR_COUNT", "1")]
    public void The_environment_changes_nothing(string variable, string value)
    {
        var expected = Outputs([]);

        var other = Outputs(new() { [variable] = value });

        Assert.Equal(expected, other);
    }

    [Fact]
    public void The_order_of_the_files_changes_nothing()
    {
        var forth = CrosscheckProgram.Run(_folder, ["report", "pages/first.html", "pages/second.html", "--json", "-"]);
        var back = CrosscheckProgram.Run(_folder, ["report", "pages/second.html", "pages/first.html", "--json", "-"]);

        Assert.True(forth.ExitCode == 0, forth.ToString());
        Assert.Equal(forth.Output, back.Output);
    }

    private string[] Outputs(Dictionary<string, string> environment)
    {
        string[] names = ["r.html", "s.json", "m.csv"];
        var result = CrosscheckProgram.Run(_folder, ["report", "pages", "--out", names[0], "--json", names[1], "--csv", names[2]], environment: environment);
        Assert.True(result.ExitCode == 0, result.ToString());
        return [.. names.Select(_folder.Read)];
    }
}
