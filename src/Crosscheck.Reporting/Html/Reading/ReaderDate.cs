using System.Globalization;

namespace Crosscheck.Reporting.Html;

/// <summary>Days as readers write them: "20 June 2023".</summary>
internal static class ReaderDate
{
    /// <summary>The day of an ISO 8601 date or date-time, the clock left out.</summary>
    public static string DayOf(string iso) => EdtfText.Of(iso.Length > 10 ? iso[..10] : iso);

    /// <summary>The span of some days: "3 to 9 May 2024".</summary>
    public static string Span(DateOnly first, DateOnly last) =>
        first == last ? EdtfText.Of(Iso(first)) : EdtfText.Of($"{Iso(first)}/{Iso(last)}");

    /// <summary>A form short enough for a drawing's axis, no finer than the value is.</summary>
    public static string Short(TimeBounds bounds) => bounds switch
    {
        { IsDay: true } => bounds.First.ToString("d MMM yyyy", CultureInfo.InvariantCulture),
        _ when bounds.First.Day == 1 && bounds.Last.DayNumber - bounds.First.DayNumber is >= 27 and <= 30 => bounds.First.ToString("MMM yyyy", CultureInfo.InvariantCulture),
        _ => bounds.First.ToString("yyyy", CultureInfo.InvariantCulture),
    };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
