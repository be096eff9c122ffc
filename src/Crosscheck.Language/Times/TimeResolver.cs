namespace Crosscheck.Language.Times;

/// <summary>Turns what an expression says into points of the calendar, seen from the day of publication and the date last mentioned.</summary>
internal sealed class TimeResolver(DateOnly? published)
{
    /// <summary>The point meant; null if nothing anchors it.</summary>
    public Point? Find(DateMeaning date, Mentioned mentioned, Tense tense)
    {
        if (date.Holiday is { } holiday) return FindHoliday(holiday, date, tense);
        if (date is { Grain: Grain.Quarter, Direction: Direction.Same, Year: { } of })
            return mentioned.LastQuarter is { } quarter ? new(Grain.Quarter, new(of, quarter.First.Month, 1)) : new(Grain.Year, new(of, 1, 1));
        if (date.Year is { } year) return InYear(date, year);
        if (date.Grain is Grain.Decade or Grain.Century && date.Shift is null) return null;
        if (date.Shift is { } shift) return FindShifted(date, shift, mentioned);
        if (date.Number is not null && date.Grain is Grain.Quarter or Grain.Half && date.Direction != Direction.None)
            return published is { } now ? InYear(date, now.Year + Step(date.Direction)) : null;
        if (date.Direction is Direction.Same or Direction.Previous or Direction.Following)
            return mentioned.Last is { Grain: Grain.Day } last ? FindNear(date, last.First, tense) : null;
        return published is { } day ? FindNear(date, day, tense) : null;
    }

    private static int Step(Direction direction) => direction switch { Direction.Last => -1, Direction.Next => 1, _ => 0 };

    private Point? FindHoliday(Holiday holiday, DateMeaning date, Tense tense)
    {
        if (date.Year is { } year) return new(Grain.Day, holiday.In(year));
        return published is { } now ? Choose(Around(now.Year, holiday.In), now, Grain.Day, date.Direction, tense) : null;
    }

    private static Point? InYear(DateMeaning date, int year)
    {
        switch (date.Grain)
        {
            case Grain.Day or Grain.Week when date is { Month: { } month, Day: { } day }:
                return Calendar.Exists(year, month, day) ? new(date.Grain, Calendar.StartOf(date.Grain, new(year, month, day))) : null;
            case Grain.Month:
                return new(Grain.Month, new(year, date.Month!.Value, 1));
            case Grain.Quarter:
                return new(Grain.Quarter, new(year, (date.Number!.Value * 3) - 2, 1));
            case Grain.Half:
                return new(Grain.Half, new(year, (date.Number!.Value * 6) - 5, 1));
            case Grain.Season:
                return new(Grain.Season, new(year, (date.Number!.Value - 20) * 3, 1));
            case Grain.Year or Grain.Decade or Grain.Century when year > 0:
                return new(date.Grain, new(year, 1, 1));
            default:
                return null;
        }
    }

    private Point? FindShifted(DateMeaning date, int shift, Mentioned mentioned)
    {
        if (date.Grain == Grain.Year && shift == -1 && date.Direction is Direction.None or Direction.Previous && mentioned.LastQuarter is { } quarter)
            return Moved(Grain.Quarter, quarter.First, -4);
        if (date is { Grain: Grain.Quarter, Direction: Direction.Same } && mentioned.LastQuarter is { } reported) return reported;
        // "Will start in June 2018 and end later in the year": that of what is to come.
        if (date is { Grain: Grain.Year, Direction: Direction.None } && shift == 0 && published is { } written && mentioned.Last is { } ahead && ahead.First > written)
            return Moved(Grain.Year, ahead.First, 0);
        if (date.Direction is not (Direction.Same or Direction.Previous or Direction.Following))
            return published is { } now ? Moved(date.Grain, now, shift) : null;
        if (mentioned.Last is not { } anchor) return null;
        // "a year later" after a month means that month of the other year.
        if (date.Grain == Grain.Year && Math.Abs(shift) == 1 && anchor.Grain is Grain.Month or Grain.Quarter or Grain.Season)
            return Calendar.Add(Grain.Year, anchor.First, shift) is { } other ? new(anchor.Grain, other) : null;
        return anchor.Grain <= date.Grain ? Moved(date.Grain, anchor.First, shift) : null;
    }

    private static Point? Moved(Grain grain, DateOnly day, int shift) =>
        Calendar.Add(grain, Calendar.StartOf(grain, day), shift) is { } moved ? new(grain, moved) : null;

    /// <summary>A weekday, month, month and day, season, quarter or weekend without its year.</summary>
    private static Point? FindNear(DateMeaning date, DateOnly day, Tense tense)
    {
        var candidates = date switch
        {
            { Month: { } month, Day: { } of } => Dates(day.Year, month, of, date.Weekday),
            { Month: { } month } => Around(day.Year, year => new(year, month, 1)),
            { Day: { } of, Weekday: { } weekday } => DatesOfAnyMonth(day.Year, of, weekday),
            { Weekday: { } weekday } => Weekdays(day, weekday),
            { Grain: Grain.Season, Number: { } season } => Around(day.Year, year => new(year, (season - 20) * 3, 1)),
            { Grain: Grain.Quarter, Number: { } quarter } => Around(day.Year, year => new(year, (quarter * 3) - 2, 1)),
            { Grain: Grain.Half, Number: { } half } => Around(day.Year, year => new(year, (half * 6) - 5, 1)),
            { Grain: Grain.Weekend } => Weekdays(day, 6),
            _ => [],
        };
        var found = Choose(candidates, day, date.Grain == Grain.Week ? Grain.Day : date.Grain, date.Direction, tense);
        return found is { } point && date.Grain == Grain.Week ? new(Grain.Week, Calendar.StartOf(Grain.Week, point.First)) : found;
    }

    private static List<DateOnly> Around(int year, Func<int, DateOnly> dateIn)
    {
        var first = Math.Clamp(year - 1, 1, 9997);
        return [dateIn(first), dateIn(first + 1), dateIn(first + 2)];
    }

    /// <summary>The days of this month and number in the years around; where a weekday is stated too, those on which it falls, if any.</summary>
    private static List<DateOnly> Dates(int year, int month, int day, int? weekday)
    {
        var (nearest, onWeekday) = (new List<DateOnly>(), new List<DateOnly>());
        var first = Math.Max(year - 4, 1);
        for (var near = first; near < first + 9; near++)
        {
            if (!Calendar.Exists(near, month, day)) continue;
            var date = new DateOnly(near, month, day);
            if (Calendar.Weekday(date) == weekday) onWeekday.Add(date);
            if (Math.Abs(near - year) <= 1) nearest.Add(date);
        }
        return onWeekday.Count > 0 ? onWeekday : nearest;
    }

    private static List<DateOnly> DatesOfAnyMonth(int year, int day, int weekday)
    {
        var dates = new List<DateOnly>();
        for (var month = 1; month <= 12; month++) dates.AddRange(Dates(year, month, day, weekday));
        return dates;
    }

    private static List<DateOnly> Weekdays(DateOnly day, int weekday)
    {
        var dates = new List<DateOnly>();
        var near = day.DayNumber + weekday - Calendar.Weekday(day);
        for (var number = near - 7; number <= near + 7; number += 7)
        {
            if (number >= 0 && number <= DateOnly.MaxValue.DayNumber) dates.Add(DateOnly.FromDayNumber(number));
        }
        return dates;
    }

    private static Point? Choose(List<DateOnly> candidates, DateOnly day, Grain grain, Direction direction, Tense tense)
    {
        var now = grain is Grain.Month or Grain.Quarter or Grain.Half ? Calendar.StartOf(grain, day) : day;
        var before = Latest(candidates, date => date <= now);
        var after = Earliest(candidates, date => date >= now);
        var chosen = direction switch
        {
            Direction.Last or Direction.Previous => Latest(candidates, date => IsOver(grain, date, now)),
            Direction.Next or Direction.Following => Earliest(candidates, date => date > now),
            Direction.Same => before == now ? before : null,
            Direction.This when grain is Grain.Month or Grain.Season => Earliest(candidates, date => date.Year == day.Year),
            Direction.This => after,
            _ => Nearest(before, after, now, grain, tense),
        };
        return chosen is { } found ? new(grain, found) : null;
    }

    private static DateOnly? Earliest(List<DateOnly> candidates, Predicate<DateOnly> fits)
    {
        DateOnly? earliest = null;
        foreach (var date in candidates)
        {
            if (fits(date) && (earliest is null || date < earliest)) earliest = date;
        }
        return earliest;
    }

    private static DateOnly? Latest(List<DateOnly> candidates, Predicate<DateOnly> fits)
    {
        DateOnly? latest = null;
        foreach (var date in candidates)
        {
            if (fits(date) && (latest is null || date > latest)) latest = date;
        }
        return latest;
    }

    /// <summary>"Last summer" in September is over; in July it is the year before's.</summary>
    private static bool IsOver(Grain grain, DateOnly date, DateOnly now) => grain == Grain.Season ? date.AddMonths(3) <= now : date < now;

    /// <summary>
    /// News tells mostly of what was: a weekday or quarter is the latest one unless the words speak of the future. A day of the year is the
    /// nearest, because a tense is often that of another verb; it yields to the tense where both are within reach.
    /// </summary>
    private static DateOnly? Nearest(DateOnly? before, DateOnly? after, DateOnly now, Grain grain, Tense tense)
    {
        if (before is not { } past || after is not { } future) return before ?? after;
        var (back, ahead) = (now.DayNumber - past.DayNumber, future.DayNumber - now.DayNumber);
        // "Expects to report a third-quarter loss": what is reported is over, though the report is to come.
        if (grain is Grain.Quarter or Grain.Half) return tense == Tense.Future && ahead <= back ? future : past;
        if (grain is Grain.Weekend or Grain.Season || back + ahead <= 7) return tense == Tense.Future ? future : past;
        return tense switch
        {
            Tense.Past when back <= 340 => past,
            Tense.Future when ahead <= 300 => future,
            Tense.Unknown when grain == Grain.Month => ahead <= 45 && back > 120 ? future : past,
            // A day to come must be much nearer than one gone by.
            _ => back * 0.6 <= ahead ? past : future,
        };
    }
}
