using System.Collections.Immutable;

namespace Crosscheck.Language.Quantities;

/// <summary>Finds numbers with their unit, what they count and how exact they claim to be.</summary>
internal sealed class QuantityAnnotator
{
    /// <param name="text">Text with grammar and times; a number inside a time is no quantity.</param>
    public ImmutableArray<Quantity> Annotate(AnnotatedText text) => [];
}
