namespace Crosscheck.Language.Times;

/// <summary>Years and stretches of years, seasons, quarters and halves.</summary>
internal sealed partial class TimeParser
{
    /// <summary>A year by itself, or a range: "2012", "2013-14", "1939–1945", "fiscal 1989", "nineteen ninety-seven".</summary>
    private Found? ReadYear(int at)
    {
        if (pieces.Is(at, "fiscal"))
        {
            var next = pieces.Is(at + 1, "year") ? at + 2 : at + 1;
            return TryReadPlainYear(next, out var fiscal, out var fiscalEnd) ? new(new DateMeaning(Grain.Year) { Year = fiscal }, fiscalEnd) : null;
        }
        if (numbers.TryReadYearWords(pieces, at, out var spoken) && IsLedToYear(at))
            return new(new DateMeaning(Grain.Year) { Year = (int)spoken.Value }, spoken.End);
        if (!TryReadPlainYear(at, out var year, out var end) || !IsBareYear(at, year)) return null;
        var date = new DateMeaning(Grain.Year) { Year = year };
        return TryReadYearRange(end, year, out var last, out var lastEnd) ? new(date with { Until = date with { Year = last } }, lastEnd) : new(date, end);
    }

    /// <summary>"between 2008 and 2009" is one stretch; two days or months between which a thing lies are two dates.</summary>
    private Found? ReadBetweenYears(int at) =>
        pieces.Is(at, "between") && TryReadPlainYear(at + 1, out var year, out var end) && pieces.Is(end, "and")
            && TryReadPlainYear(end + 1, out var last, out var lastEnd) && last > year
            ? new(new DateMeaning(Grain.Year) { Year = year, Until = new(Grain.Year) { Year = last } }, lastEnd)
            : null;

    private bool TryReadYearRange(int at, int year, out int last, out int end)
    {
        (last, end) = (0, at + 2);
        if (pieces.Word(at) is not ("-" or "–" or "/") || !pieces.IsGlued(at) || !pieces.IsGlued(at + 1) || !TryReadInt(at + 1, out last)
            || pieces.Is(at + 2, pieces.Word(at))) return false;
        if (pieces.Word(at + 1).Length == 2) last += year - (year % 100);
        return last > year && last < year + 100 && pieces.Word(at + 1).Length is 2 or 4;
    }

    /// <summary>A year after a month or day, perhaps after a comma.</summary>
    private bool TryReadYearAfter(int at, out int year, out int end) =>
        TryReadPlainYear(pieces.Is(at, ",") ? at + 1 : at, out year, out end) && !(pieces.Is(at, ",") && IsCounted(at + 1));

    /// <summary>Four digits that can be a year.</summary>
    private bool TryReadPlainYear(int at, out int year, out int end)
    {
        end = at + 1;
        if (!TryReadInt(at, out year) || pieces.Word(at).Length != 4 || year is < 1000 or > 2199) return false;
        if (pieces.IsGlued(at) && pieces.Word(at - 1) is "/" or "-" && pieces.IsNumber(at - 2) && pieces.Word(at - 3) is "/" or "-") return false;
        if (pieces.IsGlued(at) && (pieces.IsWord(at - 1) || pieces.Word(at - 1) is "$" or "€" or "£" or "#" or "." or ":" or "@")) return false;
        return !(pieces.IsGlued(end) && (pieces.IsWord(end) || pieces.IsNumber(end) || pieces.Word(end) is "%" or ":" or "°"));
    }

    /// <summary>Tells the year 2012 from 2012 people, Flight 1549 and No. 1984.</summary>
    private bool IsBareYear(int at, int year)
    {
        if (IsCounted(at) || words[pieces.Word(at + 1)].Zone is not null || pieces.Word(at + 1) is "hours" or "hrs") return false;
        if (pieces.IsHyphen(at - 1) && !(pieces.Word(at - 2) is "mid" or "post" or "pre" or "ex" or "early" or "late" || pieces.IsNumber(at - 2)))
            return false;
        if (IsLedToYear(at)) return year >= 1400 || pieces.Word(at - 1) is "in" or "since" or "circa";
        if (_cues.Numbered.Contains(pieces.Word(at - 1))) return false;
        if (pieces.Is(at - 1, ".") && pieces.Word(at - 2) is "no" or "nos") return false;
        return year is >= 1800 and < 2100;
    }

    private bool IsLedToYear(int at) => _cues.YearLeaders.Contains(pieces.Word(at - 1))
        || (pieces.Is(at - 1, "than") && pieces.Word(at - 2) is "later" or "earlier");

    /// <summary>True if the number counts what follows: a plural that is no event, a unit or a sum.</summary>
    private bool IsCounted(int at)
    {
        var word = pieces.Word(at + 1);
        if (!pieces.IsWord(at + 1) || pieces.IsCapital(at + 1) && !pieces.IsTitleCase) return false;
        if (_cues.Counted.Contains(word) || words[word].Unit is not null) return true;
        if (_cues.YearOnlyLeaders.Contains(pieces.Word(at - 1))) return false;
        var isPlural = pieces.Tag(at + 1) is { Length: > 0 } tag ? tag == "NNS" : word is [_, _, _, .., not 's', 's'];
        // "the 2012 elections", "its 1987 results" are of a year; "2012 soldiers" are a number of them.
        var isDetermined = _cues.Determiners.Contains(pieces.Word(at - 1)) || (pieces.Is(at - 1, "and") && pieces.IsNumber(at - 2));
        return isPlural && !isDetermined;
    }

    /// <summary>Decades, centuries, seasons, quarters and halves.</summary>
    private Found? ReadStretch(int at) => ReadDecade(at) ?? ReadCentury(at) ?? ReadSeason(at) ?? ReadQuarter(at);

    /// <summary>"the 1960s", "1960's", "the '60s", "the sixties".</summary>
    private Found? ReadDecade(int at)
    {
        var start = pieces.Is(at, "the") ? at + 1 : at;
        if (TryReadInt(start, out var year) && pieces.Word(start).Length == 4 && year % 10 == 0 && year is >= 1500 and < 2100
            && IsPluralOfNumber(start + 1, out var end))
            return new(new DateMeaning(Grain.Decade) { Year = year }, end);
        var quoted = pieces.Word(start) is "'" or "’" or "‘" ? start + 1 : start;
        if ((quoted > start || start > at || pieces.Word(at - 1) is "mid" or "early" or "late" or "-") && TryReadInt(quoted, out var tens)
            && pieces.Word(quoted).Length == 2 && tens % 10 == 0 && IsPluralOfNumber(quoted + 1, out end))
            return new(Decade(tens), end);
        return (start > at || pieces.Word(at - 1) is "early" or "late" or "-") && words[pieces.Word(start)].Decade is { } named
            ? new(Decade(named), start + 1) : null;
    }

    /// <summary>From the thirties on the last century is meant; before that it may be either.</summary>
    private static DateMeaning Decade(int tens) => new(Grain.Decade) { Year = tens >= 30 ? 1900 + tens : null };

    private bool IsPluralOfNumber(int at, out int end)
    {
        end = at + 1;
        if (pieces.Is(at, "s") && pieces.IsGlued(at)) return true;
        end = at + 2;
        return pieces.Word(at) is "'" or "’" && pieces.IsGlued(at) && pieces.Is(at + 1, "s") && pieces.IsGlued(at + 1);
    }

    /// <summary>"the 20th century", "nineteenth-century".</summary>
    private Found? ReadCentury(int at)
    {
        var start = pieces.Is(at, "the") ? at + 1 : at;
        if (!numbers.TryReadOrdinal(pieces, start, out var ordinal) || ordinal.Value is < 5 or > 22) return null;
        var end = pieces.IsHyphen(ordinal.End) ? ordinal.End + 1 : ordinal.End;
        return pieces.Is(end, "century") ? new(new DateMeaning(Grain.Century) { Year = ((int)ordinal.Value - 1) * 100 }, end + 1) : null;
    }

    /// <summary>"the summer of 2019", "fall 2019", "the winter".</summary>
    private Found? ReadSeason(int at)
    {
        var start = pieces.Is(at, "the") ? at + 1 : at;
        if (words[pieces.Word(start)].Season is not { } season) return null;
        var date = new DateMeaning(Grain.Season) { Number = season };
        var yearAt = pieces.Is(start + 1, "of") ? start + 2 : start + 1;
        if (TryReadPlainYear(yearAt, out var year, out var end))
            return new(date with { Year = year }, TryReadYearRange(end, year, out _, out var rangeEnd) ? rangeEnd : end);
        if (numbers.TryReadYearWords(pieces, yearAt, out var spoken)) return new(date with { Year = (int)spoken.Value }, spoken.End);
        if (pieces.IsCapital(start) || pieces.Is(start + 1, "of") || pieces.IsHyphen(start + 1)) return null;
        var isLed = start > at || (pieces.Word(start - 1) is "in" or "by" or "since" or "until" or "early" or "late" or "mid" or "-" && season != 23);
        return isLed && !(pieces.Is(start, "fall") && !(pieces.Word(at - 1) is "in" or "by" or "since" or "until" or "early" or "late"))
            ? new(date, start + 1) : null;
    }

    /// <summary>"the third quarter", "third-quarter", "Q3 2019", "the first half of 2019".</summary>
    private Found? ReadQuarter(int at)
    {
        if (pieces.Is(at, "q") && pieces.IsCapital(at) && pieces.IsGlued(at + 1) && TryReadInt(at + 1, out var sign) && sign is >= 1 and <= 4)
            return OfYear(new(Grain.Quarter) { Number = sign }, at + 2);
        var next = pieces.Is(at, "the") ? at + 1 : at;
        if (pieces.Is(next, "fiscal")) next = pieces.IsHyphen(next + 1) ? next + 2 : next + 1;
        if (TryReadPlainYear(next, out var leading, out var yearEnd)) next = yearEnd;
        if (numbers.Words[pieces.Word(next)].Ordinal is not (>= 1 and <= 4 and { } ordinal)) return null;
        var unit = pieces.IsHyphen(next + 1) ? next + 2 : next + 1;
        if (pieces.Is(unit, "quarter"))
            return OfYear(new(Grain.Quarter) { Number = (int)ordinal, Year = leading > 0 ? leading : null }, unit + 1);
        if (!pieces.Is(unit, "half") || ordinal > 2) return null;
        var half = OfYear(new(Grain.Half) { Number = (int)ordinal, Year = leading > 0 ? leading : null }, unit + 1);
        // Halves without a year are mostly of games.
        return half.Date.Year is null && half.End == unit + 1 ? null : half;
    }

    /// <summary>"the 1988 period", "last year's third quarter", "the quarter", "the latest period".</summary>
    private Found? ReadStatedPeriod(int at)
    {
        if (pieces.Is(at, "the") && TryReadPlainYear(at + 1, out var year, out var end) && pieces.Word(end) is "period" or "quarter")
            return new(new DateMeaning(pieces.Is(end, "quarter") ? Grain.Quarter : Grain.Year) { Year = year, Direction = Direction.Same }, end + 1);
        Direction? direction = pieces.Word(at) switch { "last" => Direction.Last, "this" => Direction.This, "next" => Direction.Next, _ => null };
        if (direction is { } of && pieces.Is(at + 1, "year") && pieces.Word(at + 2) is "'" or "’" && pieces.Is(at + 3, "s")
            && numbers.Words[pieces.Word(at + 4)].Ordinal is <= 4 and { } ordinal)
        {
            var unit = pieces.IsHyphen(at + 5) ? at + 6 : at + 5;
            return pieces.Is(unit, "quarter") ? new(new DateMeaning(Grain.Quarter) { Number = (int)ordinal, Direction = of }, unit + 1) : null;
        }
        if (!pieces.Is(at, "the")) return null;
        if (pieces.Is(at + 1, "quarter") && pieces.Word(at + 2) is not ("of" or "final" or "finals" or "back"))
            return new(new DateMeaning(Grain.Quarter) { Shift = 0, Direction = Direction.Same }, at + 2);
        // The latest quarter of which anybody can report is the one that is over.
        return pieces.Is(at + 1, "latest") && pieces.Word(at + 2) is "quarter" or "period"
            ? new(new DateMeaning(Grain.Quarter) { Shift = -1 }, at + 3) : null;
    }

    /// <summary>"of 2019", "2019", "of last year", "of the year" after a part of a year.</summary>
    private Found OfYear(DateMeaning part, int end)
    {
        if (part.Year is not null) return new(part, end);
        var next = pieces.Is(end, "of") ? end + 1 : end;
        if (TryReadPlainYear(next, out var year, out var yearEnd)) return new(part with { Year = year }, yearEnd);
        if (next == end) return new(part, end);
        if (pieces.Is(next, "fiscal") && TryReadPlainYear(next + 1, out year, out yearEnd)) return new(part with { Year = year }, yearEnd);
        return pieces.Word(next) switch
        {
            "last" when pieces.Is(next + 1, "year") => new(part with { Direction = Direction.Last }, next + 2),
            "this" or "the" when pieces.Is(next + 1, "year") => new(part with { Direction = Direction.This }, next + 2),
            "next" when pieces.Is(next + 1, "year") => new(part with { Direction = Direction.Next }, next + 2),
            _ => new(part, end),
        };
    }
}
