using System.Collections.Immutable;
using Crosscheck.Reconciliation.Claims;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>Counts of victims and detained that only grow with the day of publication are one report brought up to date, not a quarrel.</summary>
internal static class Updates
{
    public const string Code = "update";

    public static bool Explains(ImmutableArray<Claim> left, ImmutableArray<Claim> right, StoryContext context)
    {
        if (left[0].Kind != QuestionKind.HowMany || !IsGrowing(left[0].Slot))
            return false;
        var (low, high) = Number(left[0]) <= Number(right[0]) ? (left, right) : (right, left);
        var lastLow = low.Select(claim => Day(claim, context)).ToList();
        var firstHigh = high.Select(claim => Day(claim, context)).ToList();
        return lastLow.All(day => day is not null) && firstHigh.All(day => day is not null) && lastLow.Max() < firstHigh.Min();
    }

    private static bool IsGrowing(string slot) => slot is "count dead" or "count injured" or "count arrested" or "count hospitalised";

    private static decimal Number(Claim claim) => claim.Value is NumberValue number ? number.Low ?? number.High ?? 0 : 0;

    private static DateOnly? Day(Claim claim, StoryContext context) => context.Annotated[claim.Statement.Article].Article.PublishedDay;
}
