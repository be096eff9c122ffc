using System.Collections.Immutable;

namespace Crosscheck.Language.Qualifiers;

/// <summary>Finds negations and hedges and what they govern.</summary>
internal sealed class QualifierAnnotator
{
    /// <param name="text">Text with all other layers.</param>
    public ImmutableArray<Qualifier> Annotate(AnnotatedText text) => [];
}
