using System.Globalization;

namespace Crosscheck;

/// <summary>EDTF values in plain English, as a reader is shown them.</summary>
public static class EdtfText
{
    private static readonly string[] MonthNames =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] SeasonNames = ["spring", "summer", "autumn", "winter"];

    /// <summary>"20 June 2023", "September 2012", "early 1960s", "about 2013". A value that <see cref="EdtfInterval.TryParse"/> does not read is returned as it is.</summary>
    public static string Of(string edtf)
    {
        if (!EdtfInterval.TryParse(edtf, out _)) return edtf;
        var slash = edtf.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return Point(edtf);
        var (from, to) = (edtf[..slash], edtf[(slash + 1)..]);
        if (from is "" or "..") return $"until {Point(to)}";
        if (to is "" or "..") return $"from {Point(from)}";
        return PartOfDecade(from, to) ?? PartOfYear(from, to) ?? PartOfMonth(from, to) ?? Range(from, to);
    }

    private static string Point(string point)
    {
        if (point[^1] is '~' or '?' or '%') return (point[^1] == '?' ? "perhaps " : "about ") + Point(point[..^1]);
        var time = point.IndexOf('T', StringComparison.Ordinal);
        if (time >= 0) return $"{Point(point[..time])}, {Clock(point[(time + 1)..])}";
        var year = Year(point[..4]);
        if (point.Length < 7 || point[5] == 'X') return year;
        var part = Number(point[5..7]);
        if (part is >= 21 and <= 24) return $"{SeasonNames[part - 21]} {year}";
        if (part is >= 33 and <= 36) return string.Create(CultureInfo.InvariantCulture, $"Q{part - 32} {year}");
        var month = $"{MonthNames[part - 1]} {year}";
        return point.Length < 10 || point[8] == 'X' ? month : string.Create(CultureInfo.InvariantCulture, $"{Number(point[8..])} {month}");
    }

    private static string Year(string year) => year switch
    {
        [_, _, 'X', 'X'] => Ordinal(Number(year[..2]) + 1) + " century",
        [_, _, _, 'X'] => year[..3].TrimStart('0') + "0s",
        _ => year.TrimStart('0'),
    };

    private static string Ordinal(int n) => n.ToString(CultureInfo.InvariantCulture) + (n % 100 is >= 11 and <= 13 ? "th" : (n % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });

    private static string Clock(string time) => time switch
    {
        [.. var clock, 'Z'] => clock + " GMT",
        [_, _, ':', _, _, '+' or '-', ..] => $"{time[..5]} UTC{time[5..]}",
        _ => time,
    };

    private static string? PartOfDecade(string from, string to)
    {
        if (from.Length != 4 || to.Length != 4 || from.Contains('X', StringComparison.Ordinal) || to.Contains('X', StringComparison.Ordinal) || from[..3] != to[..3]) return null;
        var decade = $"{from[..3]}0s";
        return (from[3], to[3]) switch
        {
            ('0', '4') => "early " + decade,
            ('4', '6') => "mid-" + decade,
            ('6', '9') => "late " + decade,
            _ => null,
        };
    }

    /// <summary>Only approximate bounds are a part of a year: "from January to April" has sharp ones.</summary>
    private static string? PartOfYear(string from, string to)
    {
        if (from is not [.., '~'] || to is not [.., '~'] || from.Length != 8 || to.Length != 8 || from[..5] != to[..5]) return null;
        return (from[5..7], to[5..7]) switch
        {
            ("01", "04") => $"early {Year(from[..4])}",
            ("05", "08") => $"mid-{Year(from[..4])}",
            ("09", "12") => $"late {Year(from[..4])}",
            _ => null,
        };
    }

    private static string? PartOfMonth(string from, string to)
    {
        if (from is not [.., '~'] || to is not [.., '~'] || from.Length != 11 || to.Length != 11 || from[..8] != to[..8]) return null;
        return (from[8..10], to[8..10]) switch
        {
            ("01", "10") => $"early {Point(from[..7])}",
            ("11", "20") => $"mid-{Point(from[..7])}",
            ("21", _) => $"late {Point(from[..7])}",
            _ => null,
        };
    }

    /// <summary>What both ends share is said once: "5 to 7 June 2012".</summary>
    private static string Range(string from, string to)
    {
        var (first, last) = (Point(from), Point(to));
        if (from.Length == 10 && to.Length == 10 && from[..7] == to[..7]) first = first[..first.IndexOf(' ', StringComparison.Ordinal)];
        else if (from.Length is 7 or 10 && to.Length == from.Length && from[..4] == to[..4] && from[4] == '-') first = first[..first.LastIndexOf(' ')];
        return $"{first} to {last}";
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
