using System.Text.RegularExpressions;

namespace Crosscheck.AcceptanceTests;

/// <summary>What stands in an article never runs, never links, never turns the line and never becomes a formula.</summary>
public sealed partial class HostileTextTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public HostileTextTests()
    {
        foreach (var (name, outlet, count) in new[] { ("first", "=HYPERLINK(\"http://bad.example\")", 14), ("second", "+cmd|' /C calc'!A0", 19) })
        {
            _folder.Write($"{name}.txt", $"""
                <script>alert(1)</script> broke the dam, \u202Enwod\u202C they say

                By =SUM(A1:A9) <img src=x onerror=alert(2)>

                The Orrin dam above the town of Kellmouth broke on Monday, the district council said on Tuesday. <script>alert(3)</script>
                At least {count} people were killed in the town, said Marta Quill, who leads the council.
                "=1+1 {count} javascript:alert(4) \u202Eevil\u202C </script><script>alert(5)</script>," Quill said on Tuesday.
                <a href="javascript:alert(6)">{count} houses</a> were flooded, the police said. ]]> --> <!-- &lt;b&gt; {'\u0000'}\u0007\u001b[31m
                """.Replace("\\u202E", "\u202E", StringComparison.Ordinal).Replace("\\u202C", "\u202C", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal));
            _folder.Write("articles.json", """
                [{"id":"=1","file":"first.txt","source":"=HYPERLINK(\"http://bad.example\")","url":"javascript:alert(7)","published":"2023-11-14"},
                 {"id":"@2","file":"second.txt","source":"@SUM(A1)</script><script>alert(8)</script>","url":"https://second.example/a?b=1&c=\"><script>alert(9)</script>","published":"2023-11-15"}]
                """);
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_page_holds_no_script_or_link_of_an_article()
    {
        var result = CrosscheckProgram.Run(_folder, ["report", ".", "--out", "r.html", "--title", "</title><script>alert(0)</script>"]);

        Assert.True(result.ExitCode == 0, result.ToString());
        var page = _folder.Read("r.html");
        Assert.DoesNotContain("<script>alert", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img src=x", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(JavascriptLink(), page);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
    }

    [Fact]
    public void No_bidirectional_override_reaches_the_page_as_it_is()
    {
        CrosscheckProgram.Run(_folder, ["report", ".", "--out", "r.html"]);

        // Inside the data block they are data; what is shown must not hold them.
        var shown = DataBlock().Replace(_folder.Read("r.html"), "");
        Assert.DoesNotContain('\u202E', shown);
    }

    [Fact]
    public void No_cell_of_the_table_begins_like_a_formula()
    {
        var result = CrosscheckProgram.Run(_folder, ["report", ".", "--csv", "m.csv"]);

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.DoesNotMatch(FormulaCell(), _folder.Read("m.csv"));
    }

    [Fact]
    public void No_control_sequence_reaches_the_terminal()
    {
        _folder.Write("\u001b[31mred\u202E.txt", "");

        var read = CrosscheckProgram.Run(_folder, ["read", "."]);

        Assert.DoesNotContain('\u001b', read.Output + read.Errors);
        Assert.DoesNotContain('\u202E', read.Output + read.Errors);
    }

    [GeneratedRegex("<[a-z][^<>]*\\s(href|src|action)\\s*=\\s*[\"']?\\s*javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex JavascriptLink();

    [GeneratedRegex("<script[^>]*type=\"?application/json.*?</script>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex DataBlock();

    [GeneratedRegex("(^|,|\n)\"?[=+\\-@\t]")]
    private static partial Regex FormulaCell();
}
