using Crosscheck.Language.Numbers;

namespace Crosscheck.Language.Quantities;

/// <summary>Money, shares, measures and ages.</summary>
internal sealed partial class QuantityParser
{
    /// <summary>"$4-5 billion", "€3m", "2 million euros", "US$300", "50 cents".</summary>
    private Reading? ReadMoney(int at, Approximation bound)
    {
        var isLed = TryReadCurrencyBefore(at, out var code, out var start);
        if ((ReadAmount(isLed ? start : at, bound) ?? (isLed ? null : ReadVagueOf(at))) is not { } amount) return null;
        if (isLed)
        {
            amount = ReadMillionsSign(amount);
            return Make(at, SkipCurrencyWord(amount, code), QuantityKind.Money, code, null);
        }
        if (TryReadCurrencyAfter(amount, out code, out var end)) return Make(at, amount with { End = end }, QuantityKind.Money, code, null);
        var unit = pieces.IsHyphen(amount.End) ? amount.End + 1 : amount.End;
        return pieces.Word(unit) is "cents" or "cent" or "pence" or "penny"
            ? Make(at, amount with { End = unit + 1 }, QuantityKind.Money, pieces.Word(unit) is "pence" or "penny" ? "penny" : "cent", null) : null;
    }

    /// <summary>"hundreds of" before a unit.</summary>
    private Amount? ReadVagueOf(int at) => TryReadVague(at) is { } vague ? vague with { End = pieces.Is(vague.End, "of") ? vague.End + 1 : vague.End } : null;

    /// <summary>"$", "US$", "EUR", "Rs." before a number.</summary>
    private bool TryReadCurrencyBefore(int at, out string code, out int end)
    {
        (code, end) = ("", at);
        if (pieces.IsWord(at) && pieces.Is(at + 1, "$") && pieces.IsGlued(at + 1) && pieces.IsNumber(at + 2))
        {
            code = words.Currency(pieces.Word(at) + "$") ?? "";
            end = at + 2;
            return code.Length > 0;
        }
        if (words.Currency(pieces.Word(at)) is not { } found) return false;
        var isSign = pieces[at].Kind == PieceKind.Sign;
        if (!isSign && !(IsCode(at) || pieces.Is(at, "rs"))) return false;
        (code, end) = (found, at + 1);
        if (pieces.Is(at, "rs") && pieces.Is(end, ".")) end++;
        return pieces.IsNumber(end);
    }

    private bool IsCode(int at) =>
        pieces.Written(at) is [var first, var second, var third] && char.IsUpper(first) && char.IsUpper(second) && char.IsUpper(third);

    /// <summary>"3m" and "3b" after a currency sign.</summary>
    private Amount ReadMillionsSign(Amount amount)
    {
        var times = pieces.IsGlued(amount.End) ? pieces.Word(amount.End) switch { "m" => 1_000_000m, "b" => 1_000_000_000m, _ => 0 } : 0;
        return times == 0 ? amount : amount with { Low = amount.Low * times, High = amount.High * times, End = amount.End + 1 };
    }

    private Amount SkipCurrencyWord(Amount amount, string code) =>
        pieces.IsWord(amount.End) && words.Currency(pieces.Word(amount.End)) == code && !IsCapitalName(amount.End) ? amount with { End = amount.End + 1 }
            : amount;

    private bool IsCapitalName(int at) => pieces.IsCapital(at) && !IsCode(at);

    private bool TryReadCurrencyAfter(Amount amount, out string code, out int end)
    {
        var at = pieces.IsHyphen(amount.End) ? amount.End + 1 : amount.End;
        (code, end) = ("", at + 1);
        if (words.Currency(pieces.Word(at) + "-" + pieces.Word(at + 1)) is { } pair)
        {
            (code, end) = (pair, at + 2);
            return true;
        }
        if (pieces.Is(at, "pounds") && (amount.Low ?? amount.High) >= 100_000 || pieces.Is(at, "pounds", "sterling"))
        {
            (code, end) = ("GBP", pieces.Is(at + 1, "sterling") ? at + 2 : at + 1);
            return true;
        }
        if (words.Currency(pieces.Word(at)) is not { } found || pieces.Word(at) is "$") return false;
        var isSign = pieces[at].Kind == PieceKind.Sign;
        if (!isSign && !IsCode(at) && pieces.Word(at).Length <= 3 && pieces.Word(at) is not ("yen" or "lek")) return false;
        if (isSign && !pieces.IsGlued(at) && pieces.IsNumber(at + 1)) return false;
        code = found;
        return true;
    }

    /// <summary>"20 percent", "5-7%", "two-thirds of", "half of", "one in five", "2 percentage points".</summary>
    private Reading? ReadShare(int at, Approximation bound)
    {
        if (ReadFraction(at, bound) is { } fraction) return fraction;
        if (ReadAmount(at, bound) is not { } amount) return null;
        var end = pieces.IsHyphen(amount.End) ? amount.End + 1 : amount.End;
        if (pieces.Is(end, "percentage") && pieces.Word(end + 1) is "point" or "points")
            return Make(at, amount with { End = end + 2 }, QuantityKind.Percent, "percentage point", null);
        if (pieces.Word(end) is "%" or "percent" or "pct" or "pc") end++;
        else if (pieces.Is(end, "per", "cent")) end += 2;
        else return null;
        // "25% to 30%".
        if (pieces.Word(end) is "to" or "-" or "–" or "and" && amount.Low == amount.High && (!pieces.Is(end, "and") || pieces.Is(at - 1, "between"))
            && !IsChange(at)
            && TryReadNumber(end + 1, out var high) && high.Value > amount.Low && pieces.Word(high.End) is "%" or "percent")
            (amount, end) = (amount with { High = high.Value }, high.End + 1);
        amount = amount with { End = end };
        return Make(at, amount, QuantityKind.Percent, "percent", _counted.ReadWhole(end));
    }

    private Reading? ReadFraction(int at, Approximation bound)
    {
        if (pieces.Is(at, "half") && (pieces.Is(at + 1, "of") || pieces.Word(at + 1) is "the" or "its" or "their" or "his" or "her" or "all"))
            return Make(at, Share(50m, at + 1, bound), QuantityKind.Percent, "percent", _counted.ReadWhole(pieces.Is(at + 1, "of") ? at + 1 : at));
        if (IsOneIn(at, out var per, out var perEnd))
            return Make(at, Share(100m / per, perEnd, bound), QuantityKind.Percent, "percent", _counted.Read(at, perEnd, isSingular: false));
        decimal above = 1;
        var next = at + 1;
        if (pieces.Word(at) is "a" or "one") next = at + 1;
        else if (numbers.Words[pieces.Word(at)].Cardinal is > 1 and < 20 and { } several) above = several;
        else return null;
        if (pieces.IsHyphen(next)) next++;
        if (numbers.Words[pieces.Word(next)].Divisor is not { } below || above >= below || pieces.IsHyphen(next + 1)) return null;
        var isPlural = pieces.Word(next) is [.., 's'];
        if (isPlural != above > 1) return null;
        // "a third man" is an ordinal; "a third of the men" is a share.
        if (!pieces.Is(next + 1, "of") && !(isPlural && pieces.IsHyphen(at + 1))) return null;
        return Make(at, Share(100m * above / below, next + 1, bound), QuantityKind.Percent, "percent", _counted.ReadWhole(next + 1));
    }

    private static Amount Share(decimal percent, int end, Approximation bound)
    {
        var rounded = decimal.Round(percent, 2);
        var exactness = bound == Approximation.Exact && rounded != percent ? Approximation.About : bound;
        return new(bound is Approximation.AtMost or Approximation.LessThan ? null : rounded, bound is Approximation.AtLeast or Approximation.MoreThan ? null
            : rounded, end, exactness);
    }

    /// <summary>"one in five", "1 in 10".</summary>
    private bool IsOneIn(int at, out decimal per, out int end)
    {
        (per, end) = (0, 0);
        if (pieces.Word(at) is not ("one" or "1") || !(pieces.Is(at + 1, "in") || pieces.Is(at + 1, "out", "of"))) return false;
        var next = pieces.Is(at + 1, "in") ? at + 2 : at + 3;
        if (pieces.Is(next, "every")) next++;
        if (!numbers.TryReadCardinal(pieces, next, out var numeral) || numeral.Form == NumeralForm.Article || numeral.Value < 2 || numeral.Value > 1_000_000)
            return false;
        (per, end) = (numeral.Value, numeral.End);
        return true;
    }

    /// <summary>"30 kilometers", "ten square miles", "a 10-mile", "15 degrees Celsius", "magnitude 7.8".</summary>
    private Reading? ReadMeasure(int at, Approximation bound)
    {
        if (pieces.Is(at, "magnitude") && bound == Approximation.Exact)
        {
            var number = pieces.IsHyphen(at + 1) ? at + 2 : pieces.Is(at + 1, "of") ? at + 2 : at + 1;
            return pieces.IsNumber(number) && ReadAmount(number, bound) is { } size ? Make(at, size, QuantityKind.Measure, "magnitude", null) : null;
        }
        if (ReadMeasured(at, bound) is not { } amount) return null;
        var next = pieces.IsHyphen(amount.End) ? amount.End + 1 : amount.End;
        var prefix = pieces.Word(next) is "square" or "cubic" or "nautical" or "metric" ? pieces.Word(next) + " " : "";
        if (prefix.Length > 0) next = pieces.IsHyphen(next + 1) ? next + 2 : next + 1;
        if (pieces.Is(next, "magnitude") && pieces.IsHyphen(next - 1))
            return Make(at, amount with { End = next + 1 }, QuantityKind.Measure, "magnitude", null);
        if (pieces.Is(next, "light") && pieces.Word(pieces.IsHyphen(next + 1) ? next + 2 : next + 1) is "year" or "years")
            return Make(at, amount with { End = pieces.IsHyphen(next + 1) ? next + 3 : next + 2 }, QuantityKind.Measure, "light-year", null);
        if (words.Measure(pieces.Word(next)) is not { } unit || (pieces.IsCapital(next) && pieces.Word(next).Length > 3 && !pieces.IsTitleCase)) return null;
        if (!IsUnitHere(next, unit, amount.End)) return null;
        var end = next + 1;
        if (unit == "degree") (unit, end) = ReadDegrees(end);
        if (unit == "foot" && amount.Low == amount.High && TryReadInches(end, out var inches, out var inchEnd))
            (amount, end) = (amount with
            {
                Low = decimal.Round((amount.Low ?? 0) + (inches / 12), 2),
                High = decimal.Round((amount.High ?? 0) + (inches / 12), 2)
            }, inchEnd);
        if (unit.Length == 0) return null;
        if (prefix == "metric ") prefix = unit == "ton" ? "metric " : "";
        if (pieces.Is(end, "per", "hour") || pieces.Is(end, "an", "hour"))
            (unit, end) = unit switch { "mile" => ("mph", end + 2), "kilometer" => ("km/h", end + 2), _ => (unit, end) };
        else if (unit == "kilometer" && pieces.Is(end, "/", "h")) (unit, end) = ("km/h", end + 2);
        return Make(at, amount with { End = end }, QuantityKind.Measure, prefix + unit, pieces.Is(end, "of") ? _counted.ReadWhole(end) : null);
    }

    /// <summary>"5-foot-11", "5 feet 11 inches".</summary>
    private bool TryReadInches(int at, out decimal inches, out int end)
    {
        var number = pieces.IsHyphen(at) ? at + 1 : at;
        end = number + 1;
        if (!TryReadPlain(number, out inches) || inches > 11) return false;
        if (pieces.Word(end) is "inch" or "inches" or "in" && !pieces.IsHyphen(at)) end++;
        else if (!pieces.IsHyphen(at)) return false;
        return true;
    }

    /// <summary>An amount, or "a" before a unit: "a mile".</summary>
    private Amount? ReadMeasured(int at, Approximation bound)
    {
        if ((ReadAmount(at, bound) ?? ReadVagueOf(at)) is { } amount) return amount;
        if (pieces.Is(at, "half") && pieces.Word(at + 1) is "a" or "-"
            && words.Measure(pieces.Word(at + 2)) is "mile" or "kilometer" or "acre" or "ton" or "liter") return new Amount(0.5m, 0.5m, at + 2, bound);
        return pieces.Word(at) is "a" or "an"
            && words.Measure(pieces.Word(at + 1)) is "mile" or "kilometer" or "ton" or "tonne" or "acre" or "hectare" or "kilogram" or "gallon"
            && bound != Approximation.Exact ? new Amount(1, 1, at + 1, bound) : null;
    }

    /// <summary>Short signs are units only right after digits, "stone" only of weight.</summary>
    private bool IsUnitHere(int at, string unit, int amountEnd)
    {
        if (unit == "stone") return !pieces.IsWord(at + 1) && pieces.Word(at - 1) is not "one";
        if (pieces.Word(at) is "knots") return true;
        if (pieces.Word(at) is "yard" or "pound" or "foot" or "mile" && pieces.IsHyphen(at - 1)) return true;
        return pieces.Word(at).Length > 2 || pieces.IsNumber(amountEnd - 1) || pieces[at].Kind == PieceKind.Sign;
    }

    private (string Unit, int End) ReadDegrees(int end) => pieces.Word(end) switch
    {
        "celsius" or "c" or "centigrade" => ("degree Celsius", end + 1),
        "fahrenheit" or "f" => ("degree Fahrenheit", end + 1),
        "north" or "south" or "east" or "west" or "n" or "s" or "e" or "w" or "latitude" => ("", end),
        _ => ("degree", end),
    };

    /// <summary>"34-year-old", "34 years old", "aged 34", "Smith, 34,", "in his 30s".</summary>
    private Reading? ReadAge(int at, Approximation bound)
    {
        if (pieces.Word(at) is "aged" or "age")
        {
            var number = pieces.Is(at + 1, "of") ? at + 2 : at + 1;
            var (inner, start) = ReadBound(number);
            return ReadAmount(start, inner) is { Vague: null } stated && (stated.Low ?? stated.High) <= 130 ? Make(at, stated, QuantityKind.Age, "year", null)
                : null;
        }
        if (ReadDecadeOfLife(at) is { } decade) return decade;
        if (ReadAmount(at, bound) is not { } amount) return null;
        var hyphen = pieces.IsHyphen(amount.End) ? 1 : 0;
        var unitAt = amount.End + hyphen;
        if (pieces.Word(unitAt) is "year" or "years" or "month" or "months" or "day" or "days" or "week" or "weeks" or "yr")
        {
            var unit = pieces.Word(unitAt) is "yr" ? "year" : pieces.Word(unitAt).TrimEnd('s');
            var oldAt = pieces.IsHyphen(unitAt + 1) ? unitAt + 2 : unitAt + 1;
            if (pieces.Word(oldAt) is "old" or "olds")
                return Make(at, amount with { End = oldAt + 1 }, QuantityKind.Age, unit, pieces.Is(oldAt, "old") && hyphen == 1
                ? _counted.ReadAfterAge(oldAt + 1) : null);
            return pieces.Is(unitAt + 1, "of", "age") ? Make(at, amount with { End = unitAt + 3 }, QuantityKind.Age, unit, null) : null;
        }
        return bound == Approximation.Exact && IsAgeBetweenCommas(at, amount) ? Make(at, amount, QuantityKind.Age, "year", null) : null;
    }

    private bool IsAgeBetweenCommas(int at, Amount amount) =>
        pieces.IsNumber(at) && amount.End == at + 1 && pieces.Word(at).Length <= 3 && amount.Low is >= 1 and <= 120
            && decimal.Truncate(amount.Low.Value) == amount.Low
        && pieces.Is(at - 1, ",") && pieces.IsCapital(at - 2)
            && (pieces.Word(amount.End) is "," or ";" or ")" || (pieces.Is(amount.End, ".") && amount.End == pieces.Count - 1)
            || pieces.Word(amount.End) is "of" or "from" or "who" or "was" or "and")
        && !pieces.IsNumber(amount.End + 1);

    /// <summary>"in his 30s".</summary>
    private Reading? ReadDecadeOfLife(int at)
    {
        if (!words.Cues.AgeOwners.Contains(pieces.Word(at - 1)) || !pieces.Is(at + 1, "s") || !pieces.IsGlued(at + 1)) return null;
        if (!TryReadPlain(at, out var decade) || decade is < 10 or > 100 || decade % 10 != 0) return null;
        return Make(at, new(decade, decade + 9, at + 2, Approximation.Exact), QuantityKind.Age, "year", null);
    }
}
