using System.Text.Json.Serialization;

namespace Crosscheck;

/// <summary>What a qualifying word does to a statement.</summary>
public enum QualifierKind
{
    [JsonStringEnumMemberName("negation")] Negation,
    [JsonStringEnumMemberName("hedge")] Hedge,
}

/// <summary>A negation ("not", "denied") or hedge ("allegedly", "may") and the words it governs.</summary>
/// <param name="Start">Offset of the qualifying words in UTF-16 units.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="Kind">Negation or hedge.</param>
/// <param name="Scope">The words governed; never beyond the sentence.</param>
public readonly record struct Qualifier(int Start, int End, QualifierKind Kind, TextSpan Scope)
{
    public TextSpan Span => new(Start, End);
}
