namespace Crosscheck.Language.Quotations;

/// <summary>A reporting verb or "according to" with whoever it ascribes the words to. Indexes are of tokens, ranges half-open.</summary>
internal sealed record Cue
{
    public required int Sentence { get; init; }

    /// <summary>First token of the cue: an auxiliary, adverb or the verb itself.</summary>
    public required int First { get; init; }

    public required int End { get; init; }

    /// <summary>The verb; of "according to" its first word.</summary>
    public required int Verb { get; init; }

    public required string Lemma { get; init; }

    public required ReportingUse Use { get; init; }

    /// <summary>Who says it; empty if nobody is named.</summary>
    public (int First, int End) Source { get; init; }

    /// <summary>True if the source stands after the verb ("said the minister").</summary>
    public bool Inverted { get; init; }

    /// <summary>True if the source belongs to an earlier verb of the sentence ("..., adding that").</summary>
    public bool Shared { get; init; }

    /// <summary>True for "according to".</summary>
    public bool IsAccording { get; init; }

    /// <summary>True for a noun ("his claim that"): the clause that hangs on it is all it ascribes.</summary>
    public bool IsNoun { get; init; }

    public bool HasSource => Source.End > Source.First;

    /// <summary>The first token of cue and source together; a shared source lies elsewhere.</summary>
    public int Start => HasSource && !Shared ? Math.Min(First, Source.First) : First;

    /// <summary>One past the last token of cue and source together.</summary>
    public int Limit => HasSource && !Shared ? Math.Max(End, Source.End) : End;

    public bool Has(ReportingUse use) => (Use & use) != 0;
}
