using Crosscheck.Language;

namespace Crosscheck.Tests.Language.Parsing;

public sealed class ParserTests
{
    private static readonly GrammarAnnotator Annotator = GrammarAnnotator.Load();

    public static TheoryData<string, string[]> Rows
    {
        get
        {
            var rows = new TheoryData<string, string[]>();
            foreach (var row in TestRows.Read<Row>("Parsing/relations.json")) rows.Add(row.Text, row.Expect);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Finds_who_did_what_to_whom(string text, string[] expected)
    {
        var tokens = Annotator.Annotate(text, headline: false).Tokens;
        var found = tokens.Select(token => $"{token.Span.Of(text)} {token.Deprel} {(token.Head < 0 ? "-" : tokens[token.Head].Span.Of(text))}").ToList();
        foreach (var relation in expected) Assert.Contains(relation, found);
    }

    public sealed record Row(string Text, string[] Expect);
}
