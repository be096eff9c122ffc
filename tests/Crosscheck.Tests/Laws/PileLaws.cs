using System.Text;
using Crosscheck.Articles;
using Crosscheck.Pipeline;

namespace Crosscheck.Tests.Laws;

/// <summary>A pile is parted alike whatever the order of its files, the number of threads and what manifests say.</summary>
public sealed class PileLaws
{
    private const int Tries = 60;

    [Fact]
    public void Order_threads_and_manifests_change_nothing() => Law.Holds(Drafts.Story, Tries, drafts =>
    {
        var expected = Grouped(FilesOf(drafts, manifest: false), threads: 1);

        Assert.Equal(expected, Grouped([.. FilesOf(drafts, manifest: false).Reverse()], threads: 1));
        Assert.Equal(expected, Grouped(FilesOf(drafts, manifest: false), threads: 3));
        Assert.Equal(expected, Grouped(FilesOf(drafts, manifest: true), threads: 2));
    });

    [Fact]
    public void A_report_of_the_pile_takes_the_same_stories() => Law.Holds(Drafts.Story, Tries, drafts =>
    {
        var pile = new PilePipeline(2).Read(new([.. FilesOf(drafts, manifest: true)], []), CancellationToken.None);

        Assert.Equal(pile.Groups.Select(group => group.Members.Length), pile.Articles.Select(articles => articles.Length));
        Assert.All(pile.Groups.Zip(pile.Articles), story => Assert.Equal(story.First.Members.Select(member => member.Sha256), story.Second.Select(result => result.Article!.Sha256)));
    });

    private static InputFile[] FilesOf(Draft[] drafts, bool manifest) =>
    [
        .. drafts.Select((draft, index) => InputFile.OfBytes(
            $"{index}.txt",
            Encoding.UTF8.GetBytes(draft.Headline + "\n\n" + draft.Text),
            manifest ? new ManifestEntry($"{index}", $"{index}.txt", Source: "One Outlet", Published: "2023-11-14", Title: "One headline for all") : null)),
    ];

    private static string Grouped(InputFile[] files, int threads) =>
        string.Join('\n', new PilePipeline(threads).Group(new([.. files], []), CancellationToken.None).Groups.Select(group => $"{group.Title}: {string.Join(' ', group.Members.Select(member => member.File))}"));
}
