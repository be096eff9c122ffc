using Crosscheck.Language.Numbers;

namespace Crosscheck.Language.Quantities;

/// <summary>Numbers, ranges and what makes them inexact.</summary>
internal sealed partial class QuantityParser
{
    /// <summary>Words before a number that bound or blur it, and where the number begins.</summary>
    private (Approximation Bound, int Start) ReadBound(int at)
    {
        var (bound, length) = BoundWords(at);
        if (length == 0) return (Approximation.Exact, at);
        var start = at + length;
        // "more than an estimated 300", "at least some 300".
        if (BoundWords(start) is (Approximation.About, var more) && more > 0) start += more;
        return StartsNumber(start) ? (bound, start) : (Approximation.Exact, at);
    }

    private (Approximation Bound, int Length) BoundWords(int at) => pieces.Word(at) switch
    {
        "about" when !IsTopic(at) => (Approximation.About, 1),
        "around" or "approximately" or "roughly" or "nearly" or "almost" or "circa" or "~" or "estimated" or "virtually" => (Approximation.About, 1),
        "some" => (Approximation.About, 1),
        "close" when pieces.Is(at + 1, "to") => (Approximation.About, 2),
        "an" when pieces.Is(at + 1, "estimated") => (Approximation.About, 2),
        "at" when pieces.Is(at + 1, "least") => (Approximation.AtLeast, 2),
        "at" when pieces.Is(at + 1, "most") => (Approximation.AtMost, 2),
        "no" or "not" when pieces.Word(at + 1) is "fewer" or "less" && pieces.Is(at + 2, "than") => (Approximation.AtLeast, 3),
        "no" or "not" when pieces.Is(at + 1, "more") && pieces.Is(at + 2, "than") => (Approximation.AtMost, 3),
        "a" when pieces.Word(at + 1) is "minimum" && pieces.Is(at + 2, "of") => (Approximation.AtLeast, 3),
        "a" when pieces.Word(at + 1) is "maximum" && pieces.Is(at + 2, "of") => (Approximation.AtMost, 3),
        "up" when pieces.Is(at + 1, "to") => (Approximation.AtMost, 2),
        "as" when pieces.Word(at + 1) is "many" or "much" && pieces.Is(at + 2, "as") => (Approximation.AtMost, 3),
        "as" when pieces.Word(at + 1) is "few" or "little" && pieces.Is(at + 2, "as") => (Approximation.AtLeast, 3),
        "more" or "greater" when pieces.Is(at + 1, "than") => (Approximation.MoreThan, 2),
        "fewer" or "less" when pieces.Is(at + 1, "than") => (Approximation.LessThan, 2),
        "just" or "slightly" or "well" when pieces.Word(at + 1) is "over" or "above" => (Approximation.MoreThan, 2),
        "just" or "slightly" or "well" when pieces.Word(at + 1) is "under" or "below" => (Approximation.LessThan, 2),
        "just" or "slightly" when pieces.Word(at + 1) is "more" or "less" && pieces.Is(at + 2, "than") =>
            (pieces.Is(at + 1, "more") ? Approximation.MoreThan : Approximation.LessThan, 3),
        "upwards" when pieces.Is(at + 1, "of") => (Approximation.MoreThan, 2),
        "in" when pieces.Is(at + 1, "excess", "of") => (Approximation.MoreThan, 3),
        // A slip of the pen for "than".
        "more" when pieces.Is(at + 1, "then") => (Approximation.MoreThan, 2),
        "over" or "above" when words.Cues.OverTopics.Contains(pieces.Word(at - 1)) => (Approximation.Exact, 0),
        "over" or "above" or "exceeding" => (Approximation.MoreThan, 1),
        "under" or "below" => (Approximation.LessThan, 1),
        "between" => (Approximation.Exact, IsBetween(at) ? 1 : 0),
        _ => (Approximation.Exact, 0),
    };

    private bool IsBetween(int at) =>
        numbers.TryReadCardinal(pieces, SkipCurrency(at + 1), out var low) && pieces.Is(SkipUnit(low.End), "and")
        && numbers.TryReadCardinal(pieces, SkipCurrency(SkipUnit(low.End) + 1), out _);

    private int SkipUnit(int at) => pieces.Word(at) is "%" or "percent" || words.Measure(pieces.Word(at)) is not null ? at + 1 : at;

    private bool StartsNumber(int at)
    {
        var start = SkipCurrency(at);
        return TryReadNumber(start, out _) || pieces.Is(start, "half") || (pieces.Word(at) is "a" or "an" && words.Measure(pieces.Word(at + 1)) is not null) || (start == at && TryReadVague(at) is not null)
            || numbers.Words[pieces.Word(at)].Divisor is not null || (pieces.Is(at, "a") && numbers.Words[pieces.Word(at + 1)].Divisor is not null);
    }

    /// <summary>"spoke about two men": the word is a preposition.</summary>
    private bool IsTopic(int at) => words.Cues.Topics.Contains(pieces.Word(at - 1));

    /// <summary>A cardinal in digits or words, not part of another code.</summary>
    private bool TryReadNumber(int at, out Numeral numeral)
    {
        numeral = default;
        if (!numbers.TryReadCardinal(pieces, at, out numeral)) return false;
        if (numeral.Form == NumeralForm.Words && pieces.Is(at, "a") && numeral.End == at + 1) return false;
        if (pieces.IsNumber(at) && !_named.IsFree(at, numeral.End)) return false;
        if (IsMillionsSign(at, numeral)) numeral = numeral with { Value = numeral.Value * 1_000_000m, End = numeral.End + 1, Magnitude = 1_000_000m };
        return true;
    }

    /// <summary>"3m people", "2.5m euros", "4m tonnes": before what is counted the sign is no unit of length.</summary>
    private bool IsMillionsSign(int at, Numeral numeral)
    {
        var next = numeral.End + 1;
        if (numeral.End != at + 1 || !pieces.Is(at + 1, "m") || !pieces.IsGlued(at + 1) || !pieces.IsNumber(at) || MetersSign(at + 1) is not null) return false;
        return words.Currency(pieces.Word(next)) is not null || words.Measure(pieces.Word(next)) is not null || pieces.Word(next) is "pounds"
            || _counted.Read(at, next, isSingular: false) is { IsState: false };
    }

    /// <summary>A number or range with what stands after it: "25 to 30", "2 to 3 million", "3,000-plus", "300 or so".</summary>
    private Amount? ReadAmount(int at, Approximation bound)
    {
        if (!TryReadNumber(at, out var low)) return null;
        var amount = new Amount(low.Value, low.Value, low.End, bound);
        if (ReadRangeEnd(at, low) is { } high)
        {
            var share = low.Magnitude == 1 && high.Magnitude > 1 && low.Value < 1000 && low.Value * high.Magnitude < high.Value ? high.Magnitude : 1;
            amount = amount with { Low = low.Value * share, High = high.Value, End = high.End };
        }
        amount = ReadAfter(amount);
        return Bounded(amount);
    }

    /// <summary>Without the end that its bound leaves open.</summary>
    private static Amount Bounded(Amount amount) => amount.Approximation switch
    {
        Approximation.AtLeast or Approximation.MoreThan => amount with { High = null },
        Approximation.AtMost or Approximation.LessThan => amount with { Low = null },
        _ => amount,
    };

    private Amount ReadAfter(Amount amount)
    {
        var end = amount.End;
        if (pieces.IsHyphen(end) && pieces.Is(end + 1, "plus")) return amount with { End = end + 2, Approximation = Approximation.AtLeast };
        if (pieces.Is(end, "+") && pieces.IsGlued(end)) return amount with { End = end + 1, Approximation = Approximation.AtLeast };
        if (pieces.IsHyphen(end) && pieces.Is(end + 1, "odd")) return amount with { End = end + 2, Approximation = Approximation.About };
        if (pieces.Is(end, "or", "so")) return amount with { End = end + 2, Approximation = Approximation.About };
        if (pieces.Is(end, "or", "more")) return amount with { End = end + 2, Approximation = Approximation.AtLeast };
        return pieces.Is(end, "or") && pieces.Word(end + 1) is "less" or "fewer" ? amount with { End = end + 2, Approximation = Approximation.AtMost }
            : amount;
    }

    /// <summary>The upper end of a range.</summary>
    private Numeral? ReadRangeEnd(int at, Numeral low)
    {
        var next = low.End;
        if (SkipCurrency(at - 1) == at && pieces.Word(next) is "and" or "to" && SkipCurrency(next + 1) > next + 1)
        {
            if (pieces.Is(next, "to") ? IsChange(at) : !pieces.Is(at - 2, "between")) return null;
            return ReadHigher(SkipCurrency(next + 1), low);
        }
        // "18-to-24-year-olds".
        if (pieces.IsHyphen(next) && pieces.Is(next + 1, "to") && pieces.IsHyphen(next + 2))
            return numbers.TryReadCardinal(pieces, next + 3, out var joined) && joined.Value > low.Value ? joined : null;
        var isJoined = pieces.Word(next) switch
        {
            "-" or "–" => pieces.IsGlued(next) && pieces.IsGlued(next + 1) && pieces.IsNumber(next + 1) && pieces.IsNumber(at),
            "to" => !IsChange(at),
            "or" => true,
            "and" => pieces.Is(at - 1, "between") || pieces.Is(at - 2, "between"),
            _ => false,
        };
        if (!isJoined) return null;
        if (pieces.Is(next, "or") && !IsNext(low, next + 1)) return null;
        return ReadHigher(next + 1, low);
    }

    private Numeral? ReadHigher(int at, Numeral low) =>
        TryReadNumber(at, out var high) && high.Form != NumeralForm.Article && high.Value > low.Value
            && !(pieces.IsGlued(high.End) && pieces.Word(high.End) is "-" or "–" && pieces.IsNumber(high.End + 1)) ? high : null;

    /// <summary>"two or three" is a range, "two or 50" a choice.</summary>
    private bool IsNext(Numeral low, int at) => numbers.TryReadCardinal(pieces, at, out var high) && high.Value <= Math.Max(low.Value * 2, low.Value + 2);

    /// <summary>"rose from 25 to 30" tells two amounts at two times.</summary>
    private bool IsChange(int at)
    {
        var isFrom = pieces.Word(at - 1) is "from" || pieces.Word(SkipBack(at)) is "from";
        // "dropped $11 billion to $106 billion": with its own sign the second amount is what it came to.
        if (!isFrom && SkipCurrency(at - 1) != at) return false;
        for (var before = at - 2; before >= Math.Max(0, at - 8); before--)
        {
            if (words.Cues.Changes.Contains(pieces.Word(before))) return true;
        }
        return false;
    }

    private int SkipBack(int at) => words.Currency(pieces.Word(at - 1)) is not null ? at - 2 : at - 1;

    /// <summary>One past a currency sign or code before a number.</summary>
    private int SkipCurrency(int at) => TryReadCurrencyBefore(at, out _, out var end) ? end : at;
}
