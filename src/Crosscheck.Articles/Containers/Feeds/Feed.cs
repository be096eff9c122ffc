using System.Collections.Immutable;

namespace Crosscheck.Articles.Containers.Feeds;

/// <summary>What a feed says of itself, and its items in its order.</summary>
internal sealed class Feed
{
    public string? Title { get; set; }

    /// <summary>Where the feed lies or says that its site lies; relative addresses start there.</summary>
    public Uri? Home { get; set; }

    public List<FeedItem> Items { get; } = [];

    /// <summary>An address in the feed made whole; null if it is none of the web.</summary>
    public Uri? Resolve(string? address) =>
        address is { Length: > 0 } && (Home is null ? Uri.TryCreate(address, UriKind.Absolute, out var whole) : Uri.TryCreate(Home, address, out whole))
        && whole!.Scheme is "http" or "https"
            ? whole
            : null;
}

/// <summary>One item, as RSS, Atom and JSON Feed have in common.</summary>
internal sealed record FeedItem
{
    public string? Title { get; set; }

    public string? Link { get; set; }

    /// <summary>The outlet that the item was taken from, where the feed names one.</summary>
    public string? Publisher { get; set; }

    public string? Published { get; set; }

    public ImmutableArray<string> Authors { get; set; } = [];

    /// <summary>The whole text, or the summary where there is no more.</summary>
    public string? Content { get; set; }

    public bool ContentIsHtml { get; set; }
}
