using System.Collections.Immutable;

namespace Crosscheck;

/// <summary>One story of a mixed pile: which articles tell it, and where its outputs lie.</summary>
/// <param name="Id">Unique in the list.</param>
/// <param name="Title">A headline that says most of what its articles tell.</param>
/// <param name="Articles">Paths as typed or found, with <c>/</c>; at least one.</param>
public sealed record StoryListing(string Id, string Title, ImmutableArray<string> Articles)
{
    /// <summary>File name of its report beside the list; null if none was made.</summary>
    public string? Report { get; init; }

    /// <summary>File name of its story as JSON beside the list; null if none was written.</summary>
    public string? Story { get; init; }

    /// <summary>File name of its table beside the list; null if none was written.</summary>
    public string? Table { get; init; }

    /// <summary>Points on which its sources differ; null if it was not compared.</summary>
    public int? Differ { get; init; }
}
