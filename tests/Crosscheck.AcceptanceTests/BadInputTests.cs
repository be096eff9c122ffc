using System.Text;
using System.Text.Json;

namespace Crosscheck.AcceptanceTests;

/// <summary>Whatever is given: a clear message, the rest goes on, the right exit code.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_missing_file_is_named_and_the_others_go_on()
    {
        _folder.Write("first.html", Pages.First);

        var result = Report("first.html", "missing.html");

        AssertFailed(result, "missing.html");
        Assert.Equal(["first.html"], ArticleFiles());
    }

    [Fact]
    public void Only_a_missing_file_gives_no_report()
    {
        var result = Report("missing.html");

        Assert.True(result.ExitCode == 3, result.ToString());
        Assert.Contains("missing.html", result.Errors, StringComparison.Ordinal);
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public void A_folder_without_articles_is_named()
    {
        Directory.CreateDirectory(_folder["hollow"]);
        Pages.WriteTwo(_folder);

        var result = Report("pages", "hollow");

        AssertFailed(result, "hollow");
        Assert.Equal(["first.html", "second.html"], ArticleFiles());
    }

    [Fact]
    public void An_empty_file_is_named_and_the_others_go_on()
    {
        Pages.WriteTwo(_folder);
        _folder.Write("pages/nothing.txt", "");

        var result = Report("pages");

        AssertFailed(result, "nothing.txt");
        Assert.Equal(["first.html", "second.html"], ArticleFiles());
    }

    [Fact]
    public void A_binary_file_is_named_and_the_others_go_on()
    {
        Pages.WriteTwo(_folder);
        _folder.Write("photo.html", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Enumerable.Range(0, 5000).Select(n => (byte)(n * 37 % 256))]);

        var result = Report("pages", "photo.html");

        AssertFailed(result, "photo.html");
        Assert.Equal(["first.html", "second.html"], ArticleFiles());
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1252")]
    public void A_text_in_another_encoding_is_read(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = Pages.FirstText.Replace("Quill", "Quillé", StringComparison.Ordinal);
        var chosen = Encoding.GetEncoding(encoding);
        _folder.Write("first.txt", [.. chosen.GetPreamble(), .. chosen.GetBytes(text)]);

        var result = Report("first.txt");

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Contains("said Marta Quillé, who leads", Articles().Single().GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_utf8_is_read_with_its_faults_marked()
    {
        var bytes = Encoding.UTF8.GetBytes(Pages.FirstText.Replace("Quill", "Quillé", StringComparison.Ordinal).Replace("'", "’", StringComparison.Ordinal).Replace("\"", "“", StringComparison.Ordinal));
        var broken = bytes.ToList();
        broken.InsertRange(200, [0xFF]);
        _folder.Write("first.txt", [.. broken]);

        var result = Report("first.txt");

        Assert.True(result.ExitCode == 0, result.ToString());
        var text = Articles().Single().GetProperty("text").GetString()!;
        Assert.Contains("Quillé", text, StringComparison.Ordinal);
        Assert.Contains("Some 1,200 people", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_of_60_megabytes_is_refused_and_the_others_go_on()
    {
        Pages.WriteTwo(_folder);
        var line = Encoding.UTF8.GetBytes("The dam broke on Monday evening after three days of rain, the council said.\n");
        using (var file = File.Create(_folder["large.txt"]))
        {
            while (file.Length < 60_000_000)
                file.Write(line);
        }

        var result = Report("pages", "large.txt");

        AssertFailed(result, "large.txt");
        Assert.Equal(["first.html", "second.html"], ArticleFiles());
    }

    [Fact]
    public void Html_nested_16000_deep_is_read_or_refused_but_ends_nothing()
    {
        Pages.WriteTwo(_folder);
        var opened = string.Concat(Enumerable.Repeat("<div>", 16_000));
        var closed = string.Concat(Enumerable.Repeat("</div>", 16_000));
        _folder.Write("deep.html", Pages.First.Replace("<article>", $"{opened}<article>", StringComparison.Ordinal).Replace("</article>", $"</article>{closed}", StringComparison.Ordinal));

        var result = Report("pages", "deep.html");

        Assert.True(result.ExitCode is 0 or 1, result.ToString());
        Assert.Subset(ArticleFiles().ToHashSet(StringComparer.Ordinal), new HashSet<string>(["first.html", "second.html"], StringComparer.Ordinal));
    }

    [Fact]
    public void Html_with_21000_unclosed_tags_is_read_or_refused_but_ends_nothing()
    {
        Pages.WriteTwo(_folder);
        var unclosed = string.Concat(Enumerable.Repeat("<b><i><font>", 7_000));
        _folder.Write("unclosed.html", Pages.First.Replace("<article>", $"<article>{unclosed}", StringComparison.Ordinal));

        var result = Report("pages", "unclosed.html");

        Assert.True(result.ExitCode is 0 or 1, result.ToString());
        Assert.Subset(ArticleFiles().ToHashSet(StringComparer.Ordinal), new HashSet<string>(["first.html", "second.html"], StringComparer.Ordinal));
    }

    [Fact]
    public void One_article_gives_a_report_of_single_answers_and_a_notice()
    {
        _folder.Write("first.html", Pages.First);

        var result = Report("first.html");

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Contains("only one article", result.Errors, StringComparison.Ordinal);
        Assert.All(Story().GetProperty("questions").EnumerateArray(), question =>
        {
            if (question.GetProperty("verdict").GetString() is { } verdict)
                Assert.Equal("single", verdict);
        });
    }

    [Fact]
    public void The_same_bytes_twice_are_one_article_and_noted()
    {
        Pages.WriteTwo(_folder);
        _folder.Write("pages/again.html", Pages.First);

        var result = Report("pages");

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Equal(["again.html", "second.html"], ArticleFiles());
        Assert.Contains("first.html", result.Errors, StringComparison.Ordinal);
        var left = Assert.Single(Story().GetProperty("leftOut").EnumerateArray());
        Assert.Equal("first.html", left.GetProperty("file").GetString());
        Assert.Equal("same bytes as again.html", left.GetProperty("why").GetString());
    }

    [Fact]
    public void The_same_file_named_twice_is_one_article()
    {
        Pages.WriteTwo(_folder);

        var result = Report("pages/first.html", "pages/second.html", "pages/first.html");

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Equal(["first.html", "second.html"], ArticleFiles());
    }

    [Fact]
    public void An_article_in_another_language_is_named_and_takes_no_part()
    {
        Pages.WriteTwo(_folder);
        _folder.Write("pages/deutsch.html", Pages.German);

        var result = Report("pages");

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Equal(["first.html", "second.html"], ArticleFiles());
        Assert.Contains("deutsch.html", result.Errors, StringComparison.Ordinal);
        var left = Assert.Single(Story().GetProperty("leftOut").EnumerateArray());
        Assert.Equal("language: de", left.GetProperty("why").GetString());
    }

    [Fact]
    public void Only_an_article_in_another_language_gives_no_report()
    {
        _folder.Write("deutsch.html", Pages.German);

        var result = Report("deutsch.html");

        Assert.True(result.ExitCode == 3, result.ToString());
        Assert.Equal(["deutsch.html"], _folder.Files);
    }

    [Fact]
    public void A_manifest_that_names_a_missing_file_is_told_and_the_others_go_on()
    {
        Pages.WriteTwo(_folder);
        _folder.Write("pages/articles.json", """[{"id":"1","file":"first.html"},{"id":"2","file":"second.html"},{"id":"3","file":"third.html"}]""");

        var result = Report("pages");

        AssertFailed(result, "third.html");
        Assert.Equal(["first.html", "second.html"], ArticleFiles());
    }

    [Fact]
    public void A_manifest_with_a_bad_date_is_told_and_the_article_stays()
    {
        Pages.WriteTwo(_folder);
        _folder.Write("pages/articles.csv", "id,file,source,published\n1,first.html,Kellmouth Mail,next Tuesday\n2,second.html,Halden Observer,2023-11-15\n");

        var result = Report("pages");

        Assert.True(result.ExitCode == 1, result.ToString());
        Assert.Contains("next Tuesday", result.Errors, StringComparison.Ordinal);
        Assert.Equal(["first.html", "second.html"], ArticleFiles());
    }

    [Fact]
    public void Standard_input_is_an_input()
    {
        _folder.Write("first.html", Pages.First);

        var result = CrosscheckProgram.Run(_folder, ["report", "first.html", "-", "--json", "story.json"], Encoding.UTF8.GetBytes(Pages.Second));

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Equal(["-", "first.html"], ArticleFiles());
    }

    private ProgramResult Report(params string[] inputs) => CrosscheckProgram.Run(_folder, ["report", .. inputs, "--json", "story.json"]);

    private static void AssertFailed(ProgramResult result, string file)
    {
        Assert.True(result.ExitCode == 1, result.ToString());
        var line = Assert.Single(result.Errors.Split('\n'), line => line.StartsWith($"crosscheck: {file}: ", StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
        Assert.Contains(';', line);
    }

    private JsonElement Story() => JsonDocument.Parse(_folder.Read("story.json")).RootElement;

    private JsonElement[] Articles() => [.. Story().GetProperty("articles").EnumerateArray()];

    private string[] ArticleFiles() => [.. Articles().Select(article => article.GetProperty("file").GetString()!).Order(StringComparer.Ordinal)];
}
