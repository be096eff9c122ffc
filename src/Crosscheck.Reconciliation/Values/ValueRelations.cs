using Crosscheck.Reconciliation.Claims;

namespace Crosscheck.Reconciliation.Values;

/// <summary>How two values stand to each other, by the definitions in docs/verdicts.md.</summary>
/// <param name="Relation">Same, compatible or differ.</param>
/// <param name="Why">The rule in plain words, or one of the codes <c>spelling</c>, <c>update</c>.</param>
/// <param name="Loose">True if nothing ties the two values: they only do not exclude each other, which is no reason to show them side by side.</param>
internal readonly record struct ValueRelation(AnswerRelation Relation, string Why, bool Loose = false)
{
    public static ValueRelation Same(string why = "the same value") => new(AnswerRelation.Same, why);

    public static ValueRelation Compatible(string why) => new(AnswerRelation.Compatible, why);

    public static ValueRelation Untied(string why) => new(AnswerRelation.Compatible, why, Loose: true);

    public static ValueRelation Differ(string why) => new(AnswerRelation.Differ, why);
}

/// <summary>Compares values of one kind.</summary>
internal sealed class ValueRelations(PhraseValues phrases)
{
    public ValueRelation Compare(Claim a, Claim b) => (a.Value, b.Value) switch
    {
        (TimeValue x, TimeValue y) => TimeValues.Compare(x, y),
        (NumberValue x, NumberValue y) => NumberValues.Compare(x, y),
        (PolarityValue x, PolarityValue y) => PolarityValues.Compare(x, y),
        (PhraseValue x, PhraseValue y) => phrases.Compare(a.Kind, x, y),
        _ => throw new InvalidOperationException($"Values of {a.Kind} and {b.Kind} are not compared."),
    };
}
