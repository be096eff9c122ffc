using System.Collections.Immutable;

namespace Crosscheck.Articles;

/// <summary>What a reader of one kind of file found, before a manifest is heard and the language told.</summary>
internal sealed record ReadText
{
    public required string Text { get; init; }

    public string Title { get; init; } = "";

    public ImmutableArray<string> Authors { get; init; } = [];

    public string? Published { get; init; }

    public string? Modified { get; init; }

    /// <summary>The news agency that the page declares; null if none.</summary>
    public string? Wire { get; init; }

    public FactPlaces Found { get; init; } = new();

    public string? Source { get; init; }

    public string? Url { get; init; }

    /// <summary>The language that the page declares, ISO 639-1; null if none.</summary>
    public string? DeclaredLanguage { get; init; }

    public ImmutableArray<Cut> Cut { get; init; } = [];
}
