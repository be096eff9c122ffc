using System.Globalization;
using Crosscheck.Language;
using Crosscheck.Language.Times;

namespace Crosscheck.Tests.Language.Times;

public sealed class TimeExpressionTests
{
    private static readonly GrammarAnnotator Grammar = GrammarAnnotator.Load();
    private static readonly TimeExpressionAnnotator Annotator = new();

    public sealed record Expected(string Words, string Type, string Value, string? Edtf, string? Relation);

    public sealed record Row(string Text, string? Published, Expected[] Expect);

    public static TheoryData<string, string?, string> Rows(string file)
    {
        var rows = new TheoryData<string, string?, string>();
        foreach (var row in TestRows.Read<Row>($"Times/{file}.json")) rows.Add(row.Text, row.Published, string.Join('\n', row.Expect.Select(Describe)));
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows), "absolute")]
    [MemberData(nameof(Rows), "relative")]
    [MemberData(nameof(Rows), "unresolved")]
    [MemberData(nameof(Rows), "anchored")]
    [MemberData(nameof(Rows), "clock")]
    [MemberData(nameof(Rows), "durations")]
    [MemberData(nameof(Rows), "sets")]
    [MemberData(nameof(Rows), "references")]
    [MemberData(nameof(Rows), "not-times")]
    public void Finds_each_time_with_its_value(string text, string? published, string expected)
    {
        DateOnly? day = published is null ? null : DateOnly.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var found = Annotator.Annotate(Grammar.Annotate(text, headline: false), day);
        var stated = expected.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('|')[^1].Length > 0).ToArray();
        Assert.Equal(expected, string.Join('\n', found.Select((time, index) => Describe(new(
            time.Span.Of(text),
            time.Type.ToString().ToUpperInvariant(),
            time.Value,
            time.Edtf,
            index < stated.Length && !stated[index] ? null : time.Relation.ToString().ToLowerInvariant())))));
    }

    /// <summary>A row that states no relation does not ask for one.</summary>
    private static string Describe(Expected time) => $"{time.Words}|{time.Type}|{time.Value}|{time.Edtf}|{time.Relation}";
}
