using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Crosscheck.AcceptanceTests;

/// <summary>Addresses and servers that would lead the program where it must not go, or hold it up.</summary>
public sealed class FetchingAttackTests : ReadingTests
{
    private readonly Site _site = new();

    public override void Dispose()
    {
        _site.Dispose();
        base.Dispose();
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/dam")]
    [InlineData("http://localhost:{0}/dam")]
    [InlineData("http://127.1:{0}/dam")]
    [InlineData("http://2130706433:{0}/dam")]
    [InlineData("http://0x7f000001:{0}/dam")]
    [InlineData("http://0177.0.0.1:{0}/dam")]
    [InlineData("http://0x7f.0.0.0x1:{0}/dam")]
    [InlineData("http://127.0.0.1.:{0}/dam")]
    [InlineData("http://①②⑦.0.0.1:{0}/dam")]
    [InlineData("http://[::1]:{0}/dam")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/dam")]
    [InlineData("http://[::ffff:7f00:1]:{0}/dam")]
    [InlineData("http://[64:ff9b::127.0.0.1]:{0}/dam")]
    [InlineData("http://[2002:7f00:1::]:{0}/dam")]
    [InlineData("http://0.0.0.0:{0}/dam")]
    [InlineData("http://[::]:{0}/dam")]
    public void This_machine_is_not_reached_however_it_is_written(string address)
    {
        _site.Serve("/dam", Pages.First);
        Folder.Write("second.html", Pages.Second);

        var result = Read(string.Format(CultureInfo.InvariantCulture, address, _site.Port), "second.html", "--no-cache");

        AssertCode(1, result);
        Assert.Equal(["second.html"], Field("file"));
        Assert.Equal(0, _site.Connections);
    }

    [Theory]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://172.16.5.4/")]
    [InlineData("http://192.168.1.1/")]
    [InlineData("http://100.64.0.1/")]
    [InlineData("http://[fd12:3456::1]/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    public void Private_networks_are_not_reached_and_the_message_names_the_flag(string address)
    {
        var result = Read(address, "--no-cache", "--timeout", "20");

        AssertCode(3, result);
        Assert.Contains("private network", result.Errors, StringComparison.Ordinal);
        Assert.Contains("--allow-private-network", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://[fd00:ec2::254]/")]
    [InlineData("http://[::ffff:169.254.169.254]/")]
    [InlineData("http://[64:ff9b::a9fe:a9fe]/")]
    [InlineData("http://2852039166/")]
    [InlineData("http://224.0.0.1/")]
    [InlineData("http://[ff02::1]/")]
    [InlineData("http://255.255.255.255/")]
    public void Metadata_link_local_and_multicast_stay_closed_even_with_the_flag(string address)
    {
        var result = Read(address, "--no-cache", "--allow-private-network", "--timeout", "20");

        AssertCode(3, result);
        Assert.Contains("from which nothing is fetched", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/", "from which nothing is fetched")]
    [InlineData("http://[::ffff:a9fe:a9fe]/", "from which nothing is fetched")]
    [InlineData("file:///etc/passwd", "neither http nor https")]
    [InlineData("ftp://127.0.0.1/x", "neither http nor https")]
    [InlineData("gopher://127.0.0.1:25/x", "neither http nor https")]
    [InlineData("javascript:alert(1)", "neither http nor https")]
    public void A_redirect_leads_nowhere_where_an_address_would_not(string target, string reason)
    {
        _site.Redirect("/dam", target);

        var result = Read(_site.At("/dam"), "--allow-private-network", "--no-cache", "--timeout", "20");

        AssertCode(3, result);
        AssertNamed(result, _site.At("/dam"), reason);
    }

    [Fact]
    public void A_redirect_of_robots_txt_and_an_item_of_a_feed_are_judged_as_well()
    {
        _site.Redirect("/robots.txt", "http://169.254.169.254/robots.txt");
        _site.Serve("/dam", Pages.First);
        AssertRefused("/dam", _site.At("/dam"), "from which nothing is fetched");
        Assert.DoesNotContain("/dam", _site.Paths);

        using var other = new Site();
        other.Serve("/feed.xml", "<rss version=\"2.0\"><channel><title>t</title><item><title>x</title><link>http://169.254.169.254/latest</link></item><item><title>y</title><link>file:///etc/passwd</link><description>Own words of the item.</description></item></channel></rss>", "Content-Type: text/xml");
        var result = Read(other.At("/feed.xml"), "--allow-private-network", "--no-cache", "--timeout", "20");
        AssertNamed(result, "http://169.254.169.254/latest", "from which nothing is fetched");
        Assert.Equal(["Own words of the item."], Field("text"));
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/x")]
    [InlineData("http://name:secret@example.org/")]
    [InlineData("http://")]
    public void Only_plain_http_and_https_addresses_are_taken(string address)
    {
        var result = Read(address);

        AssertCode(3, result);
        Assert.DoesNotContain("secret", result.Errors, StringComparison.Ordinal);
        Assert.Contains(';', result.Errors);
    }

    [Fact]
    public void A_server_that_dribbles_is_given_up()
    {
        using var end = new ManualResetEventSlim();
        _site.Serve("/dam", _ =>
        {
            end.Wait(TimeSpan.FromSeconds(120));
            return [];
        });
        _site.Serve("/other", Pages.Second);
        var clock = Stopwatch.StartNew();

        var result = Read(_site.At("/dam"), _site.At("/other"), "--allow-private-network", "--no-cache", "--timeout", "8");
        end.Set();

        AssertCode(1, result);
        AssertNamed(result, _site.At("/dam"), "no whole answer within 8 seconds");
        Assert.Equal([_site.At("/other")], Field("file"));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(120), $"It took {clock.Elapsed}.");
    }

    [Fact]
    public void An_answer_without_end_or_size_is_cut_off()
    {
        _site.Serve("/dam", [.. "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n"u8, .. Encoding.ASCII.GetBytes(Pages.First), .. new byte[51_000_000]]);
        AssertRefused("/dam", _site.At("/dam"), "larger than 50 MB");

        _site.Serve("/said", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9999999999999\r\nConnection: close\r\n\r\nx"u8.ToArray());
        AssertRefused("/said", _site.At("/said"), "larger than 50 MB");
    }

    [Fact]
    public void An_answer_that_unpacks_without_end_is_stopped()
    {
        var bomb = new byte[45_000_000];
        _site.Serve("/gzip", Archives.Gzip(bomb), "Content-Type: text/html\r\nContent-Encoding: gzip");
        _site.Serve("/brotli", Archives.Brotli(bomb), "Content-Type: text/html\r\nContent-Encoding: br");
        _site.Serve("/twice", Archives.Gzip(Archives.Gzip(bomb)), "Content-Type: text/html\r\nContent-Encoding: gzip, gzip");

        foreach (var path in (string[])["/gzip", "/brotli", "/twice"])
            AssertRefused(path, _site.At(path), "unpacks to far more");
    }

    [Theory]
    [InlineData("no http at all\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 500\r\nContent-Type: text/html\r\n\r\ncut")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\nnot packed")]
    [InlineData("HTTP/1.1 302 Found\r\nConnection: close\r\n\r\n")]
    [InlineData("")]
    public void A_broken_answer_is_told(string answer)
    {
        _site.Serve("/dam", Archives.Bytes(answer));

        AssertRefused("/dam", _site.At("/dam"), "");
    }

    [Fact]
    public void Fields_without_end_are_cut_off()
    {
        _site.Serve("/dam", Archives.Bytes($"HTTP/1.1 200 OK\r\n{string.Concat(Enumerable.Range(0, 20_000).Select(n => $"X-{n}: {n}\r\n"))}\r\n"));

        AssertRefused("/dam", _site.At("/dam"), "");
    }

    [Fact]
    public void A_proxy_of_the_environment_does_not_carry_requests_past_the_judge()
    {
        _site.Serve("http://169.254.169.254/", Pages.First);

        var result = CrosscheckProgram.Run(Folder, ["read", "http://169.254.169.254/", "--no-cache"], environment: new Dictionary<string, string> { ["http_proxy"] = _site.At("/"), ["HTTP_PROXY"] = _site.At("/"), ["ALL_PROXY"] = _site.At("/") });

        AssertCode(3, result);
        Assert.Equal(0, _site.Connections);
    }

    private void AssertRefused(string path, string named, string reason)
    {
        var result = Read(_site.At(path), "--allow-private-network", "--no-cache", "--timeout", "20");

        AssertCode(3, result);
        AssertNamed(result, named, reason);
    }
}
