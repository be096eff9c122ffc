using Crosscheck.Language;

namespace Crosscheck.Tests.Language.Tagging;

public sealed class TaggerTests
{
    private static readonly GrammarAnnotator Annotator = GrammarAnnotator.Load();

    public static TheoryData<string, bool, string[]> Rows
    {
        get
        {
            var rows = new TheoryData<string, bool, string[]>();
            foreach (var row in TestRows.Read<Row>("Tagging/tags.json")) rows.Add(row.Text, row.Headline, row.Expect);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Tags_words_by_their_use(string text, bool headline, string[] expected)
    {
        var found = Annotator.Annotate(text, headline).Tokens.Select(token => $"{token.Span.Of(text)} {token.Upos} {token.Xpos}").ToList();
        foreach (var tag in expected) Assert.Contains(tag, found);
    }

    public sealed record Row(string Text, bool Headline, string[] Expect);
}
