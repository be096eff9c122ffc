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

    /// <summary>PLOVER 2021 name in capitals, or a lower-case category of ours; all of them stand in docs/annotations.md.</summary>
    public required string Category { get; init; }

    /// <summary>How PLOVER refines the category (<c>arrest</c> of COERCE); null if it does not.</summary>
    public string? Mode { get; init; }

    /// <summary>Who does it, in the words of the article; empty if it is not said. Where the text names "it" for one who is named in the same sentence, the name.</summary>
    public ImmutableArray<TextSpan> Actors { get; init; } = [];

    /// <summary>On whom or what it is done; empty if it is not said.</summary>
    public ImmutableArray<TextSpan> Recipients { get; init; } = [];

    /// <summary>A time of the Times layer in the same clause.</summary>
    public TextSpan? When { get; init; }

    /// <summary>A named place in the same clause, with the words round it.</summary>
    public TextSpan? Where { get; init; }

    /// <summary>How many are harmed, a quantity among the recipients; null if no number is told or nobody is harmed.</summary>
    public TextSpan? Victims { get; init; }

    /// <summary>What they are harmed with; null if it is not said.</summary>
    public TextSpan? Instrument { get; init; }

    /// <summary>The money that it is about, a quantity in the same clause; null if none.</summary>
    public TextSpan? Amount { get; init; }

    /// <summary>Negative if the text says that it is not so.</summary>
    public Polarity Polarity { get; init; }

    /// <summary><c>asserted</c>, <c>planned</c>, <c>threatened</c>, <c>alleged</c> or <c>failed</c>; what is only possible is no event here.</summary>
    public string Modality { get; init; } = "asserted";

    /// <summary>Who says so, from the Quotations layer; null if the article says it itself.</summary>
    public TextSpan? AttributedTo { get; init; }
}
