namespace Crosscheck.Reporting.Html;

/// <summary>How much of a story the page shows unfolded.</summary>
public sealed record PageOptions
{
    /// <summary>Cards of differences that stand open for reading; the rest is folded.</summary>
    public int CardsShown { get; init; } = 15;

    /// <summary>Lines of the overview that stand open; the rest is folded.</summary>
    public int OverviewLinesShown { get; init; } = 24;
}
