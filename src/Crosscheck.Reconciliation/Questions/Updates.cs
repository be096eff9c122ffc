using Crosscheck.Reconciliation.Claims;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>Counts of victims and detained that only grow with the day of publication, and what has been done since, are one report brought up to date, not a quarrel.</summary>
internal static class Updates
{
    public const string Code = "update";

    public static bool Explains(List<Claim> left, List<Claim> right, StoryContext context)
    {
        if (left[0].Kind == QuestionKind.Whether)
            return IsDoneSince(left, right, context) || IsDoneSince(right, left, context);
        if (left[0].Kind != QuestionKind.HowMany || !IsGrowing(left[0].Slot))
            return false;
        var (low, high) = Number(left[0]) <= Number(right[0]) ? (left, right) : (right, left);
        // Where a day is unknown nothing is explained.
        return low.Max(claim => Day(claim, context) ?? int.MaxValue) < high.Min(claim => Day(claim, context) ?? int.MinValue);
    }

    /// <summary>What earlier articles tell as still to come, later ones tell as done.</summary>
    private static bool IsDoneSince(List<Claim> ahead, List<Claim> done, StoryContext context) =>
        ahead.TrueForAll(claim => claim.Value is PolarityValue { Factuality: Factuality.NotYet }) && done.TrueForAll(claim => claim.Value is PolarityValue { Factuality: Factuality.Fact })
        && ahead.Max(claim => Day(claim, context) ?? int.MaxValue) < done.Min(claim => Day(claim, context) ?? int.MinValue);

    private static bool IsGrowing(string slot) => slot is "count dead" or "count injured" or "count arrested" or "count hospitalised";

    private static decimal Number(Claim claim) => claim.Value is NumberValue number ? number.Low ?? number.High ?? 0 : 0;

    private static int? Day(Claim claim, StoryContext context) => context.PublishedDay(claim.Statement.Article)?.DayNumber;
}
