using Crosscheck.Language.Numbers;

namespace Crosscheck.Language.Quantities;

/// <summary>Percentages, fractions and "one in five".</summary>
internal sealed partial class QuantityParser
{
    /// <summary>"20 percent", "5-7%", "two-thirds of", "half of", "one in five", "2 percentage points".</summary>
    private Reading? ReadShare(int at, Approximation bound)
    {
        if ((ReadPart(at, bound) ?? ReadAmount(at, bound)) is { } parted && ReadPoints(at, parted) is { } points) return points;
        if (ReadFraction(at, bound) is { } fraction) return fraction;
        if (ReadAmount(at, bound) is not { } amount) return null;
        var end = pieces.IsHyphen(amount.End) ? amount.End + 1 : amount.End;
        if (pieces.Word(end) is "%" or "percent" or "percents" or "pct" or "pc") end++;
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

    /// <summary>"2 percentage points", "25 basis points".</summary>
    private Reading? ReadPoints(int at, Amount amount)
    {
        var unit = pieces.IsHyphen(amount.End) ? amount.End + 1 : amount.End;
        if (pieces.Word(unit) is not ("percentage" or "basis")) return null;
        var point = pieces.IsHyphen(unit + 1) ? unit + 2 : unit + 1;
        return pieces.Word(point) is "point" or "points"
            ? Make(at, amount with { End = point + 1 }, QuantityKind.Percent, pieces.Word(unit) + " point", null) : null;
    }

    private Reading? ReadFraction(int at, Approximation bound)
    {
        if (ReadHalf(at, bound) is { } half) return half;
        if (IsFewIn(at, out var share, out var perEnd))
            return Make(at, Share(share, perEnd, bound), QuantityKind.Percent, "percent", _counted.Read(at, perEnd, isSingular: false));
        decimal above = 1;
        var next = at + 1;
        if (words.Cues.ShareRanks.Contains(pieces.Word(at - 1)) && pieces.Is(next, "of")) next = at;
        else if (numbers.Words[pieces.Word(at)].Cardinal is > 1 and < 20 and { } several) above = several;
        else if (pieces.Word(at) is not ("a" or "one")) return null;
        if (pieces.IsHyphen(next)) next++;
        if (numbers.Words[pieces.Word(next)].Divisor is not { } below || above >= below || pieces.IsHyphen(next + 1)) return null;
        var isPlural = pieces.Word(next) is [.., 's'];
        if (isPlural != above > 1) return null;
        // "a third man" is an ordinal; "a third of the men" is a share, "a quarter of a mile" a measure.
        if (!pieces.Is(next + 1, "of") && !(isPlural && pieces.IsHyphen(at + 1)) && !IsShareAlone(at, next + 1)) return null;
        if (ReadPart(at, bound) is { } part && (words.Measure(pieces.Word(part.End)) ?? words.Currency(pieces.Word(part.End))) is not null) return null;
        return Make(at, Share(100m * above / below, next + 1, bound), QuantityKind.Percent, "percent", _counted.ReadWhole(next + 1));
    }

    /// <summary>"half of the voters", "half the voters", "half were", "cut by half", "the bottom half".</summary>
    private Reading? ReadHalf(int at, Approximation bound)
    {
        if (!pieces.Is(at, "half")) return null;
        var isOf = pieces.Is(at + 1, "of");
        if (isOf || pieces.Word(at + 1) is "the" or "its" or "their" or "his" or "her" or "all")
            return Make(at, Share(50m, at + 1, bound), QuantityKind.Percent, "percent", _counted.ReadWhole(isOf ? at + 1 : at));
        var before = pieces.Word(at - 1);
        var isSubject = pieces.Word(at + 1) is "that" or "were" or "are" or "was" or "have" or "had" && (!pieces.IsWord(at - 1) || before is "and" or "but" or "at");
        var isAlone = before is "by" or "which" && (!pieces.IsWord(at + 1) || words.Cues.Functions.Contains(pieces.Word(at + 1)));
        return isSubject || isAlone || words.Cues.ShareRanks.Contains(before)
            ? Make(at, Share(50m, at + 1, bound), QuantityKind.Percent, "percent", null) : null;
    }

    /// <summary>"a quarter fewer", "fell by more than a third", "to pay a third.": a share with nothing that it is of.</summary>
    private bool IsShareAlone(int at, int end)
    {
        if (pieces.Word(end) is "fewer" or "less" or "more" or "lower" or "higher" || pieces.Tag(end) is "JJR" or "RBR") return true;
        if (pieces.IsWord(end) && !words.Cues.Functions.Contains(pieces.Word(end))) return false;
        var before = at - 1;
        while (before > at - 5 && words.Cues.BoundWords.Contains(pieces.Word(before))) before--;
        return pieces.Is(before, "by") || (pieces.Tag(at - 1).StartsWith("VB", StringComparison.Ordinal) && pieces.Word(end) is "." or ";");
    }

    private static Amount Share(decimal percent, int end, Approximation bound)
    {
        var rounded = decimal.Round(percent, 2);
        var exactness = bound == Approximation.Exact && rounded != percent ? Approximation.About : bound;
        return new(bound is Approximation.AtMost or Approximation.LessThan ? null : rounded, bound is Approximation.AtLeast or Approximation.MoreThan ? null
            : rounded, end, exactness);
    }

    /// <summary>"one in five", "1 in 10", "four out of five".</summary>
    private bool IsFewIn(int at, out decimal percent, out int end)
    {
        (percent, end) = (0, 0);
        if (!numbers.TryReadCardinal(pieces, at, out var few) || few.Form == NumeralForm.Article || few.End != at + 1 || few.Value < 1) return false;
        if (!(pieces.Is(few.End, "in") || pieces.Is(few.End, "out", "of"))) return false;
        var next = pieces.Is(few.End, "in") ? at + 2 : at + 3;
        if (pieces.Is(next, "every")) next++;
        if (!numbers.TryReadCardinal(pieces, next, out var per) || per.Form == NumeralForm.Article || per.Value <= few.Value || per.Value > 1_000_000)
            return false;
        // "three in 12 towns" counts; a share of more than one is told of few or of a round number.
        if (few.Value > 1 && per.Value is not (3 or 4 or 5 or 10 or 100) || words.Cues.TimeUnits.Contains(pieces.Word(per.End))) return false;
        (percent, end) = (100m * few.Value / per.Value, per.End);
        return true;
    }
}
