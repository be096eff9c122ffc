namespace Crosscheck.Reconciliation.Labels;

/// <summary>One place where an article, or somebody quoted in it, describes a thing that has no name ("a barbaric attack").</summary>
/// <param name="Article">Index of the article in the story.</param>
/// <param name="Field">Headline or body.</param>
/// <param name="Noun">Lemma of the thing.</param>
/// <param name="Form">The noun as written, in lower case.</param>
/// <param name="Plural">True if it is told of several.</param>
/// <param name="Span">The describing words with the noun, or those of the predicate; in UTF-16 units.</param>
/// <param name="Words">The describing words alone.</param>
/// <param name="Regard">What they say of it.</param>
/// <param name="Central">True if the article's first sentences speak of it and it comes back to it again and again.</param>
/// <param name="Voice">Whose words they are; null for the article's own voice.</param>
internal sealed record ThingDescription(int Article, EvidenceField Field, string Noun, string Form, bool Plural, TextSpan Span, string Words, Regard Regard, bool Central, string? Voice);
