using System.Diagnostics.CodeAnalysis;
using Crosscheck.Articles;

namespace Crosscheck.Pipeline;

/// <summary>What one input gave: its article with annotations, or the reason why it takes no part.</summary>
public sealed record ArticleOutcome
{
    /// <summary>Null if the input failed or takes no part.</summary>
    public AnnotatedArticle? Annotated { get; private init; }

    /// <summary>The input could not be read.</summary>
    public InputProblem? Problem { get; private init; }

    /// <summary>The input was read but takes no part.</summary>
    public LeftOut? LeftOut { get; private init; }

    [MemberNotNullWhen(true, nameof(Annotated))]
    public bool IsUsable => Annotated is not null;

    internal static ArticleOutcome Of(AnnotatedArticle annotated) => new() { Annotated = annotated };

    internal static ArticleOutcome Failed(InputProblem problem) => new() { Problem = problem };

    internal static ArticleOutcome TakesNoPart(LeftOut leftOut) => new() { LeftOut = leftOut };
}
