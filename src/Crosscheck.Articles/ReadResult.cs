using System.Diagnostics.CodeAnalysis;

namespace Crosscheck.Articles;

/// <summary>What reading one file gave: an article, or the reason why there is none.</summary>
public sealed record ReadResult
{
    private ReadResult(InputFile input, Article? article, InputProblem? problem)
    {
        Input = input;
        Article = article;
        Problem = problem;
    }

    public InputFile Input { get; }

    public Article? Article { get; }

    public InputProblem? Problem { get; }

    [MemberNotNullWhen(true, nameof(Article))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsRead => Article is not null;

    internal static ReadResult Of(InputFile input, Article article) => new(input, article, null);

    public static ReadResult Failed(InputFile input, InputProblem problem) => new(input, null, problem);
}
