using Crosscheck.Language;
using Crosscheck.Language.Conllu;

namespace Crosscheck.Tests.Language.Conllu;

public sealed class ConlluTests
{
    private const string Sample =
        "# sent_id = 1\n# text = They don't sing.\n" +
        "1\tThey\tthey\tPRON\tPRP\t_\t4\tnsubj\t_\t_\n" +
        "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n" +
        "2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_\n" +
        "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n" +
        "4\tsing\tsing\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n" +
        "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n\n";

    private static ConlluSentence Read(string text) => Assert.Single(ConlluReader.Read(new StringReader(text)));

    private static string Write(ConlluSentence sentence)
    {
        var writer = new StringWriter();
        ConlluWriter.Write(writer, sentence);
        return writer.ToString();
    }

    [Fact]
    public void Writes_back_what_it_read() => Assert.Equal(Sample, Write(Read(Sample)));

    [Fact]
    public void Reads_heads_from_zero_and_the_root_as_minus_one()
    {
        var sentence = Read(Sample);
        Assert.Equal([3, 3, 3, -1, 3], sentence.Words.Select(word => word.Head));
        Assert.Equal(["They", "don't", "sing", "."], sentence.Surface.Select(token => token.Form));
        Assert.Equal("They don't sing.", sentence.Comment("text"));
    }

    [Fact]
    public void Leaves_out_empty_nodes() =>
        Assert.Equal(5, Read(Sample.Replace("5\t.", "4.1\tthem\tthey\tPRON\tPRP\t_\t_\t_\t4:obj\t_\n5\t.", StringComparison.Ordinal)).Words.Length);

    [Theory]
    [InlineData("1\tThey\n\n", "line 1: expected 10 columns parted by tabs, found 2")]
    [InlineData("2\ta\ta\tX\tX\t_\t0\troot\t_\t_\n\n", "line 1: word 2 is out of order")]
    [InlineData("1\ta\ta\tX\tX\t_\t9\tdep\t_\t_\n\n", "line 2: a head lies outside the sentence that ends here")]
    [InlineData("x\ta\ta\tX\tX\t_\t0\troot\t_\t_\n\n", "line 1: 'x' is not a number")]
    [InlineData("1-3\tab\t_\t_\t_\t_\t_\t_\t_\t_\n1\ta\ta\tX\tX\t_\t0\troot\t_\t_\n\n", "line 3: a token range goes beyond the sentence that ends here")]
    public void Names_the_line_that_is_wrong(string text, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => ConlluReader.Read(new StringReader(text)).ToList()).Message);

    [Fact]
    public void Raw_text_keeps_contractions_as_one_surface_token()
    {
        var annotated = GrammarAnnotator.Load().Annotate("They don't sing (yet).", headline: false);
        var sentence = Assert.Single(ConlluLayers.Sentences(annotated));
        Assert.Equal(["They", "don't", "sing", "(", "yet", ")", "."], sentence.Surface.Select(token => token.Form));
        Assert.Equal([true, true, true, false, false, false, true], sentence.Surface.Select(token => token.SpaceAfter));
        Assert.Equal(8, sentence.Words.Length);
    }
}
