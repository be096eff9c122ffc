using System.Text.Json.Serialization;

namespace Crosscheck;

/// <summary>How exact a quantity claims to be.</summary>
public enum Approximation
{
    [JsonStringEnumMemberName("exact")] Exact,
    [JsonStringEnumMemberName("about")] About,
    [JsonStringEnumMemberName("atLeast")] AtLeast,
    [JsonStringEnumMemberName("moreThan")] MoreThan,
    [JsonStringEnumMemberName("atMost")] AtMost,
    [JsonStringEnumMemberName("lessThan")] LessThan,
    [JsonStringEnumMemberName("vague")] Vague,
}

/// <summary>What a quantity measures.</summary>
public enum QuantityKind
{
    [JsonStringEnumMemberName("count")] Count,
    [JsonStringEnumMemberName("ordinal")] Ordinal,
    [JsonStringEnumMemberName("percent")] Percent,
    [JsonStringEnumMemberName("money")] Money,
    [JsonStringEnumMemberName("measure")] Measure,
    [JsonStringEnumMemberName("age")] Age,
    [JsonStringEnumMemberName("score")] Score,
}

/// <summary>A number or range with its unit and what it counts.</summary>
/// <param name="Start">Offset of the expression in UTF-16 units: number, modifier and unit ("at least 3,000", "30 kilometers").</param>
/// <param name="End">One past the last unit.</param>
/// <param name="Low">Lowest value meant, inclusive; null if unbounded below. In the unit itself: "3 million" is 3000000.</param>
/// <param name="High">Highest value meant, inclusive; null if unbounded above. For an exact number equal to <paramref name="Low"/>; for "about" both hold the number as written.</param>
/// <param name="Kind">What it measures.</param>
/// <param name="Unit">ISO 4217 code, or a unit's singular English name ("kilometer", "percent", "year"), or empty for a plain count.</param>
/// <param name="Counted">Head noun counted, as a lemma ("soldier"); null if none.</param>
/// <param name="CountedSpan">The words of the counted noun phrase after the number ("MEK members"); null if none.</param>
/// <param name="Approximation">Exactness.</param>
/// <param name="Vague">The vague word, lower case ("thousands"); null if the number is stated.</param>
public readonly record struct Quantity(
    int Start, int End, decimal? Low, decimal? High, QuantityKind Kind, string Unit, string? Counted, TextSpan? CountedSpan, Approximation Approximation, string? Vague = null)
{
    public TextSpan Span => new(Start, End);
}
