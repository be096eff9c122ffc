using System.Collections.Immutable;

namespace Crosscheck;

/// <summary>Words or thoughts that an article ascribes to somebody.</summary>
/// <param name="Source">Who is said to say it, as the article puts it; null if nobody is named.</param>
/// <param name="Cue">The words that ascribe it ("said", "according to"); null for a bare quotation.</param>
/// <param name="Content">What is said, without quotation marks; several spans where the cue interrupts.</param>
/// <param name="Direct">True if the content stands in quotation marks.</param>
/// <param name="Speaker">Index into <see cref="AnnotatedArticle.Entities"/>, or -1 if the source is no known entity.</param>
/// <param name="Uttered">True if it is said or written; false for what somebody only thinks, wants, plans or judges.</param>
public sealed record Quotation(TextSpan? Source, TextSpan? Cue, ImmutableArray<TextSpan> Content, bool Direct, int Speaker, bool Uttered = true);
