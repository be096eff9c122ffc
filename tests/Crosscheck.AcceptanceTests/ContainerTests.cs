using System.Text;
using System.Text.Json;

namespace Crosscheck.AcceptanceTests;

/// <summary>Files that hold several articles, or one in a wrapping.</summary>
public sealed class ContainerTests : ReadingTests
{
    private const string Rss = """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
        <channel><title>Valley Roundup</title><link>https://roundup.example/</link><atom:link rel="self" href="https://roundup.example/feed.xml"/>
        <item><title>Fourteen dead as &lt;b&gt;dam&lt;/b&gt; breaks &amp;amp; floods Kellmouth</title><link>/dam?id=1</link><pubDate>Tue, 14 Nov 2023 18:05:00 +0100</pubDate>
          <dc:creator>Ada Brook</dc:creator><source url="https://kellmouth.example/">Kellmouth Mail</source><description>In short.</description>
          <content:encoded><![CDATA[<p>The Orrin dam above the town of Kellmouth broke on Monday evening after three days of rain, the district council said.</p><p>At least 14 people were killed and 300 houses were flooded, said Marta Quill, who leads the council.</p>]]></content:encoded></item>
        <item><title>Dam gives way, nine dead</title><guid>https://halden.example/dam</guid><pubDate>Wed, 15 Nov 2023 07:00:00 GMT</pubDate>
          <description>Nine people died and about 280 houses stood under water, a police spokesman said on Tuesday.</description></item>
        </channel></rss>
        """;

    [Fact]
    public void An_rss_file_gives_its_items_own_content_and_their_true_publishers()
    {
        Folder.Write("feed.xml", Rss);

        AssertCode(0, Read("feed.xml"));

        Assert.Equal(["feed.xml#1", "feed.xml#2"], Field("file"));
        Assert.Equal(["Kellmouth Mail", "Valley Roundup"], Field("source"));
        Assert.Equal(["Fourteen dead as dam breaks & floods Kellmouth", "Dam gives way, nine dead"], Field("title"));
        Assert.Equal(["2023-11-14T18:05:00+01:00", "2023-11-15T07:00:00Z"], Field("published"));
        Assert.Equal(["https://roundup.example/dam?id=1", "https://halden.example/dam"], Field("url"));
        Assert.Equal(2, Field("text")[0]!.Split('\n').Length);
        Assert.Equal("Ada Brook", Articles()[0].GetProperty("authors")[0].GetString());
    }

    [Fact]
    public void An_atom_file_gives_its_entries()
    {
        Folder.Write("valley.atom", """
            <feed xmlns="http://www.w3.org/2005/Atom"><title type="text">Halden Observer</title><link href="https://halden.example/"/><updated>2023-11-15T08:00:00Z</updated>
            <entry><title type="html">Dam gives way, &lt;i&gt;nine&lt;/i&gt; dead</title><link rel="alternate" href="https://halden.example/dam"/><published>2023-11-15T07:00:00Z</published><updated>2023-11-16T07:00:00Z</updated>
              <author><name>Jon Reed</name><email>reed@halden.example</email></author>
              <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A dam above Kellmouth gave way on Tuesday morning and sent water through the lower town, the police said.</p></div></content></entry>
            <entry><title>Letter denied</title><updated>2023-11-16T07:00:00Z</updated><source><title>Northwater Wire</title></source><content type="text">"There was no such letter," the company said in a statement, and 5 &lt; 6.</content></entry></feed>
            """);

        AssertCode(0, Read("valley.atom"));

        Assert.Equal(["Halden Observer", "Northwater Wire"], Field("source"));
        Assert.Equal(["2023-11-15T07:00:00Z", null], Field("published"));
        Assert.Equal("A dam above Kellmouth gave way on Tuesday morning and sent water through the lower town, the police said.", Field("text")[0]!.Trim());
        Assert.EndsWith("and 5 < 6.", Field("text")[1], StringComparison.Ordinal);
        Assert.Equal("Jon Reed", Articles()[0].GetProperty("authors")[0].GetString());
    }

    [Fact]
    public void A_json_feed_file_gives_its_items()
    {
        Folder.Write("feed.json", JsonSerializer.Serialize(new
        {
            version = "https://jsonfeed.org/version/1.1",
            title = "Kellmouth Mail",
            items = new object[]
            {
                new { id = "1", url = "https://kellmouth.example/dam", title = "Dam breaks", content_html = "<p>The Orrin dam above the town of Kellmouth broke on Monday evening, the district council said.</p>", date_published = "2023-11-14T18:05:00+01:00", authors = new[] { new { name = "Ada Brook" } } },
                new { id = "2", content_text = "Nine people died and about 280 houses stood under water, a police spokesman said on Tuesday." },
            },
        }));

        AssertCode(0, Read("feed.json"));

        Assert.Equal(["Dam breaks", ""], Field("title"));
        Assert.Equal(["2023-11-14T18:05:00+01:00", null], Field("published"));
        Assert.Equal(["Kellmouth Mail", "Kellmouth Mail"], Field("source"));
    }

    [Fact]
    public void A_web_archive_gives_its_pages_and_its_dates_are_no_publication_dates()
    {
        var undated = Pages.Page("Undated", "Halden Observer", "", Pages.SecondText);
        Folder.Write("crawl.warc", [.. Archives.TwoPages().SelectMany(record => record), .. Archives.WarcRecord("response", "<https://halden.example/undated>", Archives.Answer(Archives.Bytes(undated)))]);

        AssertCode(0, Read("crawl.warc"));

        Assert.Equal(["crawl.warc#1", "crawl.warc#2", "crawl.warc#3"], Field("file"));
        Assert.Equal(["https://kellmouth.example/dam", "https://halden.example/dam", "https://halden.example/undated"], Field("url"));
        Assert.Equal(["2023-11-14", "2023-11-15", null], Field("published"));
        Assert.All(Field("captured"), captured => Assert.Equal("2024-02-03T04:05:06Z", captured));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_packed_web_archive_is_read_record_by_record_or_packed_as_a_whole(bool recordByRecord)
    {
        var records = Archives.TwoPages();
        Folder.Write("crawl.warc.gz", recordByRecord ? [.. records.SelectMany(Archives.Gzip)] : Archives.Gzip([.. records.SelectMany(record => record)]));

        AssertCode(0, Read("crawl.warc.gz"));

        Assert.Equal(["Kellmouth Mail", "Halden Observer"], Field("source"));
    }

    [Fact]
    public void Pages_in_an_archive_may_be_chunked_packed_and_in_another_encoding()
    {
        var accented = Pages.First.Replace("Marta Quill", "Marta Quillé", StringComparison.Ordinal).Replace("<meta charset=\"utf-8\">", "", StringComparison.Ordinal);
        byte[][] records =
        [
            Archives.WarcRecord("response", "https://a.example/1", Archives.Answer(Archives.Chunked(Archives.Gzip(Archives.Bytes(Pages.First))), "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip")),
            Archives.WarcRecord("response", "https://a.example/2", Archives.Answer(Archives.Brotli(Archives.Bytes(Pages.Second)), "content-type: text/html\r\ncontent-encoding: br")),
            Archives.WarcRecord("response", "https://a.example/3", Archives.Answer(Encoding.Latin1.GetBytes(accented), "Content-Type: text/html; charset=\"iso-8859-1\"")),
            // Stored unpacked under the fields of the packed answer.
            Archives.WarcRecord("response", "https://a.example/4", Archives.Answer(Archives.Bytes(Pages.German), "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip")),
        ];
        Folder.Write("crawl.warc.gz", [.. records.SelectMany(Archives.Gzip)]);

        AssertCode(0, Read("crawl.warc.gz"));

        Assert.Equal(4, Articles().Length);
        Assert.Contains("Marta Quillé, who leads", Field("text")[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_wacz_file_gives_the_pages_of_the_archives_in_it()
    {
        Folder.Write("session.wacz", Archives.Zip(
            ("datapackage.json", Archives.Bytes("{}")),
            ("archive/data.warc.gz", [.. Archives.TwoPages().SelectMany(Archives.Gzip)]),
            ("pages/pages.jsonl", Archives.Bytes("{}"))));

        AssertCode(0, Read("session.wacz"));

        Assert.Equal(["session.wacz#1", "session.wacz#2"], Field("file"));
    }

    [Fact]
    public void A_page_saved_as_one_file_is_read_with_its_address_and_when_it_was_saved()
    {
        Folder.Write("page.mhtml", Archives.SavedPage(Pages.First.Replace("Marta Quill", "Marta Quillé", StringComparison.Ordinal), "https://kellmouth.example/dam"));

        AssertCode(0, Read("page.mhtml"));

        var article = Assert.Single(Articles());
        Assert.Equal("page.mhtml", article.GetProperty("file").GetString());
        Assert.Equal("https://kellmouth.example/dam", article.GetProperty("url").GetString());
        Assert.Equal("2023-11-14", article.GetProperty("published").GetString());
        Assert.StartsWith("2024-02-03T04:05:06", article.GetProperty("captured").GetString(), StringComparison.Ordinal);
        Assert.Contains("said Marta Quillé, who leads the council", article.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_saved_from_a_disk_does_not_tell_where_it_lay()
    {
        Folder.Write("page.mhtml", Archives.SavedPage(Pages.First, "file:///home/ada/private/page.html"));

        AssertCode(0, Read("page.mhtml"));

        Assert.DoesNotContain("/home/ada", Folder.Read("articles.jsonl"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_saved_message_is_read_with_its_sender_and_date()
    {
        Folder.Write("mail.eml", $"""
            Received: from relay.example by mx.example; Tue, 14 Nov 2023 19:00:00 +0100
            From: =?utf-8?Q?Kellmouth_Mail?= <news@kellmouth.example>
            Subject: Fwd: =?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes("Dam breaks at Café Orrin"))}?=
            Date: Tue, 14 Nov 2023 18:05:00 +0100 (CET)
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary=b1

            --b1
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: base64

            {Convert.ToBase64String(Encoding.UTF8.GetBytes(Pages.FirstText), Base64FormattingOptions.InsertLineBreaks)}
            --b1
            Content-Type: text/html

            <p>In short.</p>
            --b1--
            """);

        AssertCode(0, Read("mail.eml"));

        Assert.Equal(["Dam breaks at Café Orrin"], Field("title"));
        Assert.Equal(["Kellmouth Mail"], Field("source"));
        Assert.Equal(["2023-11-14T18:05:00+01:00"], Field("published"));
        Assert.Contains("1,200 people spent the night", Field("text")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_container_may_be_packed_and_come_through_standard_input()
    {
        var result = CrosscheckProgram.Run(Folder, ["read", "-", "--json", "articles.jsonl"], [.. Archives.TwoPages().SelectMany(Archives.Gzip)]);
        AssertCode(0, result);
        Assert.Equal(["-#1", "-#2"], Field("file"));

        result = CrosscheckProgram.Run(Folder, ["read", "-", "--json", "articles.jsonl"], Archives.Zip(("archive/a.warc", [.. Archives.TwoPages().SelectMany(record => record)])));
        AssertCode(0, result);
        Assert.Equal(["-#1", "-#2"], Field("file"));

        Folder.Write("feed.xml.gz", Archives.Gzip(Archives.Bytes(Rss)));
        AssertCode(0, Read("feed.xml.gz"));
        Assert.Equal(["feed.xml.gz#1", "feed.xml.gz#2"], Field("file"));
    }

    [Fact]
    public void A_folder_takes_every_kind_of_container_and_no_other_data()
    {
        Folder.Write("in/feed.xml", Rss);
        Folder.Write("in/packed.xml.gz", Archives.Gzip(Archives.Bytes(Rss.Replace("Nine people", "Eleven people", StringComparison.Ordinal))));
        Folder.Write("in/sitemap.xml", "<?xml version=\"1.0\"?><urlset/>");
        Folder.Write("in/story.json", "{}");
        Folder.Write("in/crawl.warc", [.. Archives.TwoPages().SelectMany(record => record)]);
        Folder.Write("in/page.mht", Archives.SavedPage(Pages.German, "https://halden.example/de"));

        AssertCode(0, Read("in"));

        Assert.Equal(["crawl.warc#1", "crawl.warc#2", "feed.xml#1", "feed.xml#2", "packed.xml.gz#1", "packed.xml.gz#2", "page.mht"], Field("file"));
    }

    [Fact]
    public void A_report_is_made_from_an_archive_alone()
    {
        Folder.Write("crawl.warc", [.. Archives.TwoPages().SelectMany(record => record)]);

        var result = CrosscheckProgram.Run(Folder, ["report", "crawl.warc", "--out", "report.html", "--json", "story.json"]);

        AssertCode(0, result);
        var articles = JsonDocument.Parse(Folder.Read("story.json")).RootElement.GetProperty("articles");
        Assert.Equal(2, articles.GetArrayLength());
        Assert.All(articles.EnumerateArray(), article => Assert.Equal("2024-02-03T04:05:06Z", article.GetProperty("captured").GetString()));
    }

    [Fact]
    public void A_word_document_is_read_without_what_is_struck_out_or_hidden()
    {
        Folder.Write("statement.docx", Archives.Word("Fourteen dead as dam breaks", Pages.FirstText));

        AssertCode(0, Read("statement.docx"));

        Assert.Equal(["Fourteen dead as dam breaks"], Field("title"));
        Assert.StartsWith("The Orrin dam above", Field("text")[0], StringComparison.Ordinal);
        Assert.DoesNotContain("struck out", Field("text")[0], StringComparison.Ordinal);
        Assert.DoesNotContain("hidden words", Field("text")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_pdf_file_is_read_where_pdftotext_is_installed_and_named_with_advice_where_not()
    {
        Folder.Write("release.pdf", Archives.Pdf([.. Pages.FirstText.Split('\n')]));
        Directory.CreateDirectory(Folder["nothing"]);
        // A program of that name in the current folder is never run.
        Folder.Write("pdftotext", "#!/bin/sh\necho 'A text of the wrong program that ran from the current folder.'\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Folder["pdftotext"], UnixFileMode.UserExecute | UnixFileMode.UserRead);

        var without = CrosscheckProgram.Run(Folder, ["read", "release.pdf"], environment: new Dictionary<string, string> { ["PATH"] = "." + Path.PathSeparator + Folder["nothing"] });

        AssertCode(3, without);
        AssertNamed(without, "release.pdf", "pdftotext is not installed");
        var installed = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "pdftotext")));
        if (!installed)
            return;
        AssertCode(0, Read("release.pdf"));
        Assert.Contains("The Orrin dam above the town of Kellmouth broke on Monday evening", Field("text")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_is_read_and_rtf_is_refused_with_advice()
    {
        Folder.Write("notes.md", $"# Dam breaks above Kellmouth\n\n{Pages.FirstText.Replace("\n", "\n\n", StringComparison.Ordinal)}");
        Folder.Write("old.rtf", @"{\rtf1\ansi The dam broke on Monday evening.}");

        var result = Read("notes.md", "old.rtf");

        AssertCode(1, result);
        AssertNamed(result, "old.rtf", "an RTF file");
        Assert.Equal(["notes.md"], Field("file"));
        Assert.Contains("1,200 people spent the night", Field("text")[0], StringComparison.Ordinal);
    }
}
