namespace Crosscheck.Articles.Metadata;

/// <summary>Something that a page says of its article.</summary>
/// <param name="Value">What it says.</param>
/// <param name="From">Where it says so, one of <see cref="FactSource"/>; null if nowhere.</param>
internal readonly record struct Fact<T>(T Value, string? From);
