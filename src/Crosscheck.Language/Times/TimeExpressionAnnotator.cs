using System.Collections.Immutable;

namespace Crosscheck.Language.Times;

/// <summary>Finds dates, times of day, durations and sets and gives their normal form.</summary>
internal sealed class TimeExpressionAnnotator
{
    /// <param name="text">Text with grammar.</param>
    /// <param name="published">Day of publication; null leaves relative times unresolved.</param>
    public ImmutableArray<TimeExpression> Annotate(AnnotatedText text, DateOnly? published) => [];
}
