using Crosscheck.Language.Learning;

namespace Crosscheck.Tests.Language.Learning;

public sealed class WordTableTests
{
    [Fact]
    public void Finds_every_word_and_no_other()
    {
        var words = Enumerable.Range(1, 5000).Select(number => (FeatureHash.Word($"word{number}"), (uint)number)).ToList();
        var table = new WordTable(WordTable.Pack(words));
        foreach (var (word, value) in words) Assert.Equal(value, table.Find(word));
        for (var number = 5001; number < 10000; number++) Assert.Equal(0u, table.Find(FeatureHash.Word($"word{number}")));
    }

    [Fact]
    public void An_empty_table_knows_nothing() => Assert.Equal(0u, new WordTable(WordTable.Pack([])).Find(FeatureHash.Word("word")));
}
