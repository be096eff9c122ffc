using System.Globalization;
using Crosscheck.Articles.Metadata;

namespace Crosscheck.Articles.Containers;

/// <summary>Dates as messages and RSS write them: <c>Tue, 14 Nov 2023 18:05:00 +0100</c> (RFC 5322, section 3.3, with the old names of zones), else ISO 8601.</summary>
internal static class MessageDate
{
    private static readonly string[] _months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The date in ISO form, its zone as given; null if it is no date.</summary>
    public static string? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (IsoDate.Normalise(text) is { Length: >= 10 } iso)
            return iso;
        // A comment may follow: "+0000 (UTC)".
        var words = text.Split('(')[0].Split([' ', '\t', ','], StringSplitOptions.RemoveEmptyEntries).SkipWhile(word => !char.IsAsciiDigit(word[0])).ToArray();
        if (words is not [var dayText, var monthText, var yearText, .. var rest]
            || !TryNumber(dayText, out var day) || MonthOf(monthText) is not { } month || !TryNumber(yearText, out var year))
        {
            return null;
        }
        year += yearText.Length > 2 ? 0 : year < 50 ? 2000 : 1900;
        if (year is < 1900 or > 2999 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        var date = string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{day:D2}");
        return rest is [var time, ..] && IsoDate.Normalise($"{date}T{(time.IndexOf(':', StringComparison.Ordinal) == 1 ? "0" : "")}{time}{ZoneOf(rest.ElementAtOrDefault(1))}") is { } whole ? whole : date;
    }

    private static int? MonthOf(string word) => Array.FindIndex(_months, month => word.StartsWith(month, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at ? at + 1 : null;

    /// <summary>An unknown name leaves the time without a zone.</summary>
    private static string ZoneOf(string? zone) => zone?.ToUpperInvariant() switch
    {
        "GMT" or "UT" or "UTC" or "Z" => "Z",
        "EST" => "-05:00",
        "EDT" => "-04:00",
        "CST" => "-06:00",
        "CDT" => "-05:00",
        "MST" => "-07:00",
        "MDT" => "-06:00",
        "PST" => "-08:00",
        "PDT" => "-07:00",
        ['+' or '-', .. { Length: 4 } digits] when digits.All(char.IsAsciiDigit) => zone,
        ['+' or '-', .. { Length: 5 }] => zone,
        _ => "",
    };

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
