using Crosscheck.Language;

namespace Crosscheck.Tests.Language.Tokens;

public sealed class TokenizerTests
{
    private static readonly GrammarAnnotator Annotator = GrammarAnnotator.Load();

    public static TheoryData<string, string[]> Rows
    {
        get
        {
            var rows = new TheoryData<string, string[]>();
            foreach (var row in TestRows.Read<Row>("Tokens/words.json")) rows.Add(row.Text, row.Expect);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Splits_text_into_syntactic_words(string text, string[] expected) =>
        Assert.Equal(expected, Annotator.Annotate(text, headline: false).Tokens.Select(token => token.Span.Of(text)));

    public sealed record Row(string Text, string[] Expect);
}
