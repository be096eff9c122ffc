using Crosscheck.Language.Numbers;

namespace Crosscheck.Language.Quantities;

/// <summary>Money and measures.</summary>
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
        if (pieces.Word(at) is "pounds" or "pound" && ((amount.Low ?? amount.High) >= 100_000 || IsPriced(amount.End)) || pieces.Is(at, "pounds", "sterling"))
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

    /// <summary>"cost 3 pounds": a verb of paying close before the amount tells pounds of money from pounds of weight.</summary>
    private bool IsPriced(int at)
    {
        if (pieces.Is(at + 1, "of")) return false;
        for (var before = at - 1; before >= Math.Max(0, at - 5); before--)
        {
            if (words.Cues.Prices.Contains(pieces.Word(before))) return true;
        }
        return false;
    }

    /// <summary>"30 kilometers", "ten square miles", "a 10-mile", "15 degrees Celsius", "magnitude 7.8".</summary>
    private Reading? ReadMeasure(int at, Approximation bound)
    {
        if (pieces.Is(at, "magnitude") && bound == Approximation.Exact)
        {
            var number = pieces.IsHyphen(at + 1) ? at + 2 : pieces.Is(at + 1, "of") ? at + 2 : at + 1;
            return pieces.IsNumber(number) && ReadAmount(number, bound) is { } size ? Make(at, size, QuantityKind.Measure, "magnitude", null) : null;
        }
        if (bound == Approximation.Exact && ReadBelowZero(at) is { } belowZero) return belowZero;
        if (ReadMeasured(at, bound) is not { } amount) return null;
        var next = pieces.IsHyphen(amount.End) ? amount.End + 1 : amount.End;
        var prefix = pieces.Word(next) is "square" or "cubic" or "nautical" or "metric" ? pieces.Word(next) + " " : "";
        if (prefix.Length > 0) next = pieces.IsHyphen(next + 1) ? next + 2 : next + 1;
        if (pieces.Is(next, "magnitude") && pieces.IsHyphen(next - 1))
            return Make(at, amount with { End = next + 1 }, QuantityKind.Measure, "magnitude", null);
        if (pieces.Is(next, "light") && pieces.Word(pieces.IsHyphen(next + 1) ? next + 2 : next + 1) is "year" or "years")
            return Make(at, amount with { End = pieces.IsHyphen(next + 1) ? next + 3 : next + 2 }, QuantityKind.Measure, "light-year", null);
        if (_named.IsCelsius(amount.End)) return Make(at, amount with { End = next + 1 }, QuantityKind.Measure, "degree Celsius", null);
        if ((words.Measure(pieces.Word(next)) ?? MetersSign(next)) is not { } unit || (pieces.IsCapital(next) && pieces.Word(next).Length > 3 && !pieces.IsTitleCase)) return null;
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
        else if (pieces.Is(end, "per", "second") || pieces.Is(end, "a", "second")) (unit, end) = (unit + " per second", end + 2);
        else if (unit.EndsWith("watt", StringComparison.Ordinal) && pieces.Word(pieces.IsHyphen(end) ? end + 1 : end) is "hour" or "hours")
            (unit, end) = (unit + "-hour", pieces.IsHyphen(end) ? end + 2 : end + 1);
        // "within three miles of the port" tells how far, not of what.
        var isOf = pieces.Is(end, "of") && !words.Cues.Distances.Contains(pieces.Word(at - 1));
        return Make(at, amount with { End = end }, QuantityKind.Measure, prefix + unit, isOf ? _counted.ReadWhole(end) : null);
    }

    /// <summary>"1,500m", "400m hurdles", "90m high", where millions would be written without the comma or count something.</summary>
    private string? MetersSign(int at) =>
        pieces.Is(at, "m") && pieces.IsGlued(at) && pieces.IsNumber(at - 1)
            && (pieces.Word(at - 1).Contains(',', StringComparison.Ordinal) || words.Cues.AfterMeters.Contains(pieces.Word(at + 1))) ? "meter" : null;

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
        if (ReadPart(at, bound) is { } part && words.Measure(pieces.Word(part.End)) is not null) return part;
        if (pieces.Word(at) is not ("a" or "an")) return null;
        var isSole = words.Measure(pieces.Word(at + 1)) switch
        {
            "mile" or "kilometer" or "meter" or "centimeter" or "ton" or "tonne" or "acre" or "hectare" => bound != Approximation.Exact,
            "kilogram" or "gram" or "liter" or "gallon" or "pint" => bound != Approximation.Exact || pieces.Is(at + 2, "of"),
            _ => false,
        };
        return isSole ? Bounded(new(1, 1, at + 1, bound)) : null;
    }

    /// <summary>"half a", "half an", "a quarter of a" before a unit.</summary>
    private Amount? ReadPart(int at, Approximation bound)
    {
        var (part, end) = (0m, at);
        if (pieces.Is(at, "half")) (part, end) = (0.5m, at + 1);
        else if (pieces.Word(at) is "a" or "one" && pieces.Is(at + 1, "quarter", "of")) (part, end) = (0.25m, at + 3);
        else if (pieces.Is(at, "three") && pieces.Is(pieces.IsHyphen(at + 1) ? at + 2 : at + 1, "quarters", "of"))
            (part, end) = (0.75m, pieces.IsHyphen(at + 1) ? at + 4 : at + 3);
        return part > 0 && (pieces.Word(end) is "a" or "an" || part == 0.5m && pieces.IsHyphen(end)) ? Bounded(new(part, part, end + 1, bound)) : null;
    }

    /// <summary>"minus 23 degrees", "-31C": only a temperature lies below nought in the news.</summary>
    private Reading? ReadBelowZero(int at)
    {
        if (!pieces.Is(at, "minus") && !(pieces.Word(at) is "-" or "–" or "−" && !pieces.IsGlued(at) && pieces.IsGlued(at + 1))) return null;
        if (!pieces.IsNumber(at + 1) && !pieces.IsWord(at + 1)) return null;
        if (ReadMeasure(at + 1, Approximation.Exact) is not { Quantity: { Low: { } low, High: { } high } quantity } reading
            || !quantity.Unit.StartsWith("degree", StringComparison.Ordinal)) return null;
        return reading with { Quantity = quantity with { Start = pieces[at].Start, Low = -high, High = -low } };
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
}
