using System.Globalization;

namespace Crosscheck.Language.Times;

/// <summary>Arithmetic on days by grain.</summary>
internal static class Calendar
{
    /// <summary>ISO 8601 weekday: Monday is 1.</summary>
    public static int Weekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    /// <summary>The first day of the stretch of this grain that holds the day.</summary>
    public static DateOnly StartOf(Grain grain, DateOnly day) => grain switch
    {
        Grain.Week => AddDays(day, 1 - Weekday(day)),
        Grain.Weekend => AddDays(day, 6 - Weekday(day)),
        Grain.Month => new(day.Year, day.Month, 1),
        Grain.Quarter => new(day.Year, day.Month - ((day.Month - 1) % 3), 1),
        Grain.Half => new(day.Year, day.Month <= 6 ? 1 : 7, 1),
        Grain.Year => new(day.Year, 1, 1),
        Grain.Decade => new(Math.Max(day.Year - (day.Year % 10), 1), 1, 1),
        Grain.Century => new(Math.Max(day.Year - (day.Year % 100), 1), 1, 1),
        _ => day,
    };

    /// <summary>The day moved by a number of stretches; null outside the calendar.</summary>
    public static DateOnly? Add(Grain grain, DateOnly day, int count)
    {
        var (days, months) = grain switch
        {
            Grain.Day => (1L, 0L),
            Grain.Week or Grain.Weekend => (7, 0),
            Grain.Fortnight => (14, 0),
            Grain.Month => (0, 1),
            Grain.Quarter or Grain.Season => (0, 3),
            Grain.Half => (0, 6),
            Grain.Year => (0, 12),
            Grain.Decade => (0, 120),
            Grain.Century => (0, 1200),
            _ => (0, 0),
        };
        if (months == 0)
        {
            var number = day.DayNumber + (days * count);
            return number < 0 || number > DateOnly.MaxValue.DayNumber ? null : DateOnly.FromDayNumber((int)number);
        }
        var month = (day.Year * 12L) + day.Month - 1 + (months * count);
        return month < 12 || month >= 120_000 ? null : day.AddMonths((int)(months * count));
    }

    public static bool Exists(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    /// <summary>ISO 8601 week, "1998-W08".</summary>
    public static string Week(DateOnly day)
    {
        var time = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(time):0000}-W{ISOWeek.GetWeekOfYear(time):00}");
    }

    private static DateOnly AddDays(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, 0, DateOnly.MaxValue.DayNumber));
}
