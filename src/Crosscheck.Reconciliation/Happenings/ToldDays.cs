namespace Crosscheck.Reconciliation.Happenings;

/// <summary>From when to when articles date one happening, in the times as they give them.</summary>
/// <param name="From">EDTF of the time with the earliest first day, of equals the shortest; null if no time is known to the year.</param>
/// <param name="To">EDTF of the time with the latest last day, of equals the shortest.</param>
internal readonly record struct ToldDays(string? From, string? To)
{
    /// <param name="times">EDTF values.</param>
    public static ToldDays Of(IReadOnlyCollection<string> times) => Finest(times) is { } finest ? new(finest, finest) : new(
        times.OrderBy(FirstDay).ThenBy(value => value.Length).ThenBy(value => value, StringComparer.Ordinal).FirstOrDefault(),
        times.OrderByDescending(LastDay).ThenBy(value => value.Length).ThenByDescending(value => value, StringComparer.Ordinal).FirstOrDefault());

    /// <summary>The one that lies within all others; null if there is none.</summary>
    private static string? Finest(IReadOnlyCollection<string> times)
    {
        foreach (var time in times.OrderBy(time => LastDay(time).DayNumber - FirstDay(time).DayNumber).ThenBy(time => time.Length).ThenBy(time => time, StringComparer.Ordinal).Take(1))
        {
            if (EdtfInterval.TryParse(time, out var finest) && times.All(other => EdtfInterval.TryParse(other, out var whole) && whole.Contains(finest)))
                return time;
        }
        return null;
    }

    /// <summary>First day of an EDTF value; what is unknown comes last.</summary>
    public static DateOnly FirstDay(string? edtf) => EdtfInterval.TryParse(edtf, out var interval) ? interval.First : DateOnly.MaxValue;

    private static DateOnly LastDay(string edtf) => EdtfInterval.TryParse(edtf, out var interval) ? interval.Last : DateOnly.MinValue;
}
