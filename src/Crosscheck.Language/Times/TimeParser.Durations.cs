using System.Globalization;
using Crosscheck.Language.Numbers;

namespace Crosscheck.Language.Times;

/// <summary>Lengths of time.</summary>
internal sealed partial class TimeParser
{
    /// <summary>An amount with its unit; the amount is null if vague ("several years").</summary>
    private readonly record struct Length(decimal? Amount, Grain Unit, int End);

    /// <summary>"three days", "about two years", "two-year", "the past six months", "half an hour", "for weeks".</summary>
    private Found? ReadDuration(int at)
    {
        if (ReadRollingLength(at) is { } rolling) return rolling;
        var start = pieces.Is(at, "the") && TryReadNumber(at + 1, out _) ? at + 1 : SkipBound(at);
        if ((ReadAdjective(start) ?? ReadLength(start) ?? ReadIndefinite(start)) is not { } length) return start == at ? ReadPeriod(at) : null;
        if (start == at + 1 && pieces.Is(at, "the") && ReadAdjective(start) is not null) return null;
        return IsAge(length.End) || IsRate(start) ? null : WithSmallerUnit(length);
    }

    /// <summary>"the past two weeks", "the next few days", "the first nine months", "the coming years".</summary>
    private Found? ReadRollingLength(int at)
    {
        var start = pieces.Word(at) is "the" or "his" or "her" or "its" or "their" ? at + 1 : at;
        if (!_cues.Rolling.Contains(pieces.Word(start))) return null;
        if (pieces.Word(start) is "first" or "final" or "initial" && start == at) return null;
        var isVague = pieces.Word(start) is "recent" or "coming" or "past" or "previous";
        var length = ReadLength(SkipBound(start + 1)) ?? (isVague ? ReadBarePlural(start + 1) : null);
        if (length is not { } found || (found.Amount == 1 && found.Unit < Grain.Day)) return null;
        if (pieces.Is(start, "recent") && found.Amount is null) return new(new ReferenceMeaning("PAST_REF"), AndPlural(found.End));
        if (pieces.Is(start, "coming") && found.Amount is null) return new(new ReferenceMeaning("FUTURE_REF"), AndPlural(found.End));
        return IsAge(found.End) ? null : new(Duration(found), pieces.Is(found.End, "or", "so") ? found.End + 2 : found.End);
    }

    /// <summary>"recent weeks and months".</summary>
    private int AndPlural(int end) => pieces.Word(end) is "and" or "or" && ReadBarePlural(end + 1) is { } second ? second.End : end;

    /// <summary>Words that bound or blur an amount stand inside the expression.</summary>
    private int SkipBound(int at)
    {
        switch (pieces.Word(at))
        {
            case "around" when pieces.Word(at - 1) is "turn" or "turns" or "turned" or "turning":
                return at;
            case "about" or "around" or "nearly" or "almost" or "roughly" or "approximately" or "some" or "over" or "under":
                return pieces.Is(at + 1, "the") ? at : at + 1;
            case "more" or "less" or "fewer" when pieces.Is(at + 1, "than"):
            case "at" when pieces.Word(at + 1) is "least" or "most":
            case "up" when pieces.Is(at + 1, "to"):
            case "just" when pieces.Word(at + 1) is "over" or "under":
            case "as" when pieces.Word(at + 1) is "many" or "long" or "little" && pieces.Is(at + 2, "as"):
                return at + (pieces.Is(at, "as") ? 3 : 2);
            case "no" when pieces.Word(at + 1) is "more" or "less" or "fewer" && pieces.Is(at + 2, "than"):
                return at + 3;
            default:
                return at;
        }
    }

    /// <summary>An amount before a noun: "two-year", "16-hour", "day-long", "decades-long".</summary>
    private Length? ReadAdjective(int at)
    {
        decimal? amount = 1;
        var unitAt = at;
        if (numbers.TryReadCardinal(pieces, at, out var numeral) && numeral.Form != NumeralForm.Article)
        {
            if (!pieces.IsHyphen(numeral.End)) return null;
            (amount, unitAt) = (numeral.Value, numeral.End + 1);
            // "Two-and-a-half-year": with hyphens throughout, or only before the unit none.
            if (pieces.Is(unitAt, "and") && pieces.IsHyphen(unitAt + 1) && pieces.Is(unitAt + 2, "a") && pieces.IsHyphen(unitAt + 3) && pieces.Is(unitAt + 4, "half"))
                (amount, unitAt) = (numeral.Value + 0.5m, pieces.IsHyphen(unitAt + 5) ? unitAt + 6 : unitAt + 5);
        }
        else if (pieces.Word(at) is "multi" or "several" && pieces.IsHyphen(at + 1)) (amount, unitAt) = (null, at + 2);
        else if (pieces.Is(at, "half") && pieces.IsHyphen(at + 1)) (amount, unitAt) = (0.5m, at + 2);
        if (Unit(unitAt) is not { } unit || unit == Grain.Quarter) return null;
        var isLong = pieces.IsHyphen(unitAt + 1) && pieces.Is(unitAt + 2, "long");
        if (unitAt == at)
        {
            if (!isLong) return null;
            return new(Singular(at) ? 1 : null, unit, at + 3);
        }
        return new(amount, unit, isLong ? unitAt + 3 : unitAt + 1);
    }

    /// <summary>"three days", "two to three weeks", "several more years", "an hour and a half".</summary>
    private Length? ReadLength(int at)
    {
        if (pieces.Word(at) is "a" or "an" && ReadHalfUnit(at) is { } half) return half;
        if (pieces.Is(at, "half") && pieces.Word(at + 1) is "a" or "an" && Unit(at + 2) is >= Grain.Hour and { } halved) return new(0.5m, halved, at + 3);
        if (!TryReadAmount(at, out var amount, out var end)) return null;
        while (_cues.AmountModifiers.Contains(pieces.Word(end))) end++;
        if (Unit(end) is not { } unit || IsName(end)) return null;
        if (unit == Grain.Second && amount is 1 or null && !pieces.Is(end, "seconds")) return null;
        if (unit == Grain.Quarter && pieces.Is(end + 1, "of")) return null;
        if (amount is not (null or 1) && Singular(end) && pieces.Word(end) is "second" or "quarter") return null;
        return new(amount, unit, end + 1);
    }

    /// <summary>"60 Minutes" is a programme: a capital in the midst of a sentence marks a name.</summary>
    private bool IsName(int unit) => pieces.IsCapital(unit) && !pieces.IsTitleCase && !IsAllCapitals(unit);

    private bool IsAllCapitals(int at) => pieces.Written(at) is [_, var second, ..] && char.IsUpper(second);

    /// <summary>"an hour", "a year and a half".</summary>
    private Length? ReadHalfUnit(int at)
    {
        if (Unit(at + 1) is not { } unit || !Singular(at + 1) || unit is Grain.Second or Grain.Quarter or Grain.Weekend || IsName(at + 1)) return null;
        return pieces.Is(at + 2, "and", "a", "half") ? new(1.5m, unit, at + 5) : null;
    }

    private bool TryReadAmount(int at, out decimal? amount, out int end)
    {
        (amount, end) = (null, at + 1);
        if (pieces.Word(at) is "several" or "many" or "few" or "numerous" or "various") return !pieces.Is(at - 1, "how");
        if (pieces.Is(at, "a") && pieces.Is(at + 1, "few")) return (end = at + 2) > 0;
        if (pieces.Is(at, "a") && pieces.Is(at + 1, "couple") || pieces.Is(at, "couple"))
        {
            amount = 2;
            end = pieces.Is(at, "a") ? at + 2 : at + 1;
            if (pieces.Is(end, "of")) end++;
            return true;
        }
        if (pieces.Is(at, "an", "additional"))
        {
            (amount, end) = (1, at + 2);
            return true;
        }
        if (pieces.Word(at) is "dozens" or "hundreds" or "thousands" or "tens" or "millions" && pieces.Is(at + 1, "of")) return (end = at + 2) > 0;
        if (!TryReadNumber(at, out var low)) return false;
        (amount, end) = (low.Value, low.End);
        if ((pieces.Word(end) is "to" or "or" || IsRange(end)) && TryReadNumber(end + 1, out var high) && high.Value > low.Value) end = high.End;
        return true;
    }

    private bool TryReadNumber(int at, out Numeral numeral)
    {
        numeral = default;
        if (pieces.IsGlued(at) && pieces.Word(at - 1) is "$" or "€" or "£" or ".") return false;
        return numbers.TryReadCardinal(pieces, at, out numeral)
            && (pieces.IsNumber(at) || !pieces.IsCapital(at) || at == 0 || pieces.IsTitleCase || !pieces.IsCapital(at + 1));
    }

    /// <summary>"a week", "an hour", "weeks" after a preposition of time.</summary>
    private Length? ReadIndefinite(int at)
    {
        if (pieces.Word(at) is "a" or "an" && ReadOneUnit(at + 1) is { } one) return one;
        var isLed = _cues.LengthLeaders.Contains(pieces.Word(at - 1));
        return !pieces.Is(at, "quarters") && (isLed || pieces.Word(at + 1) is "of" or "before" or "after" or "later" or "earlier" or "ago")
            ? ReadBarePlural(at) : null;
    }

    private Length? ReadOneUnit(int at) =>
        Unit(at) is { } unit && Singular(at) && unit is not (Grain.Second or Grain.Quarter or Grain.Weekend) && !IsName(at) && !pieces.IsHyphen(at + 1)
            ? new(1, unit, at + 1) : null;

    private Length? ReadBarePlural(int at) =>
        Unit(at) is { } unit && unit != Grain.Quarter && !Singular(at) && pieces.Word(at).Length > 4 || pieces.Is(at, "days") && !IsName(at)
            ? new(null, Unit(at)!.Value, at + 1)
            : pieces.Is(at, "quarters") ? new(null, Grain.Quarter, at + 1) : null;

    /// <summary>"a while", "some time".</summary>
    private Found? ReadPeriod(int at) =>
        pieces.Is(at, "a", "while") || (pieces.Is(at, "some", "time") && !pieces.IsHyphen(at + 2)) ? new(new DurationMeaning("PXX"), at + 2) : null;

    /// <summary>"34 years old" and "34-year-old" are ages, which are quantities.</summary>
    private bool IsAge(int end) =>
        pieces.Word(end) is "old" or "olds" || (pieces.IsHyphen(end) && pieces.Word(end + 1) is "old" or "olds") || pieces.Is(end, "of", "age");

    /// <summary>"$5 a day", "twice a week" are rates.</summary>
    private bool IsRate(int at) => pieces.Word(at) is "a" or "an" && ReadRate(at) is not null;

    private Grain? Unit(int at) => words[pieces.Word(at)].Unit;

    private Found WithSmallerUnit(Length length)
    {
        var next = pieces.Is(length.End, "and") || pieces.Is(length.End, ",") ? length.End + 1 : length.End;
        if (length.Amount is { } whole && decimal.Truncate(whole) == whole && !pieces.Is(length.End - 1, "long") && TryReadNumber(next, out _)
            && ReadLength(next) is { Amount: { } } smaller && smaller.Unit < length.Unit
            && (smaller.Unit >= Grain.Day) == (length.Unit >= Grain.Day))
            return new(new DurationMeaning(Period(length.Amount, length.Unit) + Period(smaller.Amount, smaller.Unit).TrimStart('P').TrimStart('T')),
                smaller.End);
        return new(Duration(length), length.End);
    }

    private static DurationMeaning Duration(Length length) => new(Period(length.Amount, length.Unit));

    /// <summary>A TIMEX3 period: decades and centuries are told in years, quarters in months; a half as the smaller unit.</summary>
    private static string Period(decimal? amount, Grain unit)
    {
        var (times, letter, half) = unit switch
        {
            Grain.Second => (1, "S", ""),
            Grain.Minute => (1, "M", "30S"),
            Grain.Hour => (1, "H", "30M"),
            Grain.Day => (1, "D", ""),
            Grain.Week => (1, "W", ""),
            Grain.Weekend => (2, "D", ""),
            Grain.Fortnight => (2, "W", ""),
            Grain.Month => (1, "M", ""),
            Grain.Quarter => (1, "Q", ""),
            Grain.Year => (1, "Y", "6M"),
            Grain.Decade => (10, "Y", ""),
            _ => (100, "Y", ""),
        };
        var prefix = unit < Grain.Day ? "PT" : "P";
        if (amount is not { } stated) return unit is Grain.Decade ? "PXE" : unit is Grain.Century ? "PXC" : $"{prefix}X{letter}";
        var total = stated * times;
        var whole = decimal.Truncate(total);
        if (total - whole == 0.5m && half.Length > 0)
            return prefix + (whole == 0 ? "" : whole.ToString("0", CultureInfo.InvariantCulture) + letter) + half;
        return prefix + total.ToString("0.##", CultureInfo.InvariantCulture) + letter;
    }
}
