using System.Globalization;
using Crosscheck.Language;
using Crosscheck.Language.Quantities;
using Crosscheck.Language.Times;

namespace Crosscheck.Tests.Language.Quantities;

public sealed class QuantityTests
{
    private static readonly GrammarAnnotator Grammar = GrammarAnnotator.Load();
    private static readonly TimeExpressionAnnotator Times = new();
    private static readonly QuantityAnnotator Annotator = new();

    public sealed record Expected(
        string Words, decimal? Low, decimal? High, string Kind = "count", string Unit = "", string? Counted = null, string? CountedWords = null, string Approximation = "exact", string? Vague = null);

    public sealed record Row(string Text, Expected[] Expect);

    public static TheoryData<string, string> Rows(string file)
    {
        var rows = new TheoryData<string, string>();
        foreach (var row in TestRows.Read<Row>($"Quantities/{file}.json")) rows.Add(row.Text, string.Join('\n', row.Expect.Select(Describe)));
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows), "counts")]
    [MemberData(nameof(Rows), "approximations")]
    [MemberData(nameof(Rows), "ranges")]
    [MemberData(nameof(Rows), "money")]
    [MemberData(nameof(Rows), "shares")]
    [MemberData(nameof(Rows), "measures")]
    [MemberData(nameof(Rows), "ages")]
    [MemberData(nameof(Rows), "states")]
    [MemberData(nameof(Rows), "vague")]
    [MemberData(nameof(Rows), "ordinals")]
    [MemberData(nameof(Rows), "scores")]
    [MemberData(nameof(Rows), "not-quantities")]
    public void Finds_each_quantity_with_what_it_counts(string text, string expected)
    {
        var annotated = Grammar.Annotate(text, headline: false);
        annotated = annotated with { Times = Times.Annotate(annotated, published: null) };
        Assert.Equal(expected, string.Join('\n', Annotator.Annotate(annotated).Select(quantity => Describe(new(
            quantity.Span.Of(text),
            quantity.Low,
            quantity.High,
            Camel(quantity.Kind.ToString()),
            quantity.Unit,
            quantity.Counted,
            quantity.CountedSpan?.Of(text),
            Camel(quantity.Approximation.ToString()),
            quantity.Vague)))));
    }

    private static string Describe(Expected quantity) => string.Create(
        CultureInfo.InvariantCulture,
        $"{quantity.Words}|{quantity.Low:0.####}..{quantity.High:0.####}|{quantity.Kind}|{quantity.Unit}|{quantity.Counted}|{quantity.CountedWords}|{quantity.Approximation}|{quantity.Vague}");

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
