using System.Globalization;

namespace Crosscheck.Language.Times;

/// <summary>A stretch of the calendar: its grain and first day.</summary>
internal readonly record struct Point(Grain Grain, DateOnly First);

/// <summary>Writes points as TIMEX3 values (TimeML 1.2.1, section 2.2).</summary>
internal static class Timex3
{
    private static readonly string[] Seasons = ["SP", "SU", "FA", "WI"];

    /// <summary>The letters of an EDTF season.</summary>
    public static string Season(int season) => Seasons[season - 21];

    public static string Value(Point point)
    {
        var (grain, day) = point;
        return grain switch
        {
            Grain.Week => Calendar.Week(day),
            Grain.Weekend => Calendar.Week(day) + "-WE",
            Grain.Month => Format($"{day.Year:0000}-{day.Month:00}"),
            Grain.Quarter => Format($"{day.Year:0000}-Q{((day.Month - 1) / 3) + 1}"),
            Grain.Season => Format($"{day.Year:0000}-{Season((day.Month / 3) + 20)}"),
            Grain.Half => Format($"{day.Year:0000}-H{(day.Month <= 6 ? 1 : 2)}"),
            Grain.Year => Format($"{day.Year:0000}"),
            Grain.Decade => Format($"{day.Year / 10:000}X"),
            Grain.Century => Format($"{day.Year / 100:00}XX"),
            _ => Iso(day),
        };
    }

    /// <summary>What can be said of a date whose year or week is unknown: <c>XXXX-09-14</c>, <c>XXXX-WXX-5</c>; empty if nothing.</summary>
    public static string Partial(DateMeaning date) => date switch
    {
        { Month: { } month, Day: { } day } => Format($"XXXX-{month:00}-{day:00}"),
        { Month: { } month } => Format($"XXXX-{month:00}"),
        { Weekday: { } weekday } => Format($"XXXX-WXX-{weekday}"),
        { Grain: Grain.Season, Number: { } season } => "XXXX-" + Season(season),
        { Grain: Grain.Quarter, Number: { } quarter } => Format($"XXXX-Q{quarter}"),
        { Grain: Grain.Half, Number: { } half } => Format($"XXXX-H{half}"),
        { Clock: not null } or { DayPart: not null } => "XXXX-XX-XX",
        _ => "",
    };

    public static string TimeOfDay(DateMeaning date) => date switch
    {
        { Clock: { } clock } => Format($"T{clock.Hour:00}:{clock.Minute ?? 0:00}"),
        { DayPart: { } part } => "T" + part,
        _ => "",
    };

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
