using System.Collections.Immutable;

namespace Crosscheck.Reporting.Html;

/// <summary>A question with its place on the page.</summary>
/// <param name="Number">From 1 in the order of the page; the articles' marks refer to it.</param>
/// <param name="Silent">The sources that say nothing on it.</param>
/// <param name="Unclear">The sources that give no answer that was found, but have a sentence like those that do.</param>
internal sealed record QuestionView(Question Question, int Number, Standing Standing, ImmutableArray<SourceView> Silent, ImmutableArray<SourceView> Unclear)
{
    public string Id => Anchors.Question(Number);
}
