using System.Collections.Immutable;

namespace Crosscheck.Articles;

/// <summary>What a feed, an archive, a message or a server says of the bytes that it hands over. A page's own word on itself goes before it, a manifest's before both.</summary>
internal sealed record Envelope
{
    /// <summary>Where the page lay.</summary>
    public string? Url { get; init; }

    /// <summary>ISO 8601 date-time at which an archive stored the page.</summary>
    public string? Captured { get; init; }

    /// <summary>Name of the encoding that came with the bytes (HTTP, MIME); goes before what the page declares of itself, as in browsers.</summary>
    public string? Charset { get; init; }

    /// <summary>The form of the bytes; <see cref="ContentForm.Unknown"/> leaves it to their looks.</summary>
    public ContentForm Form { get; init; }

    /// <summary>The true publisher where another hands on its article (<c>source</c> in RSS and Atom); goes before the page's own word, which may name the one who hands on.</summary>
    public string? Publisher { get; init; }

    public string? Source { get; init; }

    public string? Title { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>ISO 8601.</summary>
    public string? Published { get; init; }

    /// <summary>True if the bytes are a bare body that says nothing of itself, so that what looks like a headline in it is none.</summary>
    public bool IsBareBody { get; init; }
}

internal enum ContentForm
{
    Unknown,
    Page,
    Text,
}
