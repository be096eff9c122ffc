using System.Collections.Immutable;

namespace Crosscheck;

/// <summary>One published text as it was read: the body apart from its headline, and what was cut from the page.</summary>
public sealed record Article
{
    /// <summary>Path below the input it came from, with <c>/</c>; a single file's name; <c>-</c> for standard input.</summary>
    public required string File { get; init; }

    public string? Url { get; init; }

    /// <summary>Who publishes: the outlet's name, or its host where no name is stated; null if unknown.</summary>
    public string? Source { get; init; }

    /// <summary>The headline; empty if the article has none that is set apart.</summary>
    public string Title { get; init; } = "";

    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>ISO 8601 date or date-time of publication; null if unknown.</summary>
    public string? Published { get; init; }

    /// <summary>ISO 8601 date or date-time of the last change; null if unknown.</summary>
    public string? Modified { get; init; }

    /// <summary>The news agency that the article credits, by its full name; null if none.</summary>
    public string? Wire { get; init; }

    /// <summary>Where the facts about the article were found.</summary>
    public FactPlaces Found { get; init; } = new();

    /// <summary>ISO 8601 date-time at which an archive stored the page; null if unknown. Never stands in for <see cref="Published"/>.</summary>
    public string? Captured { get; init; }

    /// <summary>ISO 639-1 code, or <c>und</c> if undetermined.</summary>
    public string Language { get; init; } = "und";

    /// <summary>The body without the headline; paragraphs are separated by a line feed.</summary>
    public required string Text { get; init; }

    /// <summary>What was cut from the page, in order of start.</summary>
    public ImmutableArray<Cut> Cut { get; init; } = [];

    /// <summary>SHA-256 of the input's bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Id that a manifest gives the article; null if none. Local to the manifest's folder.</summary>
    public string? ManifestId { get; init; }

    /// <summary>Name of the folder that holds that manifest; tells apart equal ids of two manifests ("sayoc/01"). Null if there is no manifest.</summary>
    public string? ManifestFolder { get; init; }

    /// <summary>The day of <see cref="Published"/> as written there (no conversion between zones); null if unknown or only a year or month.</summary>
    public DateOnly? PublishedDay =>
        Published is { Length: >= 10 } iso && DateOnly.TryParseExact(iso.AsSpan(0, 10), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day)
            ? day
            : null;

    /// <summary>The text in which evidence of this field lies.</summary>
    public string TextOf(EvidenceField field) => field == EvidenceField.Title ? Title : Text;
}

/// <summary>
/// Where in the input each fact about an article was found: <c>manifest</c>, <c>container</c>, <c>json-ld</c>, <c>meta</c>, <c>heading</c>, <c>title</c>,
/// <c>element</c>, <c>time</c>, <c>line</c>, <c>address</c>; null for what was not found.
/// </summary>
public sealed record FactPlaces
{
    public string? Title { get; init; }

    public string? Authors { get; init; }

    public string? Published { get; init; }

    public string? Modified { get; init; }
}

/// <summary>A passage of the page that is not part of the article.</summary>
/// <param name="Start">Offset into the decoded page source, in UTF-16 units.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="Why">The reason, one of a short documented list (docs/annotations.md).</param>
/// <param name="Text">What was cut as a reader would have seen it.</param>
public sealed record Cut(int Start, int End, string Why, string Text);
