using System.Globalization;

namespace Crosscheck.Language.Times;

/// <summary>Writes points as EDTF values (ISO 8601-2:2019, level 1).</summary>
internal static class Edtf
{
    public static string Of(Point point, DateMeaning date)
    {
        if (date.Part != Part.Whole && PartOf(point, date.Part) is { } part) return part;
        var value = Whole(point);
        if (date.Clock is { Hour: < 24 } clock) return value + TimeOfDay(clock);
        return date.IsApproximate && !value.Contains('/', StringComparison.Ordinal) ? value + "~" : value;
    }

    private static string Whole(Point point)
    {
        var day = point.First;
        return point.Grain switch
        {
            Grain.Week => $"{Timex3.Iso(day)}/{Timex3.Iso(Calendar.Add(Grain.Day, day, 6) ?? DateOnly.MaxValue)}",
            Grain.Weekend => $"{Timex3.Iso(day)}/{Timex3.Iso(Calendar.Add(Grain.Day, day, 1) ?? DateOnly.MaxValue)}",
            Grain.Season => Format($"{day.Year:0000}-{(day.Month / 3) + 20}"),
            Grain.Quarter => Format($"{day.Year:0000}-{day.Month:00}/{day.Year:0000}-{day.Month + 2:00}"),
            Grain.Half => Format($"{day.Year:0000}-{day.Month:00}/{day.Year:0000}-{day.Month + 5:00}"),
            _ => Timex3.Value(point),
        };
    }

    /// <summary>Decades are cut as 0-4, 4-6, 6-9, years by four months, months by ten days; only the first has sharp bounds.</summary>
    private static string? PartOf(Point point, Part part)
    {
        var day = point.First;
        var (year, month) = (day.Year, day.Month);
        return (point.Grain, part) switch
        {
            (Grain.Decade, Part.Early or Part.Start) => Format($"{year:0000}/{year + 4:0000}"),
            (Grain.Decade, Part.Middle) => Format($"{year + 4:0000}/{year + 6:0000}"),
            (Grain.Decade, Part.Late or Part.End) => Format($"{year + 6:0000}/{year + 9:0000}"),
            (Grain.Century, Part.Early or Part.Start) => Format($"{year:0000}/{year + 29:0000}"),
            (Grain.Century, Part.Middle) => Format($"{year + 40:0000}/{year + 60:0000}"),
            (Grain.Century, Part.Late or Part.End) => Format($"{year + 70:0000}/{year + 99:0000}"),
            (Grain.Year, Part.Early) => Format($"{year:0000}-01~/{year:0000}-04~"),
            (Grain.Year, Part.Middle) => Format($"{year:0000}-05~/{year:0000}-08~"),
            (Grain.Year, Part.Late) => Format($"{year:0000}-09~/{year:0000}-12~"),
            (Grain.Year, Part.Start) => Format($"{year:0000}-01~"),
            (Grain.Year, Part.End) => Format($"{year:0000}-12~"),
            (Grain.Month, Part.Early or Part.Start) => Format($"{year:0000}-{month:00}-01~/{year:0000}-{month:00}-10~"),
            (Grain.Month, Part.Middle) => Format($"{year:0000}-{month:00}-11~/{year:0000}-{month:00}-20~"),
            (Grain.Month, Part.Late or Part.End) => Format($"{year:0000}-{month:00}-21~/{year:0000}-{month:00}-{DateTime.DaysInMonth(year, month):00}~"),
            _ => null,
        };
    }

    private static string TimeOfDay(Clock clock)
    {
        var time = Format($"T{clock.Hour:00}:{clock.Minute ?? 0:00}");
        if (clock.Zone is not { } zone) return time;
        return zone == 0 ? time + "Z" : time + Format($"{(zone < 0 ? '-' : '+')}{Math.Abs(zone) / 60:00}:{Math.Abs(zone) % 60:00}");
    }

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
