using System.Collections.Immutable;

namespace Crosscheck.Language.Quotations;

/// <summary>Finds direct and plainly introduced indirect quotations with speaker and cue.</summary>
internal sealed class QuotationAnnotator
{
    /// <param name="text">Text with grammar, values and mentions.</param>
    /// <param name="entities">What the mentions refer to.</param>
    public ImmutableArray<Quotation> Annotate(AnnotatedText text, ImmutableArray<LocalEntity> entities) => [];
}
