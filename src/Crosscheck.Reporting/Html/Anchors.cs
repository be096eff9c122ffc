using System.Globalization;

namespace Crosscheck.Reporting.Html;

/// <summary>The page's ids, each formed in one place so that links and targets cannot part.</summary>
internal static class Anchors
{
    public static string Question(int number) => string.Create(CultureInfo.InvariantCulture, $"q{number}");

    public static string Answer(int number, int answerIndex) => string.Create(CultureInfo.InvariantCulture, $"q{number}-{answerIndex + 1}");

    public static string Article(int ordinal) => string.Create(CultureInfo.InvariantCulture, $"a{ordinal}");

    public static string LegendEntry(int ordinal) => string.Create(CultureInfo.InvariantCulture, $"s{ordinal}");

    /// <param name="ordinal">Of the article.</param>
    /// <param name="field">The headline has offsets of its own.</param>
    /// <param name="offset">Where the spot starts, UTF-16 units.</param>
    public static string Spot(int ordinal, EvidenceField field, int offset) =>
        string.Create(CultureInfo.InvariantCulture, $"a{ordinal}-{(field == EvidenceField.Title ? "t" : "")}{offset}");
}
