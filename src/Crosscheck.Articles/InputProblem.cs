namespace Crosscheck.Articles;

/// <summary>An input that gave no article, or a statement about one that could not be used.</summary>
/// <param name="File">Path below the input it came from, with <c>/</c>; what the user typed if nothing was found there.</param>
/// <param name="Reason">What is wrong, without a closing stop.</param>
/// <param name="Advice">What the user can do about it, without a closing stop.</param>
public sealed record InputProblem(string File, string Reason, string Advice)
{
    public override string ToString() => $"{File}: {Reason}; {Advice}";
}
