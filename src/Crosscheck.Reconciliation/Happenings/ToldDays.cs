namespace Crosscheck.Reconciliation.Happenings;

/// <summary>From when to when articles date one happening, in the times as they give them.</summary>
/// <param name="From">EDTF of the time with the earliest first day, of equals the shortest; null if no time is known to the year.</param>
/// <param name="To">EDTF of the time with the latest last day, of equals the shortest.</param>
internal readonly record struct ToldDays(string? From, string? To)
{
    /// <param name="times">EDTF values.</param>
    public static ToldDays Of(IReadOnlyCollection<string> times) => new(
        times.OrderBy(FirstDay).ThenBy(value => value.Length).ThenBy(value => value, StringComparer.Ordinal).FirstOrDefault(),
        times.OrderByDescending(LastDay).ThenBy(value => value.Length).ThenByDescending(value => value, StringComparer.Ordinal).FirstOrDefault());

    /// <summary>First day of an EDTF value; what is unknown comes last.</summary>
    public static DateOnly FirstDay(string? edtf) => EdtfInterval.TryParse(edtf, out var interval) ? interval.First : DateOnly.MaxValue;

    private static DateOnly LastDay(string edtf) => EdtfInterval.TryParse(edtf, out var interval) ? interval.Last : DateOnly.MinValue;
}
