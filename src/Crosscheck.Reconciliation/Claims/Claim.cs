namespace Crosscheck.Reconciliation.Claims;

/// <summary>A statement one article makes that others may support or dispute: a statement seen from one of its slots.</summary>
internal sealed record Claim
{
    public required QuestionKind Kind { get; init; }

    public required Statement Statement { get; init; }

    /// <summary>What must be alike for two claims to be comparable at all: counted noun or unit, "age", the role of a slot.</summary>
    public required string Slot { get; init; }

    /// <summary>The value given.</summary>
    public required Value Value { get; init; }

    /// <summary>The words that give the value, inside <see cref="Span"/>.</summary>
    public required TextSpan Focus { get; init; }

    /// <summary>The words shown as evidence.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>What the claim tells of, its value aside: the concepts that are compared.</summary>
    public required Alignment.ConceptBag Context { get; init; }

    /// <summary>The argument whose place the value takes in the statement; null if it is none.</summary>
    public Argument? Argument { get; init; }

    /// <summary>How the time given stands to what is told; <see cref="TimeRelation.At"/> of any other value.</summary>
    public TimeRelation TimeRelation => Value is TimeValue time ? time.Relation : TimeRelation.At;
}

/// <summary>A value in normal form.</summary>
/// <param name="Normal">As design.md's <c>value</c>: EDTF, digits and unit, yes/no/unconfirmed, or words.</param>
/// <param name="Text">As a reader is shown it.</param>
internal abstract record Value(string Normal, string Text);

/// <param name="Interval">Null if the time could not be resolved; then <see cref="Value.Normal"/> holds its words.</param>
/// <param name="Relation">How the time stands to the event.</param>
/// <param name="Words">The words as written.</param>
internal sealed record TimeValue(string Normal, string Text, EdtfInterval? Interval, TimeRelation Relation, string Words) : Value(Normal, Text);

/// <param name="Low">Null if unbounded below.</param>
/// <param name="High">Null if unbounded above.</param>
/// <param name="Unit">Unit, or empty for a count.</param>
/// <param name="Approximation">Exactness.</param>
/// <param name="Vague">Vague word, or null.</param>
internal sealed record NumberValue(string Normal, string Text, decimal? Low, decimal? High, string Unit, Approximation Approximation, string? Vague) : Value(Normal, Text);

/// <param name="Entity">Story entity, or -1.</param>
/// <param name="Lemmas">Content lemmas of the phrase, sorted.</param>
/// <param name="Head">Lemma of its head.</param>
internal sealed record PhraseValue(string Normal, string Text, int Entity, System.Collections.Immutable.ImmutableArray<string> Lemmas, string Head) : Value(Normal, Text);

/// <param name="Factuality">How sure and how finished the deed is told to be.</param>
internal sealed record PolarityValue(Factuality Factuality)
    : Value(
        Factuality switch { Factuality.Fact => "yes", Factuality.Denied or Factuality.NotYet => "no", _ => "unconfirmed" },
        Factuality switch { Factuality.Fact => "yes", Factuality.Denied => "no", Factuality.NotYet => "not yet", _ => "unconfirmed" });
