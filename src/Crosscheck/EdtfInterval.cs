using System.Globalization;

namespace Crosscheck;

/// <summary>The days that an EDTF value covers (Extended Date/Time Format, ISO 8601-2:2019, levels 0 and 1, quarters of level 2).</summary>
/// <param name="First">First day that may be meant; <see cref="DateOnly.MinValue"/> if the start is open.</param>
/// <param name="Last">Last day that may be meant; <see cref="DateOnly.MaxValue"/> if the end is open.</param>
/// <param name="Approximate">True if the bounds are not sharp: marked <c>~</c>, <c>?</c> or <c>%</c>, or a season.</param>
public readonly record struct EdtfInterval(DateOnly First, DateOnly Last, bool Approximate)
{
    /// <summary>True if a day lies in both.</summary>
    public bool Overlaps(EdtfInterval other) => First <= other.Last && other.First <= Last;

    /// <summary>True if every day of the other lies in this: 2012 contains September 2012.</summary>
    public bool Contains(EdtfInterval other) => First <= other.First && other.Last <= Last;

    /// <summary>The same interval, with as much room on either side as it is long where its bounds are not sharp.</summary>
    public EdtfInterval Widened()
    {
        if (!Approximate) return this;
        var room = Last.DayNumber - First.DayNumber + 1;
        return this with
        {
            First = DateOnly.FromDayNumber(Math.Max(First.DayNumber - room, DateOnly.MinValue.DayNumber)),
            Last = DateOnly.FromDayNumber((int)Math.Min((long)Last.DayNumber + room, DateOnly.MaxValue.DayNumber)),
        };
    }

    /// <summary>Reads a value; a time of day counts as its whole day.</summary>
    /// <returns>False for null, for anything that is no EDTF value of these kinds, and where no year is stated (<c>XXXX-09-11</c>).</returns>
    public static bool TryParse(string? edtf, out EdtfInterval interval)
    {
        interval = default;
        if (edtf is null) return false;
        var slash = edtf.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return TryParsePoint(edtf, out interval);
        var from = edtf.AsSpan(0, slash);
        var to = edtf.AsSpan(slash + 1);
        if (IsOpen(from) && IsOpen(to)) return false;
        if (!TryParseEnd(from, DateOnly.MinValue, out var start) || !TryParseEnd(to, DateOnly.MaxValue, out var end) || end.Last < start.First) return false;
        interval = new(start.First, end.Last, start.Approximate || end.Approximate);
        return true;
    }

    private static bool IsOpen(ReadOnlySpan<char> end) => end.IsEmpty || end is "..";

    private static bool TryParseEnd(ReadOnlySpan<char> end, DateOnly open, out EdtfInterval interval)
    {
        interval = new(open, open, false);
        return IsOpen(end) || TryParsePoint(end, out interval);
    }

    private static bool TryParsePoint(ReadOnlySpan<char> point, out EdtfInterval interval)
    {
        interval = default;
        var approximate = false;
        if (point is [.. var stated, '~' or '?' or '%'])
        {
            approximate = true;
            point = stated;
        }
        var time = point.IndexOf('T');
        if (time >= 0)
        {
            if (time != 10) return false;
            point = point[..time];
        }
        if (point.Length is not (4 or 7 or 10) || !TryParseYear(point[..4], out var firstYear, out var lastYear)) return false;
        if (point.Length == 4 || point[4..] is "-XX" or "-XX-XX")
        {
            interval = new(new(firstYear, 1, 1), new(lastYear, 12, 31), approximate);
            return true;
        }
        return firstYear == lastYear && point[4] == '-' && TryParseInYear(firstYear, point[5..], approximate, out interval);
    }

    /// <summary>A year, decade (<c>196X</c>) or century (<c>19XX</c>).</summary>
    private static bool TryParseYear(ReadOnlySpan<char> digits, out int first, out int last)
    {
        first = last = 0;
        var open = false;
        foreach (var c in digits)
        {
            if (c == 'X') open = true;
            else if (open || !char.IsAsciiDigit(c)) return false;
            first = (first * 10) + (c == 'X' ? 0 : c - '0');
            last = (last * 10) + (c == 'X' ? 9 : c - '0');
        }
        first = Math.Max(first, 1);
        return last >= 1;
    }

    private static bool TryParseInYear(int year, ReadOnlySpan<char> rest, bool approximate, out EdtfInterval interval)
    {
        interval = default;
        if (!TryParseTwo(rest[..2], out var part)) return false;
        if (rest.Length == 5 && rest is not [_, _, '-', 'X', 'X'])
        {
            if (rest[2] != '-' || !TryParseTwo(rest[3..], out var day) || part is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, part)) return false;
            interval = new(new(year, part, day), new(year, part, day), approximate);
            return true;
        }
        switch (part)
        {
            case >= 1 and <= 12:
                interval = Months(year, part, 1, approximate);
                return true;
            case >= 21 and <= 24 when rest.Length == 2:
                // Meteorological seasons of the north; EDTF leaves the hemisphere open, so the bounds are never sharp.
                interval = Months(year, (part - 20) * 3, 3, approximate: true);
                return true;
            case >= 33 and <= 36 when rest.Length == 2:
                interval = Months(year, ((part - 33) * 3) + 1, 3, approximate);
                return true;
            default:
                return false;
        }
    }

    private static EdtfInterval Months(int year, int month, int count, bool approximate)
    {
        var first = new DateOnly(year, month, 1);
        var last = year == DateOnly.MaxValue.Year && month + count > 12 ? DateOnly.MaxValue : first.AddMonths(count).AddDays(-1);
        return new(first, last, approximate);
    }

    private static bool TryParseTwo(ReadOnlySpan<char> digits, out int value) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
