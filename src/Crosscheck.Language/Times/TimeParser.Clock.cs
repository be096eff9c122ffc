using System.Globalization;

namespace Crosscheck.Language.Times;

/// <summary>Times of day, alone or with their date.</summary>
internal sealed partial class TimeParser
{
    /// <summary>"10 a.m.", "21:30 GMT", "noon", "five o'clock", "4 in the morning", "10-11 p.m.".</summary>
    private Found? ReadClock(int at)
    {
        if (pieces.Word(at) is "noon" or "midday" && !pieces.IsHyphen(at + 1)) return Clock(new(12, 0), at + 1);
        if (pieces.Is(at, "midnight")) return Clock(new(24, 0), at + 1);
        if (!TryReadHourMinute(at, out var hour, out var minute, out var end)) return null;
        if (IsRange(end) || pieces.Is(end, "to") || pieces.Is(end, "and"))
        {
            // "10-11 p.m.": the half of the day is said once.
            if (TryReadHourMinute(end + 1, out _, out _, out var lastEnd) && TryReadHalfOfDay(lastEnd, hour, out var shared, out lastEnd))
                return Clock(new(shared, minute), WithZone(lastEnd, out var rangeZone), rangeZone);
        }
        int? zone;
        if (TryReadHalfOfDay(end, hour, out var full, out var halfEnd)) return Clock(new(full, minute), WithZone(halfEnd, out zone), zone);
        if (minute is not null)
        {
            // "14.02" and "1430" are times only with a zone.
            if (pieces.Word(at).Length >= 4 && words[pieces.Word(end)].Zone is null && pieces.Word(end) is not ("hours" or "hrs")) return null;
            if (pieces.Word(end) is "hours" or "hrs") end++;
            return hour < 24 && minute is not null ? Clock(new(hour, minute), WithZone(end, out zone), zone) : null;
        }
        return null;
    }

    private static Found Clock(Clock clock, int end, int? zone = null) => new(new DateMeaning(Grain.Day) { Clock = clock with { Zone = zone } }, end);

    private bool TryReadHourMinute(int at, out int hour, out int? minute, out int end)
    {
        (hour, minute, end) = (0, null, at + 1);
        if (pieces.IsGlued(at) && (pieces.IsWord(at - 1) || pieces.Word(at - 1) is ":" or "$" or "£" or "€" or ".")) return false;
        if (!pieces.IsNumber(at))
        {
            if (numbers.Words[pieces.Word(at)].Cardinal is not (>= 1 and <= 12 and { } spoken)) return false;
            hour = (int)spoken;
            return true;
        }
        var digits = pieces.Word(at);
        if (digits.Length is 4 or 5 && digits.Split('.') is [var whole, { Length: 2 } part]) return Both(whole, part, out hour, out minute);
        if (digits.Length == 4) return Both(digits[..2], digits[2..], out hour, out minute);
        if (digits.Length > 2 || !TryReadInt(at, out hour) || hour > 24) return false;
        if (!pieces.Is(end, ":") || !pieces.IsGlued(end) || !pieces.IsGlued(end + 1) || pieces.Word(end + 1).Length != 2) return true;
        if (!TryReadInt(end + 1, out var minutes) || minutes > 59) return false;
        (minute, end) = (minutes, end + 2);
        if (pieces.Is(end, ":") && pieces.IsGlued(end) && pieces.IsGlued(end + 1) && pieces.Word(end + 1).Length == 2) end += 2;
        return true;
    }

    private static bool Both(string hours, string minutes, out int hour, out int? minute)
    {
        minute = null;
        if (!int.TryParse(hours, NumberStyles.None, CultureInfo.InvariantCulture, out hour)
            || !int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var stated)) return false;
        minute = stated;
        return hour < 24 && stated < 60;
    }

    /// <summary>"a.m.", "pm", "o'clock", "in the morning".</summary>
    private bool TryReadHalfOfDay(int at, int hour, out int full, out int end)
    {
        (full, end) = (hour, at);
        bool? isAfternoon = null;
        if (pieces.Word(at) is "o" && pieces.Word(at + 1) is "'" or "’" && pieces.Is(at + 2, "clock")) end = at + 3;
        if (pieces.Word(end) is "am" or "pm") (isAfternoon, end) = (pieces.Is(end, "pm"), end + 1);
        else if (pieces.Word(end) is "a" or "p" && pieces.Is(end + 1, ".") && pieces.Is(end + 2, "m"))
            (isAfternoon, end) = (pieces.Is(end, "p"), pieces.Is(end + 3, ".") && pieces.IsGlued(end + 3) ? end + 4 : end + 3);
        else if (pieces.Is(end, "in", "the") && words[pieces.Word(end + 2)].DayPart is { } part) (isAfternoon, end) = (part != "MO", end + 3);
        else if (end == at) return false;
        if (hour > 12) return isAfternoon is not null || end > at;
        full = isAfternoon switch
        {
            true => hour == 12 ? 12 : hour + 12,
            false => hour == 12 ? 0 : hour,
            _ => hour,
        };
        return true;
    }

    /// <summary>"EST", "GMT", "(0700 GMT)" is left alone, "local time", "ET".</summary>
    private int WithZone(int end, out int? zone)
    {
        zone = null;
        if (pieces.Is(end, "local", "time")) return end + 2;
        if (IsAllCapitals(end) && words[pieces.Word(end)].Zone is { } minutes)
        {
            zone = minutes;
            return end + 1;
        }
        if (pieces.Word(end) is "et" or "pt" or "ct" or "ist" or "wib" && IsAllCapitals(end)) return end + 1;
        return pieces.Word(end) is "eastern" or "pacific" or "central" or "greenwich" && pieces.Is(pieces.Is(end + 1, "mean") ? end + 2 : end + 1, "time")
            ? (pieces.Is(end + 1, "mean") ? end + 3 : end + 2) : end;
    }

    /// <summary>"10 p.m. Wednesday", "5 p.m. EST, Nov. 6", "noon on 20 June".</summary>
    private Found WithDate(Found clock)
    {
        var next = pieces.Word(clock.End) is "on" or "," ? clock.End + 1 : clock.End;
        if (pieces.Is(next, "on")) next++;
        var date = ReadDayOfMonth(next) ?? ReadWeekday(next) ?? ReadNamedDay(next) ?? (next == clock.End ? ReadDirected(next) : null);
        return date is { Meaning: DateMeaning { Grain: Grain.Day, Until: null, Clock: null } day, End: var end }
            ? new(day with { Clock = clock.Date.Clock, DayPart = null }, end)
            : clock;
    }

    /// <summary>"Wednesday night", "Friday at 10 p.m.", "20 June, 21:30".</summary>
    private Found WithTimeOfDay(Found found)
    {
        if (found.Meaning is not DateMeaning { Grain: Grain.Day, Clock: null, Until: null } day) return found;
        var next = found.End;
        if (day.DayPart is null && words[pieces.Word(next)].DayPart is { } part && Singular(next)) (day, next) = (day with { DayPart = part }, next + 1);
        var clockAt = pieces.Word(next) is "at" or "," ? next + 1 : next;
        if (ReadClock(clockAt) is not { } clock || clock.Date.Clock!.Hour == 24) return new(day, next);
        return new(day with { Clock = clock.Date.Clock, DayPart = null }, clock.End);
    }

    /// <summary>"in the morning", "the early evening" of the date last mentioned.</summary>
    private Found? ReadDayPart(int at)
    {
        if (!pieces.Is(at, "the") || pieces.Word(at - 1) is not ("in" or "during" or "by" or "through")) return null;
        var start = pieces.Word(at + 1) is "early" or "late" ? at + 2 : at + 1;
        return words[pieces.Word(start)].DayPart is { } part && Singular(start) && !pieces.Is(start + 1, "of")
            ? new(new DateMeaning(Grain.Day) { Shift = 0, Direction = Direction.Same, DayPart = part }, start + 1)
            : null;
    }
}
