using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Crosscheck.Fetching;
using Crosscheck.Fetching.Network;

namespace Crosscheck.Tests.Fetching;

/// <summary>What needs names and public addresses, which tests on the real program cannot have: both are made up here.</summary>
public sealed class PoliteFetcherTests
{
    private const string PublicAddress = "93.184.216.34";

    private readonly ConcurrentQueue<IPEndPoint> _connected = new();
    private readonly Dictionary<string, Queue<string>> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _pages = new(StringComparer.Ordinal);

    [Fact]
    public async Task A_public_page_that_redirects_into_a_private_network_is_not_followed()
    {
        Name("a.example", PublicAddress);
        Name("inside.example", "192.168.0.10");
        _pages["/dam"] = "HTTP/1.1 302 Found\r\nLocation: http://inside.example/secret\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

        var result = await FetchAsync("http://a.example/dam");

        Assert.Contains("private network", result.Reason, StringComparison.Ordinal);
        Assert.Contains("after a redirect to http://inside.example/secret", result.Reason, StringComparison.Ordinal);
        Assert.All(_connected, end => Assert.Equal(PublicAddress, end.Address.ToString()));
    }

    [Fact]
    public async Task A_name_that_changes_its_answer_leads_nowhere()
    {
        Name("rebind.example", PublicAddress, "127.0.0.1", "169.254.169.254", "127.0.0.1");

        var result = await FetchAsync("http://rebind.example/dam");

        Assert.False(result.IsFetched);
        Assert.All(_connected, end => Assert.Equal(PublicAddress, end.Address.ToString()));
    }

    [Fact]
    public async Task Of_the_addresses_of_a_name_only_open_ones_are_connected_to()
    {
        Name("mixed.example", $"127.0.0.1 ::1 169.254.169.254 {PublicAddress}");
        _pages["/dam"] = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok";

        Assert.True((await FetchAsync("http://mixed.example/dam")).IsFetched);
        Assert.All(_connected, end => Assert.Equal(PublicAddress, end.Address.ToString()));
    }

    [Fact]
    public async Task Each_step_of_a_redirect_heeds_the_robots_txt_of_its_site()
    {
        Name("a.example", PublicAddress);
        Name("b.example", PublicAddress);
        _pages["/dam"] = "HTTP/1.1 302 Found\r\nLocation: http://b.example/closed\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        _pages["b.example/robots.txt"] = "HTTP/1.1 200 OK\r\nContent-Length: 36\r\nConnection: close\r\n\r\nUser-agent: *\r\nDisallow: /closed    ";

        var result = await FetchAsync("http://a.example/dam");

        Assert.Contains("robots.txt", result.Reason, StringComparison.Ordinal);
    }

    private void Name(string host, params string[] answers) => _names[host] = new(answers);

    private async Task<Crosscheck.Articles.FetchResult> FetchAsync(string address)
    {
        var connection = new GuardedConnection(allowPrivate: false, Resolve, Connect);
        using var fetcher = new PoliteFetcher(new() { UserAgent = "Crosscheck/test", Patience = TimeSpan.FromSeconds(5) }, connection, TimeProvider.System);
        return await fetcher.FetchAsync(new(address), TestContext.Current.CancellationToken);
    }

    /// <summary>The next answer of the name; the last one stays.</summary>
    private Task<IPAddress[]> Resolve(string host, CancellationToken cancellation)
    {
        var answers = _names[host];
        var answer = answers.Count > 1 ? answers.Dequeue() : answers.Peek();
        return Task.FromResult(answer.Split(' ').Select(IPAddress.Parse).ToArray());
    }

    private Task<Stream> Connect(IPEndPoint end, CancellationToken cancellation)
    {
        _connected.Enqueue(end);
        return Task.FromResult<Stream>(new Connection(Answer));
    }

    private string Answer(string request)
    {
        var path = request.Split(' ')[1];
        var host = request.Split("Host: ")[1].Split("\r\n")[0];
        return _pages.GetValueOrDefault(host + path) ?? _pages.GetValueOrDefault(path) ?? "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    }

    /// <summary>A connection that answers as soon as a request was written.</summary>
    private sealed class Connection(Func<string, string> answer) : MemoryStream
    {
        private readonly MemoryStream _answer = new();

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _answer.Write(Encoding.Latin1.GetBytes(answer(Encoding.Latin1.GetString(buffer.Span))));
            _answer.Position = 0;
            return ValueTask.CompletedTask;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => _answer.ReadAsync(buffer, cancellationToken);
    }
}
