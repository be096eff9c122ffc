using System.Collections.Immutable;

namespace Crosscheck.Reconciliation.Claims;

/// <summary>How an argument takes part in what a statement says.</summary>
internal enum Role
{
    /// <summary>Who acts: subject of an active verb, or the "by" phrase of a passive one.</summary>
    Agent,

    /// <summary>Who or what is acted on: object of an active verb, subject of a passive one, the "of" phrase of an event noun.</summary>
    Patient,

    /// <summary>What the subject is said to be: the predicate of "is", "was", or an apposition.</summary>
    Complement,

    /// <summary>An indirect object.</summary>
    Recipient,

    /// <summary>A prepositional phrase; <see cref="Argument.Preposition"/> tells which.</summary>
    Oblique,
}

/// <summary>A phrase that takes part in a statement.</summary>
/// <param name="Role">How it takes part.</param>
/// <param name="Preposition">Lower-case preposition, or empty.</param>
/// <param name="Head">Index of its head token in the text.</param>
/// <param name="Span">The phrase without its preposition, in UTF-16 units.</param>
/// <param name="Entity">Story entity it refers to, or -1.</param>
/// <param name="Number">The exact number that counts it ("three" of "three soldiers"); null if none is told.</param>
/// <param name="Inherited">True if the phrase stands outside the clause and was supplied by grammar (control, coordination, relative clause).</param>
internal sealed record Argument(Role Role, string Preposition, int Head, TextSpan Span, int Entity, decimal? Number, bool Inherited);

/// <summary>One predicate of one article with those who take part: the unit that is compared across articles.</summary>
internal sealed record Statement
{
    /// <summary>So many sentences of an article tell its news.</summary>
    private const int LeadSentences = 4;

    /// <summary>Index of the article in the story.</summary>
    public required int Article { get; init; }

    public required EvidenceField Field { get; init; }

    public required int Sentence { get; init; }

    /// <summary>Index of the predicate's token.</summary>
    public required int Predicate { get; init; }

    /// <summary>Lemma, with its particle joined by an underscore ("take_in").</summary>
    public required string Lemma { get; init; }

    /// <summary><c>v</c> verb, <c>n</c> noun, <c>a</c> adjective.</summary>
    public required char Pos { get; init; }

    public required bool Passive { get; init; }

    /// <summary>True for the predicate of "is" or "was".</summary>
    public required bool Copular { get; init; }

    public required ImmutableArray<Argument> Arguments { get; init; }

    /// <summary>The words of the clause, in UTF-16 units; no longer than evidence may be.</summary>
    public required TextSpan Clause { get; init; }

    public required bool Negated { get; init; }

    /// <summary>True if it is said to hold no longer, or not yet: a change, which contradicts nobody who tells of another time.</summary>
    public bool Changing { get; init; }

    /// <summary>Hedging words that govern the predicate; null if none.</summary>
    public string? Hedge { get; init; }

    /// <summary>Who the article says it is from; null for the article's own voice.</summary>
    public string? Voice { get; init; }

    /// <summary>Entity of the voice, or -1.</summary>
    public int VoiceEntity { get; init; } = -1;

    /// <summary>True if the clause tells of something planned, demanded, conditional or asked, and so not of something that is so.</summary>
    public bool Unreal { get; init; }

    /// <summary>True in a headline or the first sentences of an article, which tell its news.</summary>
    public bool IsLead => Field == EvidenceField.Title || Sentence < LeadSentences;

    /// <summary>Who the clause is about: who acts, or of a passive verb who is acted on.</summary>
    public Argument? Subject => First(Passive ? Role.Patient : Role.Agent);

    public Argument? First(Role role)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Role == role)
                return argument;
        }
        return null;
    }
}
