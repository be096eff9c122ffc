namespace Crosscheck.Articles;

/// <summary>Fetches addresses a little ahead of the one that is asked for, so that slow servers are waited for at the same time.</summary>
internal sealed class Prefetch(IFetcher fetcher, IReadOnlyList<Uri> addresses, CancellationToken cancellation)
{
    /// <summary>Pages that may lie in memory unread.</summary>
    private const int Ahead = 16;

    private readonly Dictionary<Uri, Task<FetchResult>> _begun = [];
    private int _next;

    public FetchResult Get(Uri address)
    {
        for (; _next < addresses.Count && _begun.Count < Ahead; _next++)
            _ = Begin(addresses[_next]);
        var result = Begin(address).WaitAsync(cancellation).GetAwaiter().GetResult();
        _begun.Remove(address);
        return result;
    }

    private Task<FetchResult> Begin(Uri address)
    {
        if (!_begun.TryGetValue(address, out var task))
            _begun.Add(address, task = Task.Run(() => fetcher.FetchAsync(address, cancellation), cancellation));
        return task;
    }
}
