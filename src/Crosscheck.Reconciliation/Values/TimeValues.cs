using System.Globalization;
using Crosscheck.Reconciliation.Claims;

namespace Crosscheck.Reconciliation.Values;

/// <summary>Times compare as intervals of days; unresolved ones by their words.</summary>
internal static class TimeValues
{
    private static readonly string[] _weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static readonly string[] _rough = ["about", "around", "approximately", "roughly", "shortly", "nearly", "some time"];

    /// <summary>Minutes; what zones lie apart by whole multiples of.</summary>
    private const int HalfHour = 30;

    /// <summary>UTF-16 units of <c>2017-12-26</c>.</summary>
    private const int DayLength = 10;

    /// <summary>UTF-16 units of <c>T11:36</c>.</summary>
    private const int ClockLength = 6;

    /// <summary>Why two times stand side by side that only the days of publication tell apart.</summary>
    public const string SameWords = "the same words, told on different days of publication";

    public static ValueRelation Compare(TimeValue a, TimeValue b)
    {
        if (a.Normal == b.Normal && a.Relation == b.Relation)
            return ValueRelation.Same();
        if (a.Interval is not { } x || b.Interval is not { } y)
            return Unresolved(a, b);
        if (Bounded(a, b, x, y) || Bounded(b, a, y, x))
            return ValueRelation.Compatible("one gives only a bound, and the other lies within it");
        if (a.Normal == b.Normal)
            return ValueRelation.Same();
        if (x == y && Clocks(a, b) is { } clocks)
            return clocks;
        if (x.Contains(y) || y.Contains(x))
            return x == y ? ValueRelation.Same() : ValueRelation.Compatible(Precision.Within);
        if (x.Widened().Overlaps(y.Widened()))
            return ValueRelation.Compatible("the times overlap");
        if (ToldAlike(a, b))
            return ValueRelation.Compatible(SameWords);
        return ValueRelation.Differ("the times do not overlap");
    }

    /// <summary>Two times of one day. Zones lie whole or half hours apart: 9:00 and 7:30 may be one time by two clocks, 10:30 and 10:45 are not. Null if one tells no time of day.</summary>
    private static ValueRelation? Clocks(TimeValue a, TimeValue b)
    {
        if (ClockOf(a) is not { } x || ClockOf(b) is not { } y)
            return null;
        if (x.Minutes == y.Minutes && x.Zone == y.Zone)
            return ValueRelation.Same();
        var apart = Math.Abs(x.Minutes - y.Minutes);
        if (apart % HalfHour == 0)
            return ValueRelation.Compatible("perhaps one time by two clocks");
        return apart < HalfHour && (IsRough(a) || IsRough(b)) ? ValueRelation.Compatible("one of the times is an estimate, and they are near each other") : ValueRelation.Differ("the times of day differ");
    }

    /// <summary>True of a day with a time of day.</summary>
    public static bool TellsClock(Value value) => value is TimeValue time && ClockOf(time) is not null;

    private static bool IsRough(TimeValue value) => _rough.Any(word => value.Words.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Minutes of the day and the zone as written, of a value such as <c>2017-12-26T11:36</c>.</summary>
    private static (int Minutes, string Zone)? ClockOf(TimeValue value)
    {
        var time = value.Normal.IndexOf('T', StringComparison.Ordinal);
        if (time != DayLength || value.Normal.Length < DayLength + ClockLength || !TimeOnly.TryParseExact(value.Normal.AsSpan(time + 1, 5), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock))
            return null;
        return ((clock.Hour * 60) + clock.Minute, value.Normal[(DayLength + ClockLength)..]);
    }

    /// <summary>"By 2016" and "before 2016" leave room for anything earlier, "after 2010" for anything later.</summary>
    private static bool Bounded(TimeValue bound, TimeValue other, EdtfInterval of, EdtfInterval with) => bound.Relation switch
    {
        TimeRelation.Before or TimeRelation.By => with.First <= of.Last && other.Relation is not (TimeRelation.Since or TimeRelation.After),
        // "Has fallen since January", "fell on 6 February".
        TimeRelation.Since => other.Relation == TimeRelation.At && with.First >= of.First,
        TimeRelation.After => with.Last >= of.First && other.Relation is not (TimeRelation.Until or TimeRelation.Before),
        _ => false,
    };

    /// <summary>"On Tuesday" in articles of two weeks, "next month" in articles of two months: the days they come to are only as sure as the days of publication.</summary>
    private static bool ToldAlike(TimeValue a, TimeValue b)
    {
        var (x, y) = (a.Words.ToLowerInvariant(), b.Words.ToLowerInvariant());
        var (dayA, dayB) = (DayNamed(x), DayNamed(y));
        return dayA >= 0 || dayB >= 0 ? dayA == dayB : x == y && !x.Any(char.IsDigit);
    }

    private static ValueRelation Unresolved(TimeValue a, TimeValue b)
    {
        var (x, y) = (a.Normal.ToLowerInvariant(), b.Normal.ToLowerInvariant());
        if (x == y)
            return ValueRelation.Same("the same words");
        var (dayA, dayB) = (WeekdayOf(a, x), WeekdayOf(b, y));
        if (dayA >= 0 && dayB >= 0)
        {
            return dayA != dayB
                ? ValueRelation.Differ("the weekdays differ")
                : ValueRelation.Compatible(Precision.Weekday);
        }
        return ValueRelation.Compatible("one of the times cannot be placed, so nothing says that they differ");
    }

    /// <summary>Monday 0 to Sunday 6, of a resolved day or of the words; -1 if neither tells.</summary>
    private static int WeekdayOf(TimeValue value, string words)
    {
        return value.Interval is { } interval ? interval.First == interval.Last ? ((int)interval.First.DayOfWeek + 6) % 7 : -1 : DayNamed(words);
    }

    private static int DayNamed(string words)
    {
        for (var day = 0; day < _weekdays.Length; day++)
        {
            if (words.Contains(_weekdays[day], StringComparison.Ordinal))
                return day;
        }
        return -1;
    }
}
