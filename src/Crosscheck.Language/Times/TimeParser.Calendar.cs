using System.Globalization;

namespace Crosscheck.Language.Times;

/// <summary>Dates that name a day, month or year of the calendar.</summary>
internal sealed partial class TimeParser
{
    private Found? ReadCalendarDate(int at) =>
        ReadHoliday(at) ?? ReadWeekday(at) ?? ReadMonthFirst(at) ?? ReadDayFirst(at) ?? ReadDigits(at) ?? ReadStretch(at) ?? ReadYear(at);

    /// <summary>"Friday", "Friday, Oct. 23", "Tuesday, 4 May 2021", "Friday the 13th".</summary>
    private Found? ReadWeekday(int at)
    {
        if (words[pieces.Word(at)].Weekday is not { } weekday || !pieces.IsCapital(at)) return null;
        var end = at + 1;
        if (pieces.Word(at).Length < 6)
        {
            // "Sun", "Sat" and "Wed" are words: a stop or a date must follow.
            if (pieces.Is(end, ".") && pieces.IsGlued(end)) end++;
            else if (ReadDayOfMonth(pieces.Is(end, ",") ? end + 1 : end) is null) return null;
        }
        if (ReadDayOfMonth(pieces.Is(end, ",") ? end + 1 : end) is { } day && day.Date.Until is null)
            return day with { Meaning = day.Date with { Weekday = weekday } };
        if (pieces.Is(end, "the") && TryReadDay(end + 1, out var number, out var dayEnd) && pieces.Word(dayEnd - 1) is "st" or "nd" or "rd" or "th")
            return new(new DateMeaning(Grain.Day) { Weekday = weekday, Day = number }, dayEnd);
        return new(new DateMeaning(Grain.Day) { Weekday = weekday }, end);
    }

    private Found? ReadDayOfMonth(int at) =>
        ReadMonthFirst(at) is { } first && first.Date.Grain == Grain.Day ? first : ReadDayFirst(at);

    /// <summary>"June 20", "June 20th, 2023", "June 5-7", "Sept. 2012", "September of 2012", "June".</summary>
    private Found? ReadMonthFirst(int at)
    {
        if (!TryReadMonth(at, out var month, out var end)) return null;
        if (TryReadDay(end, out var day, out var dayEnd) || (pieces.Is(end, "the") && TryReadDay(end + 1, out day, out dayEnd)))
        {
            var date = new DateMeaning(Grain.Day) { Month = month, Day = day };
            int? lastDay = null;
            if (IsRange(dayEnd) && TryReadDay(dayEnd + 1, out var last, out var lastEnd) && last > day) (lastDay, dayEnd) = (last, lastEnd);
            if (TryReadYearAfter(dayEnd, out var year, out var yearEnd)) (date, dayEnd) = (date with { Year = year }, yearEnd);
            if (lastDay is { } until) date = date with { Until = date with { Day = until } };
            return new(date, dayEnd);
        }
        var monthOnly = new DateMeaning(Grain.Month) { Month = month };
        if (TryReadYearAfter(pieces.Is(end, "of") ? end + 1 : end, out var stated, out var statedEnd))
            return new(monthOnly with { Year = stated }, statedEnd);
        if (numbers.TryReadYearWords(pieces, end, out var spoken)) return new(monthOnly with { Year = (int)spoken.Value }, spoken.End);
        return IsMonthAlone(at) ? new(monthOnly, end) : null;
    }

    /// <summary>"20 June 2023", "the 20th of June", "5-7 June 2012", "28 June - 2 July".</summary>
    private Found? ReadDayFirst(int at)
    {
        var start = pieces.Is(at, "the") ? at + 1 : at;
        if (!TryReadDay(start, out var day, out var end)) return null;
        var isOrdinal = end > start + 1;
        if (at < start && !isOrdinal) return null;
        int? lastDay = null;
        if ((IsRange(end) || pieces.Is(end, "to") || pieces.Is(end, "and")) && TryReadDay(end + 1, out var last, out var lastEnd)
            && last > day) (lastDay, end) = (last, lastEnd);
        if (pieces.Is(end, "of") && isOrdinal) end++;
        if (pieces.IsHyphen(end)) end++;
        if (!TryReadMonth(end, out var month, out end)) return null;
        var date = new DateMeaning(Grain.Day) { Month = month, Day = day };
        if (pieces.IsHyphen(end) && TryReadPlainYear(end + 1, out var year, out var yearEnd)) (date, end) = (date with { Year = year }, yearEnd);
        else if (TryReadYearAfter(end, out year, out yearEnd)) (date, end) = (date with { Year = year }, yearEnd);
        return new(lastDay is { } until ? date with { Until = date with { Day = until } } : date, end);
    }

    /// <summary>"2023-06-20", "20/06/2023" and "20.06.2023" where only one order is possible, "2023-06-20T21:30".</summary>
    private Found? ReadDigits(int at)
    {
        if (!pieces.IsNumber(at) || pieces.IsGlued(at) && pieces.Word(at - 1) is not ("(" or "[" or "\"" or "'" or "–" or "—")) return null;
        if (IsDottedDate(at, out var day, out var month, out var dottedYear)) return Day(dottedYear, month, day, at + 3);
        var sign = pieces.Word(at + 1);
        if (sign is not ("-" or "/") || !pieces.IsGlued(at + 1) || !pieces.Is(at + 3, sign) || !pieces.IsGlued(at + 2) || !pieces.IsGlued(at + 3)
            || !pieces.IsGlued(at + 4)) return null;
        if (!TryReadInt(at, out var first) || !TryReadInt(at + 2, out var second) || !TryReadInt(at + 4, out var third)) return null;
        var width = pieces.Word(at).Length;
        if (width == 4) return Day(first, second, third, at + 5);
        if (pieces.Word(at + 4).Length is not (2 or 4) || width > 2 || pieces.Word(at + 2).Length > 2) return null;
        var year = pieces.Word(at + 4).Length == 4 ? third : third + (third < 50 ? 2000 : 1900);
        if (first == second || first > 12) return Day(year, second, first, at + 5);
        return second > 12 ? Day(year, first, second, at + 5) : null;
    }

    private static Found? Day(int year, int month, int day, int end) =>
        Calendar.Exists(year, month, day) ? new(new DateMeaning(Grain.Day) { Year = year, Month = month, Day = day }, end) : null;

    /// <summary>"20.06.2023" splits into the number 20.06, a stop and 2023.</summary>
    private bool IsDottedDate(int at, out int day, out int month, out int year)
    {
        (day, month, year) = (0, 0, 0);
        if (!pieces.Is(at + 1, ".") || !pieces.IsGlued(at + 1) || !pieces.IsGlued(at + 2) || pieces.Word(at).Split('.') is not [var first, var second])
            return false;
        return int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out day)
            && int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out month)
            && pieces.Word(at + 2).Length == 4 && TryReadInt(at + 2, out year);
    }

    private Found? ReadHoliday(int at)
    {
        if (IsDayOfTheAttacks(at, out var named, out var namedEnd)) return new(named, namedEnd);
        if (!holidays.TryRead(pieces, at, out var holiday, out var end)) return null;
        var date = new DateMeaning(Grain.Day) { Holiday = holiday };
        return TryReadYearAfter(end, out var year, out var yearEnd) ? new(date with { Year = year }, yearEnd) : new(date, end);
    }

    /// <summary>"9/11" and "the Sept. 11 attacks" name one day of 2001 and no other.</summary>
    private bool IsDayOfTheAttacks(int at, out DateMeaning date, out int end)
    {
        (date, end) = (new(Grain.Day) { Year = 2001, Month = 9, Day = 11 }, at + 3);
        if (TryReadMonth(at, out var month, out var monthEnd) && month == 9 && pieces.Is(monthEnd, "11"))
        {
            end = monthEnd + 1;
            var noun = pieces.Word(end) is "terrorist" or "terror" ? end + 1 : end;
            return pieces.Word(noun) is "attack" or "attacks" or "attackers" or "hijackers" or "hijackings";
        }
        return pieces.Is(at, "9", "/", "11") && !pieces.Is(at + 3, "/") && pieces.IsGlued(at + 1) && pieces.IsGlued(at + 2) && !pieces.IsGlued(at);
    }

    private bool TryReadMonth(int at, out int month, out int end)
    {
        (month, end) = (0, at + 1);
        if (words[pieces.Word(at)].Month is not { } found || !pieces.IsCapital(at)) return false;
        month = found;
        var isShort = pieces.Word(at) is not "may" && (pieces.Word(at).Length <= 3 || pieces.Is(at, "sept"));
        if (isShort && pieces.Is(end, ".") && pieces.IsGlued(end)) end++;
        else if (isShort && !pieces.IsNumber(end) && !pieces.IsNumber(at - 1) && !pieces.IsHyphen(end)) return false;
        return true;
    }

    /// <summary>"May" and "March" are also words, and "April", "June" and "August" also first names.</summary>
    private bool IsMonthAlone(int at)
    {
        if (pieces.Word(at) is not ("may" or "march" or "april" or "june" or "august" or "jan" or "mar")) return true;
        var before = pieces.Word(at - 1);
        var isLed = _cues.MonthLeaders.Contains(before);
        if (isLed) return before is not ("and" or "or" or "to" or "for" or "from") || words[pieces.Word(at - 2)].Month is not null
            || !(pieces.IsCapital(at + 1) || pieces.Is(at, "may"));
        if (pieces.Is(at, "may") || pieces.Is(at, "march")) return false;
        return !pieces.IsCapital(at + 1) && !(pieces.IsCapital(at - 1) && !pieces.IsTitleCase);
    }

    /// <summary>1 to 31, perhaps with st, nd, rd, th.</summary>
    private bool TryReadDay(int at, out int day, out int end)
    {
        (day, end) = (0, at + 1);
        if (!pieces.IsNumber(at) || pieces.Word(at).Length > 2 || !TryReadInt(at, out day) || day is < 1 or > 31) return false;
        if (pieces.IsGlued(end) && pieces.Word(end) is "st" or "nd" or "rd" or "th") end++;
        else if (pieces.IsGlued(end)
            && (pieces.IsWord(end) || pieces.Word(end) is "%" or "°" || (pieces.Word(end) is ":" or "/" && pieces.IsNumber(end + 1)))) return false;
        return true;
    }

    private bool IsRange(int at) => pieces.Word(at) is "-" or "–" or "—" && (pieces.IsGlued(at) == pieces.IsGlued(at + 1));

    private bool TryReadInt(int at, out int value)
    {
        value = 0;
        return pieces.IsNumber(at) && pieces.Word(at).Length <= 4
            && int.TryParse(pieces.Word(at), NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
