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
        return published is { } now ? Choose(Around(now.Year).Select(holiday.In), now, Grain.Day, date.Direction, tense) : null;
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
            { Month: { } month } => Around(day.Year).Select(year => new DateOnly(year, month, 1)),
            { Day: { } of, Weekday: { } weekday } => Enumerable.Range(1, 12).SelectMany(month => Dates(day.Year, month, of, weekday)),
            { Weekday: { } weekday } => Weekdays(day, weekday),
            { Grain: Grain.Season, Number: { } season } => Around(day.Year).Select(year => new DateOnly(year, (season - 20) * 3, 1)),
            { Grain: Grain.Quarter, Number: { } quarter } => Around(day.Year).Select(year => new DateOnly(year, (quarter * 3) - 2, 1)),
            { Grain: Grain.Half, Number: { } half } => Around(day.Year).Select(year => new DateOnly(year, (half * 6) - 5, 1)),
            { Grain: Grain.Weekend } => Weekdays(day, 6),
            _ => [],
        };
        var found = Choose(candidates, day, date.Grain == Grain.Week ? Grain.Day : date.Grain, date.Direction, tense);
        return found is { } point && date.Grain == Grain.Week ? new(Grain.Week, Calendar.StartOf(Grain.Week, point.First)) : found;
    }

    private static IEnumerable<int> Around(int year) => Enumerable.Range(Math.Clamp(year - 1, 1, 9997), 3);

    /// <summary>The days of this month and number in the years around; where a weekday is stated too, those on which it falls, if any.</summary>
    private static IEnumerable<DateOnly> Dates(int year, int month, int day, int? weekday)
    {
        var years = Enumerable.Range(Math.Max(year - 4, 1), 9).Where(near => Calendar.Exists(near, month, day));
        var all = years.Select(near => new DateOnly(near, month, day)).ToArray();
        var onWeekday = weekday is { } stated ? Array.FindAll(all, date => Calendar.Weekday(date) == stated) : [];
        return onWeekday.Length > 0 ? onWeekday : all.Where(date => Math.Abs(date.Year - year) <= 1);
    }

    private static IEnumerable<DateOnly> Weekdays(DateOnly day, int weekday)
    {
        var first = day.DayNumber + weekday - Calendar.Weekday(day);
        return new[] { first - 7, first, first + 7 }.Where(number => number >= 0 && number <= DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber);
    }

    private static Point? Choose(IEnumerable<DateOnly> candidates, DateOnly day, Grain grain, Direction direction, Tense tense)
    {
        var now = grain is Grain.Month or Grain.Quarter or Grain.Half ? Calendar.StartOf(grain, day) : day;
        var before = candidates.Where(date => date <= now).Order().Select(date => (DateOnly?)date).LastOrDefault();
        var after = candidates.Where(date => date >= now).Order().Select(date => (DateOnly?)date).FirstOrDefault();
        var chosen = direction switch
        {
            Direction.Last or Direction.Previous =>
                candidates.Where(date => IsOver(grain, date, now)).Order().Select(date => (DateOnly?)date).LastOrDefault(),
            Direction.Next or Direction.Following => candidates.Where(date => date > now).Order().Select(date => (DateOnly?)date).FirstOrDefault(),
            Direction.Same => before == now ? before : null,
            Direction.This when grain is Grain.Month or Grain.Season =>
                candidates.Where(date => date.Year == day.Year).Select(date => (DateOnly?)date).FirstOrDefault(),
            Direction.This => after,
            _ => Nearest(before, after, now, grain, tense),
        };
        return chosen is { } found ? new(grain, found) : null;
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
        if (grain is Grain.Weekend or Grain.Season or Grain.Quarter or Grain.Half || back + ahead <= 7) return tense == Tense.Future ? future : past;
        return tense switch
        {
            Tense.Past when back <= (grain == Grain.Month ? 340 : 240) => past,
            Tense.Future when ahead <= 300 => future,
            Tense.Unknown when grain == Grain.Month => ahead <= 45 && back > 120 ? future : past,
            // A day to come must be much nearer than one gone by.
            _ => back * 0.6 <= ahead ? past : future,
        };
    }
}
