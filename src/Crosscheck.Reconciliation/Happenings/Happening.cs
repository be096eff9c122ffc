using System.Collections.Immutable;
using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Tellings;

namespace Crosscheck.Reconciliation.Happenings;

/// <summary>Something one sentence of one article tells of as happening: an annotated event, a dated statement, or both in one.</summary>
internal sealed record Happening
{
    /// <summary>Index of the article in the story.</summary>
    public required int Article { get; init; }

    public required EvidenceField Field { get; init; }

    public required int Sentence { get; init; }

    /// <summary>Index of the word that tells of it.</summary>
    public required int Predicate { get; init; }

    public required string Lemma { get; init; }

    /// <summary><c>v</c> verb, <c>n</c> noun, <c>a</c> adjective.</summary>
    public required char Pos { get; init; }

    /// <summary>The annotated event; null for a statement of no category.</summary>
    public NewsEvent? Event { get; init; }

    /// <summary>The statement; null for an event whose words make none.</summary>
    public Statement? Statement { get; init; }

    /// <summary>What dates it, in order of place; empty if nothing does.</summary>
    public ImmutableArray<Claim> Times { get; init; } = [];

    /// <summary>Story entities that act, ascending.</summary>
    public ImmutableArray<int> Actors { get; init; } = [];

    /// <summary>Story entities on whom or what it is done, ascending.</summary>
    public ImmutableArray<int> Recipients { get; init; } = [];

    /// <summary>Those who act in the article's words, where they are no entity.</summary>
    public ImmutableArray<string> UnnamedActors { get; init; } = [];

    /// <summary>Those on whom it is done in the article's words, where they are no entity.</summary>
    public ImmutableArray<string> UnnamedRecipients { get; init; } = [];

    /// <summary>The words shown.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Words that are understood by themselves; null if the sentence has none that are short enough.</summary>
    public TellableWords? Tellable { get; init; }

    /// <summary>Heads of those on whom or what it is done, of those who act if there are none: lemmas in lower case.</summary>
    public ImmutableArray<string> Things { get; init; } = [];

    /// <summary>True if it is told of others than those told of before ("another package", "other girls").</summary>
    public bool OfOthers { get; init; }

    public SentencePlace Place => new(Article, Field, Sentence);

    public bool Negated => Event is { } told ? told.Polarity == Polarity.Negative : Statement is { Negated: true };

    /// <summary>True if it has not happened, as told: planned, threatened, failed.</summary>
    public bool Unreal => Event is { } told ? told.Modality is "planned" or "threatened" or "failed" : Statement is { Unreal: true };
}
