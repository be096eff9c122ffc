using Crosscheck.Language.Numbers;

namespace Crosscheck.Language.Times;

/// <summary>Dates told from the day of publication or from the date last mentioned.</summary>
internal sealed partial class TimeParser
{
    private Found? ReadRelative(int at) => ReadNamedDay(at) ?? ReadShifted(at) ?? ReadDirected(at) ?? ReadYearAgo(at) ?? ReadWeekOf(at) ?? ReadEndOfYear(at);

    /// <summary>"today", "yesterday", "tonight", "overnight", "the day before yesterday".</summary>
    private Found? ReadNamedDay(int at)
    {
        static DateMeaning Shifted(int days) => new(Grain.Day) { Shift = days };
        switch (pieces.Word(at))
        {
            case "today":
                return new(Shifted(0), at + 1);
            case "yesterday":
                return new(Shifted(-1), at + 1);
            case "tomorrow":
                return new(Shifted(1), at + 1);
            case "tonight":
                return new(Shifted(0) with { DayPart = "NI" }, at + 1);
            case "overnight" when !pieces.IsHyphen(at + 1):
                return ReadOvernight(at);
            case "the" or "day":
                var day = pieces.Is(at, "the") ? at + 1 : at;
                if (pieces.Is(day, "day", "before", "yesterday")) return new(Shifted(-2), day + 3);
                if (pieces.Is(day, "day", "after", "tomorrow")) return new(Shifted(2), day + 3);
                return null;
            default:
                return null;
        }
    }

    private Found ReadOvernight(int at)
    {
        var night = new DateMeaning(Grain.Day) { Shift = 0, DayPart = "NI" };
        var next = pieces.Is(at + 1, "on") ? at + 2 : at + 1;
        if (ReadWeekday(next) is { } day && day.Date.Clock is null) return new(day.Date with { DayPart = "NI" }, day.End);
        // The night before the paper comes out and the night after differ by a day, so the day stays open.
        return new(night with { Shift = null, Direction = Direction.None }, at + 1);
    }

    /// <summary>"two days ago", "a year earlier", "three weeks later", "a month from now".</summary>
    private Found? ReadShifted(int at)
    {
        var start = SkipBound(at);
        if (pieces.Is(start, "just") || pieces.Is(start, "only")) start = SkipBound(start + 1);
        if ((ReadLength(start) ?? ReadIndefinite(start) ?? ReadBareUnitBefore(start)) is not { } length) return null;
        var next = pieces.Is(length.End, "or", "so") ? length.End + 2 : length.End;
        var (direction, sign, end) = pieces.Word(next) switch
        {
            "ago" => (Direction.None, -1, next + 1),
            "earlier" => (Direction.Previous, -1, next + 1),
            "before" when IsPhraseEnd(next + 1) => (Direction.Previous, -1, next + 1),
            "prior" when IsPhraseEnd(next + 1) => (Direction.Previous, -1, next + 1),
            "later" => (Direction.Following, 1, next + 1),
            "after" when IsPhraseEnd(next + 1) => (Direction.Following, 1, next + 1),
            "from" when pieces.Is(next + 1, "now") => (Direction.None, 1, next + 2),
            "hence" => (Direction.None, 1, next + 1),
            _ => (Direction.None, 0, 0),
        };
        if (sign == 0) return null;
        if (length.Amount is not { } amount || decimal.Truncate(amount) != amount || amount >= 10_000)
            return new(new ReferenceMeaning(sign < 0 ? "PAST_REF" : "FUTURE_REF"), end);
        var (unit, times) = length.Unit switch
        {
            Grain.Fortnight => (Grain.Week, 2),
            Grain.Decade => (Grain.Year, 10),
            Grain.Century => (Grain.Year, 100),
            _ => (length.Unit, 1),
        };
        // "Three years ago" may be off by one at its own grain; "three days ago" is not.
        return new(new DateMeaning(unit) { Shift = sign * times * (int)amount, Direction = direction, IsApproximate = start > at || unit > Grain.Day }, end);
    }

    /// <summary>"the day before", "the year after".</summary>
    private Length? ReadBareUnitBefore(int at) =>
        pieces.Is(at, "the") && Unit(at + 1) is >= Grain.Day and { } unit && Singular(at + 1) ? new(1, unit, at + 2) : null;

    private bool IsPhraseEnd(int at) => pieces[at].Kind == PieceKind.None || (pieces[at].Kind == PieceKind.Sign && !pieces.IsHyphen(at))
        || _cues.PhraseEnds.Contains(pieces.Word(at));

    /// <summary>"last week", "next Tuesday", "this month", "the following day", "the same year", "last night".</summary>
    private Found? ReadDirected(int at)
    {
        var start = pieces.Is(at, "the") ? at + 1 : at;
        Direction? found = pieces.Word(start) switch
        {
            "last" => Direction.Last,
            "past" => Direction.Last,
            "this" or "current" => Direction.This,
            "next" => start > at ? Direction.Following : Direction.Next,
            "coming" => Direction.Next,
            "previous" or "preceding" or "prior" => start > at ? Direction.Previous : null,
            "following" or "ensuing" => start > at ? Direction.Following : null,
            "same" or "very" when start > at || pieces.Word(at - 1) is "that" or "this" => Direction.Same,
            // "said that Thursday's release …": a conjunction, but after a preposition or at the head of a sentence it points.
            "that" when start == 0 || _cues.Pointing.Contains(pieces.Word(start - 1)) => Direction.Same,
            _ => null,
        };
        if (found is not { } direction) return null;
        var target = start + 1;
        if (pieces.Is(start, "that", "same") || pieces.Is(start, "this", "past")) target++;
        if (pieces.Is(start, "this", "past")) direction = Direction.Last;
        else if (pieces.Is(start, "this", "coming")) (direction, target) = (Direction.Next, target + 1);
        else if (pieces.Is(start, "this", "same")) (direction, target) = (Direction.Same, target + 1);
        return ReadTarget(target, direction, isLed: start > at);
    }

    private Found? ReadTarget(int at, Direction direction, bool isLed)
    {
        var word = words[pieces.Word(at)];
        if (word.Weekday is { } weekday && pieces.IsCapital(at) && pieces.Word(at).Length >= 6)
            return new(new DateMeaning(Grain.Day) { Weekday = weekday, Direction = direction }, at + 1);
        if (word.Month is { } month && TryReadMonth(at, out _, out var monthEnd))
        {
            if (TryReadDay(monthEnd, out var day, out var dayEnd))
                return new(new DateMeaning(Grain.Day) { Month = month, Day = day, Direction = direction }, dayEnd);
            return new(new DateMeaning(Grain.Month) { Month = month, Direction = direction }, monthEnd);
        }
        if (word.Season is { } season && !(pieces.Is(at, "fall") && pieces.Is(at + 1, "of")))
            return new(new DateMeaning(Grain.Season) { Number = season, Direction = direction }, at + 1);
        if (word.DayPart is { } part) return Singular(at) ? new(DayPart(part, direction), at + 1) : null;
        if (holidays.TryRead(pieces, at, out var holiday, out var holidayEnd))
            return new(new DateMeaning(Grain.Day) { Holiday = holiday, Direction = direction }, holidayEnd);
        if (pieces.Is(at, "fiscal")) at++;
        if (Unit(at) is not (>= Grain.Day and { } unit) || !Singular(at) || IsName(at)) return null;
        // "the next year" after a date counts from it; "the last year" is the year that ends now.
        if (isLed && direction == Direction.Last && unit != Grain.Weekend) return unit == Grain.Day ? null : new(Duration(new(1, unit, 0)), at + 1);
        if (pieces.Is(at, "quarter") && pieces.Is(at + 1, "of")) return null;
        return new(new DateMeaning(unit) { Direction = direction, Shift = Steps(direction) }, at + 1);
    }

    private static int Steps(Direction direction) => direction switch
    {
        Direction.Last or Direction.Previous => -1,
        Direction.Next or Direction.Following => 1,
        _ => 0,
    };

    /// <summary>"last night" is the night before today, "that night" the night of the date last mentioned.</summary>
    private static DateMeaning DayPart(string part, Direction direction) =>
        new(Grain.Day)
        {
            Shift = Steps(direction),
            Direction = direction is Direction.Last or Direction.This or Direction.Next ? Direction.None
            : direction,
            DayPart = part
        };

    /// <summary>"the year-ago quarter", "year-earlier", "a year-ago".</summary>
    private Found? ReadYearAgo(int at)
    {
        var start = pieces.Word(at) is "the" or "a" ? at + 1 : at;
        if (start > at && pieces.Word(start) is "comparable" or "corresponding") start++;
        if (!pieces.Is(start, "year") || !pieces.IsHyphen(start + 1) || pieces.Word(start + 2) is not ("ago" or "earlier")) return null;
        var end = start + 3;
        if (start > at && pieces.Is(at, "the"))
        {
            if (numbers.Words[pieces.Word(end)].Ordinal is <= 4 && pieces.Is(end + 1, "quarter")) end += 2;
            else if (pieces.Word(end) is "quarter" or "period" or "month") end++;
            else return null;
        }
        else if (start > at) return null;
        return new(new DateMeaning(Grain.Year) { Shift = -1, Direction = Direction.Previous }, end);
    }

    /// <summary>"the week of March 6".</summary>
    private Found? ReadWeekOf(int at)
    {
        var start = pieces.Is(at, "the") ? at + 1 : at;
        if (!pieces.Is(start, "week") || pieces.Word(start + 1) is not ("of" or "ending" or "beginning" or "starting")
            || ReadMonthFirst(start + 2) is not { } day || day.Date.Grain != Grain.Day) return null;
        return new(day.Date with { Grain = Grain.Week }, day.End);
    }

    /// <summary>"year-end", "year's end", "the weekend".</summary>
    private Found? ReadEndOfYear(int at)
    {
        if (pieces.Is(at, "the", "weekend")) return new(new DateMeaning(Grain.Weekend), at + 2);
        if (!pieces.Is(at, "year")) return null;
        var end = pieces.IsHyphen(at + 1) && pieces.Is(at + 2, "end") ? at + 3 : pieces.Is(at + 1, "end") ? at + 2
            : pieces.Word(at + 1) is "'" or "’" && pieces.Is(at + 2, "s", "end") ? at + 4 : 0;
        return end == 0 ? null : new(new DateMeaning(Grain.Year) { Shift = 0, Part = Part.End }, end);
    }
}
