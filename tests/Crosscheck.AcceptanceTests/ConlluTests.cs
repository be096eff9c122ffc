namespace Crosscheck.AcceptanceTests;

/// <summary>Universal Dependencies in and out, and the labels explained.</summary>
public sealed class ConlluTests : IDisposable
{
    private const string Treebank =
        "# sent_id = kept\n1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n1\tdo\t_\t_\t_\t_\t_\t_\t_\t_\n2\tn't\t_\t_\t_\t_\t_\t_\t_\t_\n3\tsing\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n4\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData]
    [InlineData("--thorough")]
    public void Raw_text_becomes_sentences_with_trees(params string[] more)
    {
        _folder.Write("a.txt", "Marta Quill left.\nThe bridge fell.\n");

        var result = CrosscheckProgram.Run(_folder, ["conllu", "a.txt", "--out", "a.conllu", .. more]);

        Assert.True(result.ExitCode == 0, result.ToString());
        var written = _folder.Read("a.conllu");
        Assert.Contains("# text = The bridge fell.\n1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_\n2\tbridge\tbridge\tNOUN\tNN\t_\t3\tnsubj\t_\t_\n3\tfell\tfall\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No\n", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Gold_words_and_comments_are_kept()
    {
        _folder.Write("a.conllu", Treebank);

        var result = CrosscheckProgram.Run(_folder, ["conllu", "--gold-tokens", "a.conllu"]);

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.StartsWith("# sent_id = kept\n1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n1\tdo\tdo\tAUX\tVB", result.Output, StringComparison.Ordinal);
        Assert.Equal(Treebank.Count(c => c == '\n'), result.Output.Count(c => c == '\n'));
    }

    [Fact]
    public void A_broken_file_is_named_and_nothing_is_written()
    {
        _folder.Write("a.conllu", "1\tThey\n\n");

        var result = CrosscheckProgram.Run(_folder, ["conllu", "--gold-tokens", "a.conllu", "--out", "b.conllu"]);

        Assert.True(result.ExitCode == 3, result.ToString());
        Assert.Contains("a.conllu cannot be read: line 1", result.Errors, StringComparison.Ordinal);
        Assert.Equal(["a.conllu"], _folder.Files);
    }

    [Fact]
    public void A_label_is_explained()
    {
        var result = CrosscheckProgram.Run(_folder, ["labels", "nsubj:pass"]);

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Contains("subject of a passive", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_label_is_2()
    {
        var result = CrosscheckProgram.Run(_folder, ["labels", "nsubject"]);

        Assert.True(result.ExitCode == 2, result.ToString());
        Assert.Contains("there is no label nsubject", result.Errors, StringComparison.Ordinal);
    }
}
