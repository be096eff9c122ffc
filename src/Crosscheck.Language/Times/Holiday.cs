using System.Globalization;
using Crosscheck.Language.Lexicons;
using Crosscheck.Language.Numbers;

namespace Crosscheck.Language.Times;

/// <summary>A day with a name and the rule that gives its date in a year.</summary>
internal sealed record Holiday(string Rule)
{
    public DateOnly In(int year)
    {
        if (Rule == "election") return Counted(year, 11, 1, 1).AddDays(1);
        var parts = Rule.Split(' ');
        if (parts[0] == "easter") return Easter(year).AddDays(Number(parts[1]));
        if (parts.Length == 1) return new(year, Number(Rule[..2]), Number(Rule[3..]));
        var day = Counted(year, Number(parts[0]), Number(parts[1]), Number(parts[2]));
        return parts.Length == 4 ? day.AddDays(Number(parts[3])) : day;
    }

    private static DateOnly Counted(int year, int month, int weekday, int count)
    {
        var first = new DateOnly(year, month, 1);
        var day = first.AddDays((weekday - Calendar.Weekday(first) + 7) % 7).AddDays(7 * (Math.Max(count, 1) - 1));
        if (count > 0) return day;
        while (day.AddDays(7).Month == month) day = day.AddDays(7);
        return day;
    }

    /// <summary>The western Easter Sunday (Meeus, Astronomical Algorithms, chapter 8).</summary>
    private static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var (d, e) = (b / 4, b % 4);
        var g = (b - ((b + 8) / 25) + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var l = (32 + (2 * e) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new(year, n / 31, (n % 31) + 1);
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}

/// <summary>The names of holidays, found by their first word.</summary>
internal sealed class Holidays
{
    private readonly Dictionary<string, HolidayName[]> _byFirstWord;

    private Holidays(Dictionary<string, HolidayName[]> byFirstWord) => _byFirstWord = byFirstWord;

    /// <summary>Longer names stand before shorter ones in the list.</summary>
    public static Holidays Load() => new(Lexicon.Lines("holidays.txt")
        .Select(entry => entry.Line.Split('|'))
        .Select(parts => new HolidayName(Pieces(parts[0]), new Holiday(parts[1])))
        .GroupBy(name => name.Words[0], StringComparer.Ordinal)
        .ToDictionary(names => names.Key, names => names.OrderByDescending(name => name.Words.Length).ToArray(), StringComparer.Ordinal));

    public bool CanBegin(string word) => _byFirstWord.ContainsKey(word);

    /// <summary>The longest name that begins at the piece; its first letter is a capital.</summary>
    public bool TryRead(SentencePieces pieces, int at, out Holiday holiday, out int end)
    {
        (holiday, end) = (null!, at);
        if (!pieces.IsCapital(at) || !_byFirstWord.TryGetValue(pieces.Word(at), out var names)) return false;
        foreach (var (words, day) in names)
        {
            if (!Matches(pieces, at, words, out end)) continue;
            holiday = day;
            return true;
        }
        return false;
    }

    private static bool Matches(SentencePieces pieces, int at, string[] words, out int end)
    {
        end = at;
        foreach (var word in words)
        {
            var found = pieces.Word(end) is "’" ? "'" : pieces.Word(end);
            if (found != word) return false;
            end++;
        }
        return true;
    }

    private static string[] Pieces(string name) =>
        name.Replace("'", " ' ", StringComparison.Ordinal).Replace(".", " . ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private sealed record HolidayName(string[] Words, Holiday Day);
}
