namespace Crosscheck.Fetching;

/// <summary>How addresses are fetched.</summary>
public sealed record FetchOptions
{
    /// <summary>Told to every server; its first word is also the name looked for in robots.txt.</summary>
    public required string UserAgent { get; init; }

    /// <summary>How long one page may take, redirects included.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Also fetch from the user's own machine and network. Link-local addresses, where clouds keep their secrets, stay closed.</summary>
    public bool AllowPrivateNetwork { get; init; }

    /// <summary>Where pages are kept between runs; null keeps none.</summary>
    public string? CacheFolder { get; init; }
}
