namespace Crosscheck.Reporting.Html;

/// <summary>The days between which a time is drawn; a known day is its own first and last. An open interval is drawn at its known end.</summary>
internal sealed record TimeBounds(DateOnly First, DateOnly Last)
{
    public bool IsDay => First == Last;

    /// <summary>The bounds of an EDTF value; null if it names no days.</summary>
    public static TimeBounds? Of(string? edtf)
    {
        if (edtf is null || !EdtfInterval.TryParse(edtf, out var interval))
            return null;
        if (interval.First == DateOnly.MinValue)
            return OfEnd(edtf[(edtf.IndexOf('/', StringComparison.Ordinal) + 1)..]);
        return interval.Last == DateOnly.MaxValue && edtf.IndexOf('/', StringComparison.Ordinal) is var slash and > 0 ? OfEnd(edtf[..slash]) : new(interval.First, interval.Last);
    }

    public TimeBounds Union(TimeBounds other) => new(First < other.First ? First : other.First, Last > other.Last ? Last : other.Last);

    /// <summary>The earlier start first, then the earlier end.</summary>
    public static int Compare(TimeBounds a, TimeBounds b) => a.First != b.First ? a.First.CompareTo(b.First) : a.Last.CompareTo(b.Last);

    private static TimeBounds? OfEnd(string end) => EdtfInterval.TryParse(end, out var interval) ? new(interval.First, interval.Last) : null;
}
