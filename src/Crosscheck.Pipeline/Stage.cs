namespace Crosscheck.Pipeline;

/// <summary>A step on the way from page to story.</summary>
public enum Stage
{
    Read,
    Group,
    Annotate,
    Reconcile,
}

/// <param name="Stage">The step that is going on.</param>
/// <param name="Done">Inputs done.</param>
/// <param name="Total">Inputs in all.</param>
public readonly record struct StageProgress(Stage Stage, int Done, int Total);
