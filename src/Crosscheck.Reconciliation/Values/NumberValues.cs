using System.Globalization;
using Crosscheck.Reconciliation.Claims;

namespace Crosscheck.Reconciliation.Values;

/// <summary>Numbers compare as ranges on one scale.</summary>
internal static class NumberValues
{
    /// <summary>Greater than any number told, and small enough to reckon with.</summary>
    private const decimal Unbounded = 1e24m;

    /// <summary>"About 3,000" stands for what lies within a tenth of it.</summary>
    private const decimal About = 0.1m;

    /// <summary>Measures told in two units are rounded by the writer: within a twentieth they are one.</summary>
    private const decimal Conversion = 0.05m;

    /// <summary>What a writer rounds away without saying "about".</summary>
    private const decimal RoundingShare = 0.025m;

    /// <summary>Two maxima further apart than this are no two estimates of one.</summary>
    private const decimal FarApart = 2;

    private const decimal FarTimes = 10;

    private const int RareDigits = 3;

    private const decimal Telling = 13;

    /// <summary>Numbers from here on are rarely near each other by chance.</summary>
    private const decimal Great = 1000;

    private const decimal Vast = 100_000;

    public static ValueRelation Compare(NumberValue a, NumberValue b)
    {
        if (a.Normal == b.Normal)
            return ValueRelation.Same();
        var (x, y) = (RangeOf(a), RangeOf(b));
        if (IsMaximum(a) && IsMaximum(b) && Math.Max(x.High, y.High) > FarApart * Math.Max(0, Math.Min(x.High, y.High)))
            return ValueRelation.Differ("each tells another maximum");
        if (x.Low <= y.High && y.Low <= x.High)
            return ValueRelation.Compatible(Reason(a, b));
        if (a.Unit != b.Unit && Near(x, y, Conversion))
            return ValueRelation.Compatible("the same measure in two units, rounded");
        if (IsRounded(a, b) || IsRounded(b, a))
            return ValueRelation.Compatible("one is a rounded form of the other");
        return ValueRelation.Differ("the numbers do not meet");
    }

    /// <summary>True of a number that is rarely told of two things in one story: one of two digits, or with a fraction.</summary>
    public static bool IsTelling(NumberValue value) => value.Vague is null && value.Low is { } low && (low >= Telling || low != decimal.Floor(low));

    /// <summary>True of two stated numbers of one unit that are the same but for a bound or an estimate.</summary>
    public static bool AreOneStated(NumberValue a, NumberValue b) =>
        a.Vague is null && b.Vague is null && a.Unit == b.Unit && (a.Low ?? a.High) is { } x && (b.Low ?? b.High) is { } y && x == y && (a.Low is null || a.High is null || a.Low == a.High) && (b.Low is null || b.High is null || b.Low == b.High);

    /// <summary>True of two stated numbers of one unit that are the same but for a bound or an estimate, and so fine that no two things of a story share it by chance (276, 6,500, 11.5 million).</summary>
    public static bool AreOneRare(NumberValue a, NumberValue b) => AreOneStated(a, b) && IsRare(a);

    /// <summary>True of a number of three digits other than closing zeros, or of a count of a thousand or more with two.</summary>
    public static bool IsRare(NumberValue value)
    {
        if (value.Vague is not null || (value.Low ?? value.High) is not { } number || Math.Abs(number) >= Unbounded)
            return false;
        var digits = Math.Abs(number).ToString("0.#########", CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).Trim('0').Length;
        return digits >= RareDigits || (value.Unit.Length == 0 && number >= Great && digits >= RareDigits - 1);
    }

    /// <summary>True of a number of a thousand or more, told as such.</summary>
    public static bool IsGreat(NumberValue value) => value.Vague is null && (value.Low ?? value.High) >= Great;

    /// <summary>True of a hundred thousand or more, told as such: a story has few such numbers, and what they count is told in many words.</summary>
    public static bool IsVast(NumberValue value) => value.Vague is null && (value.Low ?? value.High) >= Vast;

    /// <summary>True of two numbers of one unit, a thousand or more, that are not equal and within a twentieth of each other, or of two great maxima.</summary>
    public static bool AreNear(NumberValue a, NumberValue b)
    {
        if (!IsGreat(a) || !IsGreat(b) || a.Unit != b.Unit || (a.Low ?? a.High) is not { } x || (b.Low ?? b.High) is not { } y || x == y)
            return false;
        return (IsMaximum(a) && IsMaximum(b)) || Math.Abs(x - y) <= Conversion * Math.Max(x, y);
    }

    /// <summary>True of two numbers of which one is more than ten times the other: of one event nobody counts so differently.</summary>
    public static bool AreFarApart(NumberValue a, NumberValue b) =>
        (a.Low ?? a.High) is { } x && (b.Low ?? b.High) is { } y && Math.Max(x, y) > FarTimes * Math.Max(1, Math.Min(x, y));

    /// <summary>"Up to 3,000" tells how many it may be, not only how many it is not.</summary>
    public static bool IsMaximum(NumberValue value) => value is { Vague: null, Approximation: Approximation.AtMost or Approximation.LessThan };

    private static string Reason(NumberValue a, NumberValue b) =>
        a.Vague is not null || b.Vague is not null ? "one is only a vague amount that the other fits"
        : AreOneStated(a, b) && (a.Approximation, b.Approximation) is (Approximation.About, Approximation.Exact) or (Approximation.Exact, Approximation.About) ? Precision.Estimate
        : a.Approximation is not Approximation.Exact || b.Approximation is not Approximation.Exact ? "one is only a bound or an estimate that the other fits"
        : "one lies within the other";

    /// <summary>The lowest and highest number meant, on the dimension's base scale.</summary>
    private static (decimal Low, decimal High) RangeOf(NumberValue value)
    {
        if (value.Vague is { } vague)
            return VagueRange(vague);
        decimal Scaled(decimal number) => Measures.Scaled(Math.Clamp(number, -1e18m, 1e18m), value.Unit);
        var low = value.Low is { } l ? Scaled(l) : (decimal?)null;
        var high = value.High is { } h ? Scaled(h) : (decimal?)null;
        return value.Approximation switch
        {
            Approximation.AtLeast or Approximation.MoreThan => (low ?? high ?? 0, Unbounded),
            Approximation.AtMost or Approximation.LessThan => (-Unbounded, high ?? low ?? Unbounded),
            Approximation.About => ((low ?? high ?? 0) * (1 - About), (high ?? low ?? 0) * (1 + About)),
            _ => (low ?? -Unbounded, high ?? Unbounded),
        };
    }

    /// <summary>What a vague word leaves room for, widely: it must never make a difference by itself.</summary>
    private static (decimal Low, decimal High) VagueRange(string vague)
    {
        bool Has(string word) => vague.Contains(word, StringComparison.Ordinal);
        return Has("million") ? (1_000_000, Unbounded)
            : Has("hundreds of thousands") ? (100_000, 1_000_000)
            : Has("tens of thousands") ? (10_000, 200_000)
            : Has("thousand") ? (1_000, 100_000)
            : Has("hundred") ? (100, 5_000)
            : Has("dozens") || Has("scores") || Has("tens") ? (20, 500)
            : Has("couple") ? (2, 4)
            : Has("several") || Has("few") || Has("handful") || Has("some") ? (2, 30)
            : (2, Unbounded);
    }

    private static bool Near((decimal Low, decimal High) x, (decimal Low, decimal High) y, decimal share)
    {
        var gap = Math.Max(x.Low - y.High, y.Low - x.High);
        return gap <= share * Math.Max(Math.Abs(x.High), Math.Abs(y.High));
    }

    /// <summary>
    /// 3,000 for 2,973, 40,000 for 39,600: the coarse number has at most two leading digits and is where the fine one rounds to.
    /// Small numbers and those of equal fineness are never rounded forms.
    /// </summary>
    private static bool IsRounded(NumberValue coarse, NumberValue fine)
    {
        if (coarse.Low is not { } c || fine.Low is not { } f || coarse.Low != coarse.High || fine.Low != fine.High || coarse.Unit != fine.Unit || c < 100)
            return false;
        var step = 1m;
        while (c / (step * 10) == Math.Floor(c / (step * 10)))
            step *= 10;
        return c / step < 100 && f % step != 0 && Math.Abs(f - c) <= Math.Min(step / 2, c * RoundingShare);
    }
}
