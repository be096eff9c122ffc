using System.Collections.Immutable;

namespace Crosscheck;

/// <summary>Something an article says happened, is planned or is denied.</summary>
public sealed record NewsEvent
{
    /// <summary>Offset of the trigger words in UTF-16 units.</summary>
    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary><c>plover</c> or <c>crosscheck</c>.</summary>
    public required string Scheme { get; init; }

    /// <summary>PLOVER 2021 name in capitals, or a lower-case category of ours.</summary>
    public required string Category { get; init; }

    public string? Mode { get; init; }

    public ImmutableArray<TextSpan> Actors { get; init; } = [];

    public ImmutableArray<TextSpan> Recipients { get; init; } = [];

    public TextSpan? When { get; init; }

    public TextSpan? Where { get; init; }

    public Polarity Polarity { get; init; }

    /// <summary><c>asserted</c>, <c>planned</c>, <c>threatened</c>, <c>alleged</c>, <c>possible</c> or <c>failed</c>.</summary>
    public string Modality { get; init; } = "asserted";

    public TextSpan? AttributedTo { get; init; }
}
