namespace Crosscheck.Articles;

/// <summary>Fetches what lies at a web address. The reader knows no network: it is given one of these where a user names an address.</summary>
public interface IFetcher
{
    /// <summary>What lies at the address, or why it cannot be had. Expected failure is a result; only cancellation throws.</summary>
    Task<FetchResult> FetchAsync(Uri address, CancellationToken cancellation);
}

/// <summary>How far an input set may reach out.</summary>
/// <param name="Fetcher">Fetches addresses.</param>
/// <param name="PagesPerFeed">Items of a feed address whose pages are fetched, in the feed's order.</param>
public sealed record WebAccess(IFetcher Fetcher, int PagesPerFeed);
