using System.Diagnostics;

namespace Crosscheck.AcceptanceTests;

/// <summary>Containers made to do harm: a message, nothing written, nothing hung, and the other inputs go on.</summary>
public sealed class ContainerAttackTests : ReadingTests
{
    private const string Secret = "the words of a private file";

    [Theory]
    [InlineData("crawl.warc.gz")]
    [InlineData("page.html.gz")]
    public void A_gzip_bomb_is_stopped(string name)
    {
        var bomb = Archives.Gzip(new byte[45_000_000]);
        Folder.Write(name, name.Contains("warc", StringComparison.Ordinal)
            ? [.. Archives.Gzip(Archives.WarcRecord("response", "https://a.example/", [], length: "45000000")), .. bomb]
            : bomb);

        AssertRefused(name, "unpacks to far more");
    }

    [Fact]
    public void A_bomb_inside_an_answer_of_an_archive_is_stopped_and_the_other_pages_go_on()
    {
        byte[][] records = [Archives.WarcRecord("response", "https://a.example/bomb", Archives.Answer(Archives.Gzip(new byte[45_000_000]), "Content-Type: text/html\r\nContent-Encoding: gzip")), .. Archives.TwoPages()];
        Folder.Write("crawl.warc", [.. records.SelectMany(record => record)]);

        var result = Read("crawl.warc");

        AssertCode(1, result);
        AssertNamed(result, "crawl.warc#1", "unpacks to far more");
        Assert.Equal(["crawl.warc#2", "crawl.warc#3"], Field("file"));
    }

    [Fact]
    public void Codings_laid_over_one_another_without_end_are_refused()
    {
        Folder.Write("crawl.warc", Archives.WarcRecord("response", "https://a.example/", Archives.Answer([1, 2, 3], $"Content-Type: text/html\r\nContent-Encoding: {string.Join(", ", Enumerable.Repeat("gzip", 500))}")));

        AssertRefused("crawl.warc", "packed too many times", "crawl.warc#1");
    }

    [Theory]
    [InlineData("99999999999999")]
    [InlineData("-5")]
    [InlineData("many")]
    public void A_record_that_lies_about_its_length_ends_the_archive_and_the_pages_before_are_kept(string length)
    {
        byte[][] records = [.. Archives.TwoPages(), Archives.WarcRecord("response", "https://a.example/", Archives.Answer([1]), length: length)];
        Folder.Write("crawl.warc", [.. records.SelectMany(record => record)]);

        var result = Read("crawl.warc");

        AssertCode(1, result);
        AssertNamed(result, "crawl.warc", "archive");
        Assert.Equal(2, Articles().Length);
    }

    [Fact]
    public void An_archive_that_is_cut_short_gives_the_pages_before()
    {
        byte[] whole = [.. Archives.TwoPages().SelectMany(Archives.Gzip), .. Archives.Gzip(Archives.WarcRecord("response", "https://a.example/", Archives.Answer(Archives.Bytes(Pages.German))))];
        Folder.Write("crawl.warc.gz", whole[..^200]);

        var result = Read("crawl.warc.gz");

        AssertCode(1, result);
        Assert.Equal(2, Articles().Length);
    }

    [Fact]
    public void A_line_without_end_is_no_head_of_a_record()
    {
        Folder.Write("crawl.warc", [.. "WARC/1.0\r\n"u8, .. Enumerable.Repeat((byte)'a', 5_000_000)]);

        AssertRefused("crawl.warc", "damaged");
    }

    [Theory]
    [InlineData("""<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]>""", "&d;")]
    [InlineData("""<!DOCTYPE rss [<!ENTITY d SYSTEM "secret.txt">]>""", "&d;")]
    [InlineData("""<!DOCTYPE rss SYSTEM "secret.txt">""", "")]
    [InlineData("""<!DOCTYPE rss [<!ENTITY % d SYSTEM "secret.txt"> %d;]>""", "")]
    public void A_feed_with_a_document_type_is_refused_and_nothing_it_names_is_read(string doctype, string words)
    {
        Folder.Write("secret.txt", Secret);
        Folder.Write("feed.xml", $"<?xml version=\"1.0\"?>{doctype}<rss version=\"2.0\"><channel><title>t</title><item><title>Dam</title><description>The dam broke. {words}</description></item></channel></rss>");

        var result = Read("feed.xml");

        AssertCode(3, result);
        AssertNamed(result, "feed.xml", "document type");
        Assert.DoesNotContain(Secret, result.Output + result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_nested_without_end_is_read_or_refused_but_ends_nothing()
    {
        var opened = string.Concat(Enumerable.Repeat("<x>", 300_000));
        Folder.Write("feed.xml", $"<rss version=\"2.0\"><channel><item><title>Dam</title><description>{opened}");
        Pages.WriteTwo(Folder);

        var result = Read("feed.xml", "pages");

        AssertCode(1, result);
        Assert.Contains("second.html", Field("file"));
    }

    [Fact]
    public void A_feed_that_breaks_off_gives_the_items_before()
    {
        Folder.Write("feed.xml", $"<rss version=\"2.0\"><channel><title>t</title><item><title>Dam</title><description>{Pages.FirstText}</description></item><item><title>A & B</title></item></channel></rss>");

        var result = Read("feed.xml");

        AssertCode(1, result);
        AssertNamed(result, "feed.xml", "no valid XML (line ");
        Assert.Equal(["feed.xml#1"], Field("file"));
    }

    [Fact]
    public void No_name_in_a_zip_is_used_as_a_path()
    {
        var rooted = Path.Combine(Path.GetTempPath(), "crosscheck-" + Path.GetRandomFileName() + ".warc.gz");
        Folder.Write("in/session.wacz", Archives.Zip(
            ("../../../escaped.warc", [.. Archives.TwoPages().SelectMany(record => record)]),
            (rooted, [.. Archives.TwoPages().SelectMany(Archives.Gzip)]),
            ("..\\windows.html", Archives.Bytes(Pages.German))));

        AssertCode(0, CrosscheckProgram.Run(Folder, ["read", "in/session.wacz", "--json", "articles.jsonl"]));

        Assert.Equal(["articles.jsonl", "in/session.wacz"], Folder.Files);
        Assert.False(File.Exists(rooted));
        Assert.Equal(["session.wacz#1", "session.wacz#2", "session.wacz#3", "session.wacz#4"], Field("file"));
    }

    [Fact]
    public void A_zip_bomb_is_stopped()
    {
        Folder.Write("session.wacz", Archives.Zip(("archive/a.warc", [.. Archives.WarcRecord("response", "https://a.example/", [], length: "45000000"), .. new byte[45_000_000]])));
        AssertRefused("session.wacz", "unpacks to far more");

        Folder.Write("statement.docx", Archives.Zip(("word/document.xml", Archives.Bytes(new string(' ', 60_000_000)))));
        AssertRefused("statement.docx", "unpacks to far more");
    }

    [Theory]
    [InlineData("session.wacz")]
    [InlineData("statement.docx")]
    public void A_damaged_zip_is_named(string name)
    {
        Folder.Write(name, [.. "PK\u0003\u0004"u8, .. Enumerable.Range(0, 3000).Select(n => (byte)(n * 7 % 251))]);

        AssertRefused(name, "damaged");
    }

    [Fact]
    public void A_word_document_with_an_outside_entity_reads_nothing_outside()
    {
        Folder.Write("secret.txt", Secret);
        Folder.Write("statement.docx", Archives.Zip(
            ("[Content_Types].xml", Archives.Bytes("""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""")),
            ("_rels/.rels", Archives.Bytes("""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""")),
            ("word/document.xml", Archives.Bytes("""<!DOCTYPE d [<!ENTITY x SYSTEM "secret.txt">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"""))));

        var result = Read("statement.docx");

        AssertCode(3, result);
        Assert.DoesNotContain(Secret, result.Output + result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Messages_within_messages_without_end_are_refused()
    {
        var message = string.Concat(Enumerable.Range(0, 2000).Select(n => $"{(n == 0 ? "MIME-Version: 1.0\n" : $"--b{n - 1}\n")}Content-Type: multipart/mixed; boundary=b{n}\n\n"));
        Folder.Write("mail.eml", message);

        AssertRefused("mail.eml", "too deep");
    }

    private void AssertRefused(string name, string reason, string? named = null)
    {
        Pages.WriteTwo(Folder);
        var clock = Stopwatch.StartNew();

        var result = Read(name, "pages");

        AssertCode(1, result);
        AssertNamed(result, named ?? name, reason);
        Assert.Equal(["first.html", "second.html"], Field("file"));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"It took {clock.Elapsed}.");
    }
}
