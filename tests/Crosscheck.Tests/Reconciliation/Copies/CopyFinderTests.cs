using Crosscheck.Reconciliation.Copies;
using Crosscheck.Tests.Reconciliation.Articles;

namespace Crosscheck.Tests.Reconciliation.Copies;

public sealed class CopyFinderTests
{
    [Fact]
    public void Small_edits_do_not_part_a_passage()
    {
        const string first = "The harbour master said that nine fishing boats had broken loose in the storm and drifted out to sea";
        const string second = "The harbour master said nine fishing boats broke loose in the storm and drifted out to sea";
        var shared = Pair($"{first}.", $"Keldra: {second}!");
        var passage = Assert.Single(shared!.Passages);
        Assert.Equal((first, second), (passage.A.Of($"{first}."), passage.B.Of($"Keldra: {second}!")));
        Assert.Equal(1, shared.OfA.Share);
    }

    [Fact]
    public void Case_punctuation_and_apostrophes_do_not_matter()
    {
        var shared = Pair("“It’s the dockers’ own fault,” he said: they left the northern gate open on Friday.", "IT'S THE DOCKERS OWN FAULT he said they left\nthe northern gate open on friday");
        Assert.Equal(1, shared!.Share);
    }

    [Fact]
    public void Set_phrases_are_no_passage()
    {
        Assert.Null(Pair("A spokeswoman for the Ministry of the Interior said the road was open.", "Snow fell. A spokeswoman for the Ministry of the Interior said so on Friday."));
    }

    [Fact]
    public void A_passage_that_moved_is_found()
    {
        const string first = "The bridge over the Salm was shut to lorries in March after divers found cracks.";
        const string second = "Farmers drove their tractors to the town hall and left a heap of turnips there.";
        var shared = Pair($"{first} {second}", $"{second}\n\n{first}");
        Assert.Equal(2, shared!.Passages.Length);
        Assert.Equal(1, shared.Share);
        Assert.All(shared.Passages, passage => Assert.True(passage.A.Length > 70 && passage.B.Length > 70));
    }

    [Fact]
    public void The_share_is_that_of_the_shorter_text()
    {
        const string paragraph = "Two trains stood for six hours in the tunnel under the pass because a goat had chewed through a cable.";
        var shared = Pair($"{paragraph} {string.Join(' ', Enumerable.Range(1, 80).Select(n => $"word{n}"))}", paragraph);
        Assert.Equal(1, shared!.Share);
        Assert.Equal(0.2, shared.OfA.Share, 3);
    }

    [Fact]
    public void Words_that_one_article_quotes_are_quoted_in_all()
    {
        var shared = Pair(
            "“I never saw the signal and I would swear to that before any court in this country,” the driver said.",
            "The driver wrote: I never saw the signal and I would swear to that before any court in this country. Then he left.");
        Assert.Equal((17, 3), (shared!.OfA.Shared, shared.OfA.Own));
        Assert.Equal((0, 0), (shared.OfA.OwnShared, shared.OfB.OwnShared));
    }

    [Fact]
    public void No_word_belongs_to_two_passages()
    {
        var verse = "round and round the old grey mill the river ran and ran until the wheel stood still ";
        var shared = Pair(verse + verse + verse, verse + "and then nothing happened for quite a long while " + verse);
        foreach (var spans in new[] { shared!.Passages.Select(passage => passage.A), shared.Passages.Select(passage => passage.B) })
        {
            var inOrder = spans.Order().ToList();
            Assert.All(inOrder.Zip(inOrder.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("one two three four")]
    public void Texts_too_short_to_compare_share_nothing(string text) => Assert.Null(Pair(text, text));

    [Fact(Timeout = 60_000)]
    public async Task Endless_repetition_takes_linear_time()
    {
        var same = string.Concat(Enumerable.Repeat("ha ", 300_000));
        var mixed = string.Concat(Enumerable.Repeat("ha ha ho ha ho ho hi ", 45_000));
        await Task.Run(() =>
        {
            Assert.Equal(1, Pair(same, same)!.Share);
            Assert.Equal(1, Pair(mixed, mixed)!.Share);
            Assert.Null(Pair(same, new string('x', 1_000_000)));
        }, TestContext.Current.CancellationToken);
    }

    private static SharedText? Pair(string a, string b) =>
        CopyFinder.Find([Saved.Article(a), Saved.Article(b)]) is [var shared] ? shared : null;
}
