using Crosscheck.Language;

namespace Crosscheck.Tests.Language.Sentences;

public sealed class SentenceSplitterTests
{
    private static readonly GrammarAnnotator Annotator = GrammarAnnotator.Load();

    public static TheoryData<string, string[]> Rows
    {
        get
        {
            var rows = new TheoryData<string, string[]>();
            foreach (var row in TestRows.Read<Row>("Sentences/boundaries.json")) rows.Add(row.Text, row.Expect);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Ends_sentences_where_readers_do(string text, string[] expected) =>
        Assert.Equal(expected, Annotator.Annotate(text, headline: false).Sentences.Select(sentence => sentence.Span.Of(text)));

    public sealed record Row(string Text, string[] Expect);
}
