namespace Crosscheck.Language.Times;

/// <summary>How fine a date is, from fine to coarse.</summary>
internal enum Grain
{
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Season,
    Half,
    Year,
    Decade,
    Century,
}

/// <summary>Where a date lies from the day it is told from.</summary>
internal enum Direction
{
    /// <summary>Nothing said: the tense decides.</summary>
    None,
    Last,
    This,
    Next,

    /// <summary>The date last mentioned: "that year", "the same day".</summary>
    Same,

    /// <summary>Before the date last mentioned: "the previous Friday", "two days earlier".</summary>
    Previous,

    /// <summary>After the date last mentioned: "the following day", "two days later".</summary>
    Following,
}

/// <summary>Which part of a stretch of time is meant.</summary>
internal enum Part
{
    Whole,
    Start,
    Early,
    Middle,
    Late,
    End,
}

/// <summary>A time of day.</summary>
/// <param name="Hour">0 to 24; 24 is the midnight that ends the day.</param>
/// <param name="Minute">Null if only the hour is stated.</param>
/// <param name="Zone">Offset from UTC in minutes; null if none or an unclear one is stated.</param>
internal sealed record Clock(int Hour, int? Minute, int? Zone = null);

/// <summary>What a time expression says before it is resolved against a day.</summary>
internal abstract record TimeMeaning;

/// <summary>A length of time, as a TIMEX3 period: <c>P3D</c>, <c>PXW</c>.</summary>
internal sealed record DurationMeaning(string Value) : TimeMeaning;

/// <summary>A repeated time: <c>P1W</c>, <c>XXXX-WXX-4</c>.</summary>
internal sealed record SetMeaning(string Value) : TimeMeaning;

/// <summary>Now, before or later, without saying when: <c>PAST_REF</c>.</summary>
internal sealed record ReferenceMeaning(string Value) : TimeMeaning;

/// <summary>A point or stretch on the calendar; what is not stated is null.</summary>
internal sealed record DateMeaning(Grain Grain) : TimeMeaning
{
    public int? Year { get; init; }

    public int? Month { get; init; }

    public int? Day { get; init; }

    /// <summary>ISO 8601: Monday is 1.</summary>
    public int? Weekday { get; init; }

    /// <summary>1 to 4 for a quarter, 21 to 24 for a season, 1 or 2 for a half.</summary>
    public int? Number { get; init; }

    public Holiday? Holiday { get; init; }

    public Direction Direction { get; init; }

    /// <summary>Units of the grain from the day it is told from; with <see cref="Direction.None"/> from publication.</summary>
    public int? Shift { get; init; }

    public Part Part { get; init; }

    /// <summary>TIMEX3 part of the day: MO, AF, EV, NI.</summary>
    public string? DayPart { get; init; }

    public Clock? Clock { get; init; }

    public bool IsApproximate { get; init; }

    /// <summary>The other end of a range: "5 to 7 June", "2013-14".</summary>
    public DateMeaning? Until { get; init; }
}

/// <summary>A meaning and the pieces that say it.</summary>
internal sealed record TimeReading(int First, int End, TimeMeaning Meaning);
