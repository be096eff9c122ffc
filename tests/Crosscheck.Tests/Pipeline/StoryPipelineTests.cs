using System.Text;
using Crosscheck.Articles;
using Crosscheck.Pipeline;

namespace Crosscheck.Tests.Pipeline;

public sealed class StoryPipelineTests
{
    private const string English = "The Orrin dam broke on Monday, the council said. At least 14 people were killed and 300 houses were flooded in the town.";
    private const string OtherEnglish = "A dam gave way on Tuesday, the police said. Nine people died and about 280 houses stood under water in the town.";
    private const string German = "Der Damm brach am Montag, wie der Rat der Stadt mitteilte. Mindestens vierzehn Menschen kamen dabei ums Leben.";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Results_come_in_the_order_of_the_inputs(int threads)
    {
        var files = Enumerable.Range(0, 40).Select(n => File($"{n:00}.txt", $"{English} This is account number {n}.")).ToArray();

        var read = new StoryPipeline(threads).Read(Set(files), ReadOptions.Default, TestContext.Current.CancellationToken).ToList();

        Assert.Equal(files.Select(file => file.File), read.Select(result => result.Article!.File));
    }

    [Fact]
    public void The_article_kept_of_two_with_the_same_bytes_does_not_depend_on_their_order()
    {
        InputFile[] files = [File("b.txt", English), File("a.txt", English), File("c.txt", OtherEnglish)];

        var forth = Reconcile(files);
        var back = Reconcile([.. files.Reverse()]);

        Assert.Equal(["a.txt", "c.txt"], forth.Story!.Articles.Select(article => article.File).Order(StringComparer.Ordinal));
        Assert.Equal(StoryJson.Write(forth.Story), StoryJson.Write(back.Story!));
        Assert.Equal([new LeftOut("b.txt", "same bytes as a.txt")], forth.LeftOut);
    }

    [Fact]
    public void Of_two_with_the_same_bytes_the_one_with_a_manifest_is_kept()
    {
        var named = InputFile.OfBytes("z.txt", Encoding.UTF8.GetBytes(English), new ManifestEntry("1", "z.txt", Source: "Kellmouth Mail"));

        var outcome = Reconcile([File("a.txt", English), named]);

        Assert.Equal("Kellmouth Mail", Assert.Single(outcome.Story!.Articles).Source);
    }

    [Fact]
    public void An_article_in_another_language_takes_no_part()
    {
        var outcome = Reconcile([File("de.txt", German), File("en.txt", English)]);

        Assert.Equal([new LeftOut("de.txt", "language: de")], outcome.LeftOut);
        Assert.Equal("en.txt", Assert.Single(outcome.Story!.Articles).File);
        Assert.Empty(outcome.Problems);
    }

    [Fact]
    public void Without_a_usable_article_there_is_no_story()
    {
        var outcome = Reconcile([File("empty.txt", ""), File("de.txt", German)]);

        Assert.Null(outcome.Story);
        Assert.Equal("empty.txt", Assert.Single(outcome.Problems).File);
    }

    [Fact]
    public void A_cancelled_run_ends_at_once()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => new StoryPipeline(2).Reconcile(Set(File("a.txt", English)), null, source.Token));
    }

    [Fact]
    public void Progress_counts_every_input()
    {
        var heard = new List<StageProgress>();

        new StoryPipeline(2, new Listener(heard)).Reconcile(Set(File("a.txt", English), File("b.txt", OtherEnglish)), null, TestContext.Current.CancellationToken);

        Assert.Equal([new(Stage.Read, 1, 2), new(Stage.Read, 2, 2), new(Stage.Annotate, 1, 2), new(Stage.Annotate, 2, 2), new(Stage.Reconcile, 0, 1)], heard);
    }

    private static StoryOutcome Reconcile(InputFile[] files) => new StoryPipeline(2).Reconcile(Set(files), null, TestContext.Current.CancellationToken);

    private static InputSet Set(params InputFile[] files) => new([.. files], []);

    private static InputFile File(string name, string text) => InputFile.OfBytes(name, Encoding.UTF8.GetBytes(text));

    private sealed class Listener(List<StageProgress> heard) : IProgress<StageProgress>
    {
        public void Report(StageProgress value) => heard.Add(value);
    }
}
