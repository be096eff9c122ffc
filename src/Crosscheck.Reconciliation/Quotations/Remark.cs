using System.Collections.Immutable;

namespace Crosscheck.Reconciliation.Quotations;

/// <summary>One quotation in one article, made ready to be compared with others.</summary>
/// <param name="Article">Index of the article in the story's order.</param>
/// <param name="Field">Where the quotation stands.</param>
/// <param name="Quotation">Its spans.</param>
/// <param name="Speaker">Whose words they are.</param>
/// <param name="Words">All words in lower case, each between two blanks.</param>
/// <param name="WordCount">How many words that is.</param>
/// <param name="Content">The lemmas that carry meaning, each once, in ordinal order.</param>
/// <param name="Negations">How many of the words negate.</param>
internal sealed record Remark(
    int Article, EvidenceField Field, Quotation Quotation, RemarkSpeaker Speaker, string Words, int WordCount, ImmutableArray<string> Content, int Negations)
{
    public bool Direct => Quotation.Direct;

    public int Start => Quotation.Content[0].Start;
}

/// <param name="EntityId">Id of the story's entity; null if the speaker is none.</param>
/// <param name="Name">The story's name for that entity; null if it is none.</param>
/// <param name="Described">The source's words where they describe ("a spokeswoman"); null if there are none or only a pronoun.</param>
/// <param name="IsPerson">True if the entity is known to be a person.</param>
internal sealed record RemarkSpeaker(string? EntityId, string? Name, string? Described, bool IsPerson)
{
    public bool IsEntity => EntityId is not null || Name is not null;

    public bool IsUnknown => !IsEntity && Described is null;

    /// <summary>True if both are certainly one speaker: the same entity, or unnamed and described in the same words.</summary>
    public bool IsSame(RemarkSpeaker other) => (EntityId ?? Name, other.EntityId ?? other.Name) switch
    {
        ({ } id, { } otherId) => id == otherId,
        (null, null) => Described is not null && string.Equals(Described, other.Described, StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    /// <summary>True if nothing says that they are two: one of them is no entity.</summary>
    public bool MayBe(RemarkSpeaker other) => IsSame(other) || !IsEntity || !other.IsEntity;
}
