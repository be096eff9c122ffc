using System.Text.Json.Serialization;

namespace Crosscheck;

/// <summary>TIMEX3 types (TimeML 1.2.1).</summary>
public enum TimeType
{
    [JsonStringEnumMemberName("DATE")] Date,
    [JsonStringEnumMemberName("TIME")] Time,
    [JsonStringEnumMemberName("DURATION")] Duration,
    [JsonStringEnumMemberName("SET")] Set,
}

/// <summary>How a time stands to what is told of it.</summary>
public enum TimeRelation
{
    [JsonStringEnumMemberName("at")] At,
    [JsonStringEnumMemberName("since")] Since,
    [JsonStringEnumMemberName("until")] Until,
    [JsonStringEnumMemberName("before")] Before,
    [JsonStringEnumMemberName("after")] After,
    [JsonStringEnumMemberName("by")] By,
}

/// <summary>A date, time of day, duration or repeated time, with its normal form.</summary>
/// <param name="Start">Offset in UTF-16 units.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="Type">TIMEX3 type.</param>
/// <param name="Value">TIMEX3 value, e.g. <c>2014-09-20</c>, <c>P3D</c>, <c>PAST_REF</c>; empty if unresolved.</param>
/// <param name="Edtf">EDTF level 1 of a date or time, e.g. <c>2012-09</c>, <c>1960/1964</c>, <c>2013~</c>; null if it is no point in time or could not be resolved.</param>
/// <param name="Relation">From the preposition before it: "since 2014", "until September".</param>
public readonly record struct TimeExpression(int Start, int End, TimeType Type, string Value, string? Edtf, TimeRelation Relation)
{
    public TextSpan Span => new(Start, End);
}
