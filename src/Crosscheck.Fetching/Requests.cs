using System.Net;
using System.Net.Http.Headers;
using Crosscheck.Articles.Inputs;
using Crosscheck.Fetching.Caching;
using Crosscheck.Fetching.Network;

namespace Crosscheck.Fetching;

/// <summary>Single requests: through the cache, within limits of size and time, with no redirect followed, no cookie kept and no proxy asked.</summary>
internal sealed class Requests : IDisposable
{
    private readonly HttpClient _client;
    private readonly HostGates _gates = new();
    private readonly FetchOptions _options;
    private readonly PageCache? _cache;
    private readonly TimeProvider _time;

    public Requests(FetchOptions options, GuardedConnection connection, TimeProvider time)
    {
        _options = options;
        _cache = options.CacheFolder is { } folder ? new(folder) : null;
        _time = time;
        _client = new(new SocketsHttpHandler
        {
            // The address that is connected to is judged; behind a proxy it would be the proxy's.
            UseProxy = false,
            ConnectCallback = connection.OpenAsync,
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            MaxConnectionsPerServer = HostGates.AtOnce,
            MaxResponseHeadersLength = 64,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    public async Task<Answer> AskAsync(Uri address, CancellationToken cancellation)
    {
        var stored = _cache?.Find(address);
        if (stored is not null && _time.GetUtcNow() < stored.FreshUntil)
            return PageOf(address, stored);
        using var place = await _gates.EnterAsync(address, cancellation);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(_options.Patience);
        try
        {
            using var request = RequestFor(address, stored);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            return await ReadAsync(address, response, stored, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Failures.Slow(_options.Patience);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return Failures.Of(e);
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _gates.Dispose();
    }

    private HttpRequestMessage RequestFor(Uri address, StoredPage? stored)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("User-Agent", _options.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, */*;q=0.5");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", ContentCoding.Known);
        if (stored?.Tag is { } tag)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (stored?.Modified is { } modified)
            request.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        return request;
    }

    private async Task<Answer> ReadAsync(Uri address, HttpResponseMessage response, StoredPage? stored, CancellationToken cancellation)
    {
        if (response.StatusCode == HttpStatusCode.NotModified && stored is not null)
        {
            var again = stored with { FreshUntil = FreshUntil(response) };
            _cache?.Keep(again);
            return PageOf(address, again);
        }
        if (response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
            && LocationOf(response) is { } location)
        {
            return Uri.TryCreate(address, location, out var target) ? new Answer.Redirect(target) : Failures.OfScheme;
        }
        if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.NonAuthoritativeInformation))
            return Failures.OfStatus((int)response.StatusCode);
        if (await BodyOf(response, cancellation) is not { } coded)
            return Failures.TooLarge(InputLimits.LargestFile);
        if (!ContentCoding.TryDecode(coded, string.Join(',', response.Content.Headers.ContentEncoding), out var bytes, out var reason))
            return Failures.Packed(reason);
        var page = new StoredPage(address.AbsoluteUri, CharsetOf(response), ValueOf(response.Headers, "ETag"), ValueOf(response.Content.Headers, "Last-Modified"), FreshUntil(response)) { Bytes = bytes };
        Keep(address, page, response);
        return PageOf(address, page);
    }

    private void Keep(Uri address, StoredPage page, HttpResponseMessage response)
    {
        if (response.Headers.CacheControl?.NoStore == true)
            _cache?.Forget(address);
        else if (page.Tag is not null || page.Modified is not null || page.FreshUntil > _time.GetUtcNow())
            _cache?.Keep(page);
    }

    /// <summary>Null if it is too large.</summary>
    private static async Task<ReadOnlyMemory<byte>?> BodyOf(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.Content.Headers.ContentLength > InputLimits.LargestFile)
            return null;
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        using var body = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellation)) > 0)
        {
            if (body.Length + read > InputLimits.LargestFile)
                return null;
            body.Write(buffer, 0, read);
        }
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    private DateTimeOffset FreshUntil(HttpResponseMessage response)
    {
        var control = response.Headers.CacheControl;
        var age = control is { NoCache: false, MaxAge: { } stated } ? stated - (response.Headers.Age ?? TimeSpan.Zero) : TimeSpan.Zero;
        return _time.GetUtcNow() + (age > TimeSpan.Zero ? age < _longestFreshness ? age : _longestFreshness : TimeSpan.Zero);
    }

    /// <summary>A page that may change is asked for again the next day, whatever the server says.</summary>
    private static readonly TimeSpan _longestFreshness = TimeSpan.FromDays(1);

    private static Answer.Page PageOf(Uri address, StoredPage page) => new(new(address, page.Bytes, page.Charset));

    private static string? CharsetOf(HttpResponseMessage response) => response.Content.Headers.ContentType?.CharSet?.Trim('"');

    /// <summary>As written: the parsed form leaves out what is not quite right.</summary>
    private static string? LocationOf(HttpResponseMessage response) => ValueOf(response.Headers, "Location");

    private static string? ValueOf(HttpHeaders headers, string name) => headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;
}
