using System.Globalization;

namespace Crosscheck.Language.Numbers;

/// <summary>How a number is written.</summary>
internal enum NumeralForm
{
    Digits,
    Words,

    /// <summary>Nothing but "a" or "an" before a unit or magnitude.</summary>
    Article,
}

/// <summary>A number and the pieces it takes.</summary>
/// <param name="Value">The value.</param>
/// <param name="End">One past its last piece.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Magnitude">What its magnitude words multiply to ("3 million": 1000000), so that a bare "2 to" before it can share it.</param>
internal readonly record struct Numeral(decimal Value, int End, NumeralForm Form, decimal Magnitude)
{
    public bool IsWhole => decimal.Truncate(Value) == Value;
}

/// <summary>Reads cardinals and ordinals in digits and words.</summary>
internal sealed class NumberReader(NumberWords words)
{
    // Far above anything a text counts; keeps products of magnitudes within decimal.
    private const decimal Largest = 1_000_000_000_000_000_000m;

    public NumberWords Words { get; } = words;

    /// <summary>A cardinal: "3,000", "3.2 million", "5 1/2", "twenty-five", "three thousand two hundred and five", "half a million", "a dozen".</summary>
    public bool TryReadCardinal(SentencePieces pieces, int at, out Numeral numeral)
    {
        numeral = default;
        return pieces[at].Kind switch
        {
            PieceKind.Number => TryReadDigits(pieces, at, out numeral),
            PieceKind.Word => TryReadHalf(pieces, at, out numeral) || TryReadArticle(pieces, at, out numeral) || TryReadWords(pieces, at, out numeral),
            _ => false,
        };
    }

    /// <summary>An ordinal: "third", "twenty-first", "42nd".</summary>
    public bool TryReadOrdinal(SentencePieces pieces, int at, out Numeral numeral)
    {
        numeral = default;
        if (pieces.IsNumber(at))
        {
            if (!pieces.IsGlued(at + 1) || pieces.Word(at + 1) is not ("st" or "nd" or "rd" or "th") || !TryParse(pieces.Word(at), out var value))
                return false;
            numeral = new(value, at + 2, NumeralForm.Digits, 1);
            return numeral.IsWhole;
        }
        if (Words[pieces.Word(at)].Ordinal is { } ordinal)
        {
            numeral = new(ordinal, at + 1, NumeralForm.Words, 1);
            return true;
        }
        if (Words[pieces.Word(at)].Cardinal is not (>= 20 and { } tens)) return false;
        var unit = pieces.IsHyphen(at + 1) ? at + 2 : at + 1;
        if (Words[pieces.Word(unit)].Ordinal is not (< 10 and { } units)) return false;
        numeral = new(tens + units, unit + 1, NumeralForm.Words, 1);
        return true;
    }

    /// <summary>A year said as two numbers: "nineteen ninety-seven", "two thousand", "two thousand and four".</summary>
    public bool TryReadYearWords(SentencePieces pieces, int at, out Numeral numeral)
    {
        numeral = default;
        if (Words[pieces.Word(at)].Cardinal is >= 13 and <= 20 and { } century && TryReadTens(pieces, at + 1, out var rest, out var end) && rest >= 10)
        {
            numeral = new((century * 100) + rest, end, NumeralForm.Words, 1);
            return true;
        }
        return pieces.Is(at, "two", "thousand") && TryReadWords(pieces, at, out numeral) && numeral.Value is >= 2000 and < 2100;
    }

    /// <summary>Digits as they are written; false where they are too many to be a number.</summary>
    public static bool TryParse(string digits, out decimal value) =>
        decimal.TryParse(digits, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && value <= Largest;

    private bool TryReadDigits(SentencePieces pieces, int at, out Numeral numeral)
    {
        numeral = default;
        if (!TryParse(pieces.Word(at), out var value)) return false;
        var end = at + 1;
        if (pieces[end].Word is "½" or "¼" or "¾")
        {
            value += pieces[end].Word switch { "½" => 0.5m, "¼" => 0.25m, _ => 0.75m };
            end++;
        }
        else if (TryReadSlashFraction(pieces, end, out var part, out var partEnd) && !pieces.IsGlued(end))
        {
            value += part;
            end = partEnd;
        }
        return TryMultiply(pieces, value, end, NumeralForm.Digits, out numeral);
    }

    /// <summary>"1/2" with a small denominator, so that dates stay dates.</summary>
    private static bool TryReadSlashFraction(SentencePieces pieces, int at, out decimal value, out int end)
    {
        (value, end) = (0, at + 3);
        if (!pieces.IsNumber(at) || !pieces.Is(at + 1, "/") || !pieces.IsGlued(at + 1) || !pieces.IsGlued(at + 2) || pieces.Is(at + 3, "/")) return false;
        if (!TryParse(pieces.Word(at), out var above) || !TryParse(pieces.Word(at + 2), out var below) || below is not (2 or 3 or 4 or 8 or 16)
            || above >= below) return false;
        value = above / below;
        return true;
    }

    /// <summary>Magnitudes after a number: "3.2 million", "3-million", "3bn", "200 thousand million".</summary>
    private bool TryMultiply(SentencePieces pieces, decimal value, int end, NumeralForm form, out Numeral numeral)
    {
        decimal magnitude = 1;
        while (true)
        {
            var next = pieces.IsHyphen(end) ? end + 1 : end;
            var word = Words[pieces.Word(next)];
            var times = word.Magnitude ?? (form == NumeralForm.Digits && magnitude == 1 && next == end ? word.Sign : null);
            if (times is null || value * times > Largest || pieces.Word(next) == "k" && !pieces.IsGlued(next)) break;
            magnitude *= times.Value;
            value *= times.Value;
            end = next + 1;
        }
        // 1.3 million is 1300000, not 1300000.0: dividing drops the scale that the decimal point left.
        numeral = new(value / 1.0000000000000000000000000000m, end, form, magnitude);
        return true;
    }

    /// <summary>"half a million", "half a dozen".</summary>
    private bool TryReadHalf(SentencePieces pieces, int at, out Numeral numeral)
    {
        numeral = default;
        if (!pieces.Is(at, "half")) return false;
        var next = at + 1;
        if (pieces.IsHyphen(next)) next++;
        if (pieces.Is(next, "a")) next++;
        if (pieces.IsHyphen(next)) next++;
        if (pieces.Is(next, "dozen"))
        {
            numeral = new(6, next + 1, NumeralForm.Words, 12);
            return true;
        }
        return next > at + 1 && Words[pieces.Word(next)].Magnitude is > 100 && TryMultiply(pieces, 0.5m, next, NumeralForm.Words, out numeral);
    }

    /// <summary>"a hundred", "a dozen", "a million and a half".</summary>
    private bool TryReadArticle(SentencePieces pieces, int at, out Numeral numeral)
    {
        numeral = default;
        if (pieces.Word(at) is not ("a" or "an")) return false;
        if (pieces.Is(at + 1, "dozen"))
        {
            numeral = new(12, at + 2, NumeralForm.Words, 12);
            return true;
        }
        if (Words[pieces.Word(at + 1)].Magnitude is null || !TryReadScaled(pieces, at + 1, 1, out numeral)) return false;
        if (pieces.Is(numeral.End, "and", "a", "half")
            && numeral.Magnitude > 1) numeral = numeral with { Value = numeral.Value * 1.5m, End = numeral.End + 3 };
        return true;
    }

    private bool TryReadWords(SentencePieces pieces, int at, out Numeral numeral)
    {
        numeral = default;
        if (!TryReadTens(pieces, at, out var value, out var end)) return false;
        if (pieces.Is(end, "dozen"))
        {
            numeral = new(value * 12, end + 1, NumeralForm.Words, 12);
            return true;
        }
        if (pieces.Is(end, "and", "a", "half")) (value, end) = (value + 0.5m, end + 3);
        else if (pieces.Is(end, "point") && Words[pieces.Word(end + 1)].Cardinal is < 10 and { } tenth) (value, end) = (value + (tenth / 10), end + 2);
        return TryReadScaled(pieces, end, value, out numeral);
    }

    /// <summary>What follows a first number below a hundred: its magnitudes, then smaller numbers ("… thousand two hundred and five").</summary>
    private bool TryReadScaled(SentencePieces pieces, int end, decimal value, out Numeral numeral)
    {
        TryMultiply(pieces, value, end, NumeralForm.Words, out numeral);
        var last = numeral;
        while (Words[pieces.Word(last.End - 1)].Magnitude is { } least)
        {
            var next = pieces.Is(last.End, "and") ? last.End + 1 : last.End;
            if (!TryReadTens(pieces, next, out var rest, out var restEnd)) break;
            TryMultiply(pieces, rest, restEnd, NumeralForm.Words, out last);
            // "two hundred thousand and five": what follows lies below the last magnitude.
            if (last.Value >= least) break;
            numeral = numeral with { Value = numeral.Value + last.Value, End = last.End };
        }
        return true;
    }

    /// <summary>A number below a hundred in words: "seven", "twenty-five", "twenty four".</summary>
    private bool TryReadTens(SentencePieces pieces, int at, out decimal value, out int end)
    {
        (value, end) = (0, at + 1);
        if (Words[pieces.Word(at)].Cardinal is not { } first) return false;
        value = first;
        if (first < 20) return true;
        var next = pieces.IsHyphen(end) ? end + 1 : end;
        if (Words[pieces.Word(next)].Cardinal is >= 1 and < 10 and { } units) (value, end) = (first + units, next + 1);
        return true;
    }
}
