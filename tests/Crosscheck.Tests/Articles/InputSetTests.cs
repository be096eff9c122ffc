using Crosscheck.Articles;

namespace Crosscheck.Tests.Articles;

public sealed class InputSetTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("crosscheck-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Names_a_missing_file_without_the_folders_above_it()
    {
        var set = InputSet.Find([Path.Combine(_folder, "gone.txt")]);
        var problem = Assert.Single(set.Problems);
        Assert.Equal("gone.txt", problem.File);
        Assert.DoesNotContain(_folder, problem.ToString(), StringComparison.Ordinal);
        Assert.Empty(set.Files);
    }

    [Fact]
    public void Reads_a_folder_at_any_depth_in_ordinal_order_and_skips_what_is_no_article()
    {
        foreach (var name in (string[])["b.txt", "a/z.html", "a/picture.png", "B.txt", ".hidden.txt", "README.md", "style.css", "notes", "page.html", "page_files/frame.html"])
            Write(name, "text");
        Assert.Equal(["B.txt", "a/z.html", "b.txt", "notes", "page.html"], Files(_folder));
    }

    [Fact]
    public void Says_so_when_a_folder_holds_no_article()
    {
        Write("style.css", "p {}");
        Assert.Contains("no article", Assert.Single(InputSet.Find([_folder]).Problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Expands_globs_below_their_fixed_part()
    {
        foreach (var name in (string[])["one/a.txt", "one/b.html", "two/deep/c.txt", ".x/d.txt"])
            Write(name, "text");
        Assert.Equal(["one/a.txt"], Files(_folder + "/*/*.txt"));
        Assert.Equal(["one/a.txt", "two/deep/c.txt"], Files(_folder + "/**/*.txt"));
        Assert.Equal("no file matches", Assert.Single(InputSet.Find([_folder + "/*.pdf"]).Problems).Reason);
    }

    [Fact]
    public void Takes_a_file_whose_name_holds_a_glob_character_by_its_name()
    {
        Write("what?.txt", "text");
        Assert.Equal(["what?.txt"], Files(_folder + "/what?.txt"));
    }

    [Fact]
    public void Refuses_web_addresses_where_nothing_fetches_them()
    {
        var problem = Assert.Single(InputSet.Find(["https://example.org/story"]).Problems);
        Assert.Contains("save the page", problem.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_standard_input_once()
    {
        using var input = new MemoryStream("A sentence that stands for a whole article."u8.ToArray());
        var set = InputSet.Find(["-", "-"], () => input);
        var result = ArticleReader.Read(Assert.Single(set.Files), ReadOptions.Default);
        Assert.Equal("-", result.Article!.File);
        Assert.Equal("A sentence that stands for a whole article.", result.Article.Text);
    }

    [Theory]
    [InlineData("articles.json", """{"articles":[{"id":7,"file":"sub\\a.txt","source":"The Gull","published":"2024-03-02","title":"Given","url":"https://gull.example/a"}]}""")]
    [InlineData("articles.json", """[{"id":"7","file":"sub/a.txt","source":"The Gull","published":"2024-03-02","title":"Given","url":"https://gull.example/a",}]""")]
    [InlineData("articles.csv", "\"id\",file,source,published,url,title\r\n7,sub/a.txt,\"The Gull\",2024-03-02,https://gull.example/a,Given\r\n")]
    public void Lets_a_manifest_speak_before_the_file(string name, string manifest)
    {
        Write(name, manifest);
        Write("sub/a.txt", "A headline of the file\n\nBy Ann Other\n\nPublished 4 May 2020\n\nThe ferry left the harbour at nine in the morning with forty people on board, the owner said.");
        Write("b.txt", "Not named, still read.");
        var set = InputSet.Find([_folder]);
        Assert.Empty(set.Problems);
        Assert.Equal(["b.txt", "sub/a.txt"], set.Files.Select(f => f.File));
        var article = ArticleReader.Read(set.Files[1], ReadOptions.Default).Article!;
        Assert.Equal(("7", "The Gull", "2024-03-02", "Given", "https://gull.example/a"), (article.ManifestId, article.Source, article.Published, article.Title, article.Url));
        Assert.Equal(Path.GetFileName(_folder), article.ManifestFolder);
        Assert.Equal("Ann Other", Assert.Single(article.Authors));
    }

    [Fact]
    public void Quotes_and_line_breaks_may_stand_inside_csv_fields()
    {
        Write("articles.csv", "file,title\na.txt,\"He said \"\"no\"\",\nthen left\"\n");
        Write("a.txt", "text");
        Assert.Equal("He said \"no\",\nthen left", InputSet.Find([_folder]).Files[0].Manifest!.Title);
    }

    [Theory]
    [InlineData("""[{"file":"gone.txt"}]""", "gone.txt", "not there")]
    [InlineData("""[{"file":"a.txt","published":"31/12/2020"}]""", "articles.json", "31/12/2020")]
    [InlineData("""[{"file":"a.txt","published":"2023-02-30"}]""", "articles.json", "2023-02-30")]
    [InlineData("""[{"file":"../a.txt"}]""", "articles.json", "outside the folder")]
    [InlineData("""[{"file":"/etc/passwd"}]""", "articles.json", "outside the folder")]
    [InlineData("""[{"file":"a.txt","id":"1"},{"file":"b.txt","id":"1"}]""", "articles.json", "twice")]
    [InlineData("""[{"source":"x"}]""", "articles.json", "names no file")]
    [InlineData("""[{"file":"a.txt" """, "articles.json", "no valid JSON")]
    [InlineData("\"text\"", "articles.json", "no list")]
    public void Names_what_is_wrong_with_a_manifest_and_goes_on(string manifest, string file, string reason)
    {
        Write("articles.json", manifest);
        Write("a.txt", "text");
        Write("b.txt", "text");
        var set = InputSet.Find([_folder]);
        var problem = Assert.Single(set.Problems);
        Assert.Equal(file, problem.File);
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
        Assert.Equal(["a.txt", "b.txt"], set.Files.Select(f => f.File));
    }

    [Fact]
    public void A_manifest_that_is_named_itself_stands_for_its_files()
    {
        Write("articles.json", """[{"id":"1","file":"b.txt"}]""");
        Write("a.txt", "text");
        Write("b.txt", "text");
        Assert.Equal(["b.txt"], Files(Path.Combine(_folder, "articles.json")));
    }

    private string[] Files(string input) => [.. InputSet.Find([input]).Files.Select(f => f.File)];

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
