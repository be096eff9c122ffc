using System.Text.Json;

namespace Crosscheck.AcceptanceTests;

public sealed class OutputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public OutputTests() => Pages.WriteTwo(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_an_output_the_report_lies_in_the_current_folder_and_is_named()
    {
        var result = CrosscheckProgram.Run(_folder, ["report", "pages"]);

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Contains("wrote report.html", result.Errors, StringComparison.Ordinal);
        Assert.StartsWith("<!doctype html>", _folder.Read("report.html"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void All_three_outputs_are_written()
    {
        var result = CrosscheckProgram.Run(_folder, ["report", "pages", "-o", "r.html", "--json", "s.json", "--csv", "m.csv", "--title", "The dam"]);

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Equal(["m.csv", "pages/first.html", "pages/second.html", "r.html", "s.json"], _folder.Files);
        Assert.StartsWith("question,kind,verdict,value,source,published,words,speaker,url", _folder.Read("m.csv"), StringComparison.Ordinal);
        Assert.Equal("The dam", JsonDocument.Parse(_folder.Read("s.json")).RootElement.GetProperty("title").GetString());
        Assert.Contains("The dam", _folder.Read("r.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Output_goes_to_standard_output_and_no_file_appears()
    {
        var result = CrosscheckProgram.Run(_folder, ["report", "pages", "--json", "-"]);

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Equal(1, JsonDocument.Parse(result.Output).RootElement.GetProperty("format").GetInt32());
        Assert.Equal(["pages/first.html", "pages/second.html"], _folder.Files);
    }

    [Fact]
    public void Excerpts_leave_the_full_articles_out()
    {
        var result = CrosscheckProgram.Run(_folder, ["report", "pages", "--excerpts", "--out", "r.html", "--json", "s.json"]);

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.All(JsonDocument.Parse(_folder.Read("s.json")).RootElement.GetProperty("articles").EnumerateArray(), article => Assert.Equal("", article.GetProperty("text").GetString()));
        Assert.DoesNotContain("spent the night in schools, and the bridge", _folder.Read("r.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere/report.html")]
    [InlineData("other")]
    [InlineData("pages/first.html/report.html")]
    public void A_place_that_cannot_be_written_to_is_named_and_nothing_is_half_written(string place)
    {
        Directory.CreateDirectory(_folder["other"]);

        var result = CrosscheckProgram.Run(_folder, ["report", "pages", "--json", "story.json", "--out", place]);

        Assert.True(result.ExitCode == 1, result.ToString());
        Assert.Contains($"{place} cannot be written", result.Errors, StringComparison.Ordinal);
        Assert.Equal(["pages/first.html", "pages/second.html"], _folder.Files);
    }

    [Fact]
    public void A_full_disk_is_said_and_nothing_is_half_written()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "no /dev/full here");

        var result = CrosscheckProgram.Run(_folder, ["report", "pages", "--json", "story.json", "--out", "/dev/full"]);

        Assert.True(result.ExitCode == 1, result.ToString());
        Assert.Contains("/dev/full cannot be written", result.Errors, StringComparison.Ordinal);
        Assert.Equal(["pages/first.html", "pages/second.html"], _folder.Files);
    }

    [Fact]
    public void A_report_of_an_earlier_run_in_the_input_folder_is_replaced_and_not_read()
    {
        string[] arguments = ["report", "pages", "--out", "pages/report.html", "--json", "story.json"];
        CrosscheckProgram.Run(_folder, arguments);
        var first = _folder.Read("story.json");

        var result = CrosscheckProgram.Run(_folder, arguments);

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Equal(first, _folder.Read("story.json"));
    }

    [Fact]
    public void No_output_holds_a_path_of_this_machine()
    {
        CrosscheckProgram.Run(_folder, ["report", _folder["pages"], "--out", "r.html", "--json", "s.json", "--csv", "m.csv"]);
        CrosscheckProgram.Run(_folder, ["read", _folder["pages"], "--json", "a.jsonl"]);
        CrosscheckProgram.Run(_folder, ["annotate", _folder["pages"], "--json", "l.jsonl"]);

        Assert.All(["r.html", "s.json", "m.csv", "a.jsonl", "l.jsonl"], name =>
        {
            var text = _folder.Read(name);
            Assert.DoesNotContain(_folder.Path, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Path.GetFileName(_folder.Path), text, StringComparison.Ordinal);
            // As a word of its own: a short host name such as "vm" stands inside ordinary words.
            Assert.DoesNotMatch($@"(?<!\w){System.Text.RegularExpressions.Regex.Escape(Environment.MachineName)}(?!\w)", text);
        });
    }

    [Fact]
    public void Plain_annotation_keeps_the_files_own_offsets()
    {
        _folder.Write("note.txt", "\uFEFFHeading of the note\r\n\r\nThe dam broke on Monday.\r\nNine people died, the police said.\r\n");

        var result = CrosscheckProgram.Run(_folder, ["annotate", "--plain", "note.txt", "--json", "-"]);

        Assert.True(result.ExitCode == 0, result.ToString());
        var line = JsonDocument.Parse(result.Output).RootElement;
        Assert.Equal("Heading of the note\r\n\r\nThe dam broke on Monday.\r\nNine people died, the police said.\r\n", line.GetProperty("text").GetString());
        Assert.Equal("", line.GetProperty("title").GetString());
    }
}
