using Crosscheck.Language;
using Crosscheck.Language.Lemmas;

namespace Crosscheck.Tests.Language.Lemmas;

public sealed class LemmatizerTests
{
    private static readonly GrammarAnnotator Annotator = GrammarAnnotator.Load();

    public static TheoryData<string, string[]> Rows
    {
        get
        {
            var rows = new TheoryData<string, string[]>();
            foreach (var row in TestRows.Read<Row>("Lemmas/lemmas.json")) rows.Add(row.Text, row.Expect);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Finds_dictionary_forms(string text, string[] expected) =>
        Assert.Equal(expected, Annotator.Annotate(text, headline: false).Tokens.Select(token => token.Lemma));

    [Theory]
    [InlineData("was", "be")]
    [InlineData("Houses", "house")]
    [InlineData("n't", "not")]
    [InlineData("McNally", "McNally")]
    public void An_edit_makes_the_lemma_it_was_learnt_from(string form, string lemma)
    {
        var edit = LemmaEdit.Between(form, lemma);
        Assert.Equal(lemma, edit.Apply(form));
        Assert.Equal(edit, LemmaEdit.Parse(edit.ToString()));
    }

    public sealed record Row(string Text, string[] Expect);
}
