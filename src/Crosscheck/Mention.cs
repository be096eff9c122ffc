using System.Text.Json.Serialization;

namespace Crosscheck;

/// <summary>What kind of thing a mention or an entity is.</summary>
public enum EntityKind
{
    [JsonStringEnumMemberName("other")] Other,
    [JsonStringEnumMemberName("person")] Person,
    [JsonStringEnumMemberName("organisation")] Organisation,
    [JsonStringEnumMemberName("place")] Place,
    [JsonStringEnumMemberName("nationality")] Nationality,
    [JsonStringEnumMemberName("facility")] Facility,
    [JsonStringEnumMemberName("event")] Event,
    [JsonStringEnumMemberName("product")] Product,
    [JsonStringEnumMemberName("law")] Law,
}

/// <summary>A span that refers to an entity in one article.</summary>
/// <param name="Start">Offset in UTF-16 units.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="Kind">What the entity is.</param>
/// <param name="Named">True for a name or acronym, false for a description or pronoun.</param>
/// <param name="Entity">Index into <see cref="AnnotatedArticle.Entities"/>, or -1 if it could not be told.</param>
/// <param name="Title">Role or rank that stands before the name ("Prime Minister"), as its span; null if none.</param>
public readonly record struct Mention(int Start, int End, EntityKind Kind, bool Named, int Entity, TextSpan? Title = null)
{
    public TextSpan Span => new(Start, End);
}
