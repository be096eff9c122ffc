using System.Globalization;

namespace Crosscheck.Reporting.Html;

/// <summary>Numbers and lists in the words of a reader.</summary>
internal static class ReaderText
{
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>"1 point", "9 points".</summary>
    public static string Count(int number, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many ?? one + "s")}");

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string List(IReadOnlyList<string> parts) => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        _ => string.Join(", ", parts.Take(parts.Count - 1)) + " and " + parts[^1],
    };

    public static string Percent(double share) =>
        Math.Clamp(share, 0, 1) is var sound && sound is > 0.99 and < 1 ? "more than 99 %" : string.Create(CultureInfo.InvariantCulture, $"{Math.Round(Math.Clamp(share, 0, 1) * 100)} %");

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The text with a full stop, unless it closes by itself.</summary>
    public static string Closed(string text) => text.TrimEnd() is var sentence && sentence.Length > 0 && sentence[^1] is '.' or '!' or '?' or '…' ? sentence : sentence + ".";
}
