using System.Text;
using System.Text.Json;

namespace Crosscheck.AcceptanceTests;

/// <summary>Web addresses as inputs, fetched from a server that the test starts on this machine.</summary>
public sealed class FetchingTests : ReadingTests
{
    private readonly Site _site = new();

    public override void Dispose()
    {
        _site.Dispose();
        base.Dispose();
    }

    [Fact]
    public void A_page_is_fetched_and_read_with_its_address()
    {
        _site.Serve("/dam", Pages.First);

        AssertCode(0, Fetch("/dam"));

        Assert.Equal([_site.At("/dam")], Field("file"));
        Assert.Equal([_site.At("/dam")], Field("url"));
        Assert.Equal(["Kellmouth Mail"], Field("source"));
        Assert.Null(Assert.Single(Field("captured")));
    }

    [Fact]
    public void A_report_compares_a_file_with_a_page_fetched()
    {
        _site.Serve("/dam", Pages.First);
        Folder.Write("second.html", Pages.Second);

        var result = CrosscheckProgram.Run(Folder, ["report", "second.html", _site.At("/dam"), "--json", "story.json", "--allow-private-network", "--no-cache"]);

        AssertCode(0, result);
        Assert.Equal(2, JsonDocument.Parse(Folder.Read("story.json")).RootElement.GetProperty("articles").GetArrayLength());
    }

    [Fact]
    public void The_program_says_who_it_is()
    {
        _site.Serve("/dam", Pages.First);

        AssertCode(0, Fetch("/dam"));

        Assert.Equal(["/robots.txt", "/dam"], _site.Paths);
        Assert.All(_site.AskedFor, asked => Assert.StartsWith("Crosscheck/", asked.Fields["User-Agent"], StringComparison.Ordinal));
    }

    [Fact]
    public void What_robots_txt_disallows_is_not_fetched_and_the_others_go_on()
    {
        _site.Serve("/robots.txt", "User-agent: *\nDisallow: /\n\nUser-agent: crosscheck\nDisallow: /private/\nAllow: /private/open\n", "Content-Type: text/plain");
        _site.Serve("/private/dam", Pages.First);
        _site.Serve("/private/open", Pages.Second);

        var result = Fetch("/private/dam", "/private/open");

        AssertCode(1, result);
        AssertNamed(result, _site.At("/private/dam"), "robots.txt");
        Assert.DoesNotContain("/private/dam", _site.Paths);
        Assert.Equal([_site.At("/private/open")], Field("file"));
        Assert.Single(_site.Paths, path => path == "/robots.txt");
    }

    [Fact]
    public void A_site_whose_robots_txt_has_a_fault_is_left_alone()
    {
        _site.Serve("/robots.txt", [], "", "503 Service Unavailable");
        _site.Serve("/dam", Pages.First);

        var result = Fetch("/dam");

        AssertCode(3, result);
        AssertNamed(result, _site.At("/dam"), "robots.txt");
        Assert.DoesNotContain("/dam", _site.Paths);
    }

    [Fact]
    public void A_host_is_asked_two_things_at_a_time()
    {
        _site.Delay = TimeSpan.FromMilliseconds(150);
        foreach (var n in Enumerable.Range(0, 8))
            _site.Serve($"/{n}", Pages.First.Replace("Monday", $"Monday the {n + 1}th", StringComparison.Ordinal));

        AssertCode(0, Fetch([.. Enumerable.Range(0, 8).Select(n => $"/{n}")]));

        Assert.Equal(8, Articles().Length);
        Assert.Equal(2, _site.MostAtOnce);
    }

    [Fact]
    public void Pages_kept_are_asked_for_again_by_their_validators()
    {
        _site.Serve("/dam", asked => asked.Fields.GetValueOrDefault("If-None-Match") == "\"v1\""
            ? Archives.Bytes("HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n")
            : Archives.Answer(Archives.Bytes(Pages.First), "Content-Type: text/html\r\nETag: \"v1\"\r\nConnection: close"));
        _site.Serve("/fresh", Archives.Answer(Archives.Bytes(Pages.Second), "Content-Type: text/html\r\nCache-Control: max-age=600\r\nConnection: close"));

        AssertCode(0, FetchKeeping("/dam", "/fresh"));
        var first = Folder.Read("articles.jsonl");
        AssertCode(0, FetchKeeping("/dam", "/fresh"));

        Assert.Equal(first, Folder.Read("articles.jsonl"));
        Assert.Equal(2, _site.Paths.Count(path => path == "/dam"));
        Assert.Single(_site.Paths, path => path == "/fresh");
        Assert.Equal("\"v1\"", _site.AskedFor.Last(asked => asked.Path == "/dam").Fields["If-None-Match"]);
    }

    [Fact]
    public void What_a_server_does_not_want_kept_is_not_kept()
    {
        _site.Serve("/dam", Pages.First, "Content-Type: text/html\r\nETag: \"v1\"\r\nCache-Control: no-store");

        AssertCode(0, FetchKeeping("/dam"));

        Assert.DoesNotContain(Folder.Files, file => file.StartsWith("kept/", StringComparison.Ordinal));
    }

    [Fact]
    public void Redirects_are_followed_a_few_times_and_the_page_has_its_last_address()
    {
        _site.Redirect("/old", "/dam");
        _site.Serve("/dam", Pages.First);
        _site.Redirect("/loop", "/loop");

        var result = Fetch("/old", "/loop");

        AssertCode(1, result);
        AssertNamed(result, _site.At("/loop"), "redirected too many times");
        Assert.Equal([_site.At("/old")], Field("file"));
        Assert.Equal([_site.At("/dam")], Field("url"));
    }

    [Fact]
    public void The_encoding_that_the_server_states_is_heard()
    {
        _site.Serve("/dam", Encoding.Latin1.GetBytes(Pages.First.Replace("<meta charset=\"utf-8\">", "", StringComparison.Ordinal).Replace("Marta Quill", "Marta Řehoř", StringComparison.Ordinal).Replace("Řehoř", "\u00D8ho\u00F8", StringComparison.Ordinal)), "Content-Type: text/html; charset=iso-8859-2");

        AssertCode(0, Fetch("/dam"));

        Assert.Contains("Marta Řhoř, who leads", Field("text")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_address_gives_the_pages_of_its_first_items()
    {
        _site.Serve("/feed.xml", $"""
            <rss version="2.0"><channel><title>Valley Roundup</title><link>{_site.At("/")}</link>
            <item><title>Dam breaks</title><link>/one</link><source url="https://kellmouth.example/">Kellmouth Wire</source><pubDate>Tue, 14 Nov 2023 18:05:00 GMT</pubDate></item>
            <item><title>Gone</title><link>/gone</link></item>
            <item><title>Nine dead</title><link>{_site.At("/two")}</link><pubDate>Wed, 15 Nov 2023 07:00:00 GMT</pubDate></item>
            <item><title>Too many</title><link>/three</link></item></channel></rss>
            """, "Content-Type: application/rss+xml");
        _site.Serve("/one", Pages.First);
        _site.Serve("/two", Pages.Page("Dam gives way", "", "", Pages.SecondText));
        _site.Serve("/three", Pages.German);

        var result = Fetch("/feed.xml", "--limit", "3");

        AssertCode(1, result);
        AssertNamed(result, _site.At("/gone"), "there is no page at this address (status 404)");
        Assert.Equal([_site.At("/one"), _site.At("/two")], Field("file"));
        Assert.Equal(["Kellmouth Wire", "Valley Roundup"], Field("source"));
        Assert.Equal(["2023-11-14", "2023-11-15T07:00:00Z"], Field("published"));
        Assert.DoesNotContain("/three", _site.Paths);
    }

    [Fact]
    public void An_address_may_lead_to_any_kind_of_file()
    {
        _site.Serve("/crawl.warc.gz", [.. Archives.TwoPages().SelectMany(Archives.Gzip)], "Content-Type: application/octet-stream");
        _site.Serve("/statement.docx", Archives.Word("Fourteen dead as dam breaks", Pages.FirstText), "Content-Type: application/octet-stream");
        _site.Serve("/photo.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "Content-Type: image/png");

        var result = Fetch("/crawl.warc.gz", "/statement.docx", "/photo.png");

        AssertCode(1, result);
        AssertNamed(result, _site.At("/photo.png"), "a picture");
        Assert.Equal([_site.At("/crawl.warc.gz#1"), _site.At("/crawl.warc.gz#2"), _site.At("/statement.docx")], Field("file"));
    }

    [Theory]
    [InlineData("403 Forbidden", "the server refuses it (status 403)")]
    [InlineData("404 Not Found", "there is no page at this address (status 404)")]
    [InlineData("429 Too Many Requests", "come back later (status 429)")]
    [InlineData("500 Internal Server Error", "the server has a fault (status 500)")]
    public void A_failure_is_told_with_what_to_do_and_the_others_go_on(string status, string reason)
    {
        _site.Serve("/dam", [], "", status);
        _site.Serve("/other", Pages.Second);

        var result = Fetch("/dam", "/other");

        AssertCode(1, result);
        AssertNamed(result, _site.At("/dam"), reason);
        Assert.Equal([_site.At("/other")], Field("file"));
    }

    [Fact]
    public void No_server_is_told()
    {
        var address = _site.At("/dam");
        _site.Close();

        var result = Read(address, "http://no-such-host.invalid/", "--allow-private-network", "--no-cache");

        AssertCode(3, result);
        AssertNamed(result, address, "the server cannot be reached");
        AssertNamed(result, "http://no-such-host.invalid/", "no such host");
    }

    [Theory]
    [InlineData("--limit", "0")]
    [InlineData("--limit", "some")]
    [InlineData("--timeout", "-3")]
    [InlineData("--timeout", "100000")]
    public void A_number_that_is_none_is_wrong_usage(string option, string value)
    {
        Folder.Write("first.html", Pages.First);

        Assert.Equal(2, Read("first.html", option, value).ExitCode);
    }

    private ProgramResult Fetch(params string[] paths) => Read([.. paths.Select(path => path.StartsWith('/') ? _site.At(path) : path), "--allow-private-network", "--no-cache"]);

    private ProgramResult FetchKeeping(params string[] paths) => Read([.. paths.Select(_site.At), "--allow-private-network", "--cache", "kept"]);
}
