using System.Globalization;
using System.Text;
using Crosscheck.Articles;
using Crosscheck.Pipeline;

namespace Crosscheck.Tests.Laws;

/// <summary>Same articles, same bytes. Time zones are tried on the real program, which takes them from the environment.</summary>
public sealed class SameBytesLaws
{
    private const int Tries = 120;

    [Fact]
    public void The_order_of_the_files_changes_nothing() => Law.Holds(Drafts.Story, Tries, drafts =>
    {
        var files = FilesOf(drafts);
        Assert.Equal(StoryOf(files, threads: 1), StoryOf([files[2], files[0], files[1]], threads: 1));
    });

    [Fact]
    public void The_number_of_threads_changes_nothing() => Law.Holds(Drafts.Story, Tries, drafts =>
    {
        var files = FilesOf(drafts);
        Assert.Equal(StoryOf(files, threads: 1), StoryOf(files, threads: 2));
    });

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    public void The_culture_changes_nothing(string culture) => Law.Holds(Drafts.Story, Tries, drafts =>
    {
        var files = FilesOf(drafts);
        var expected = StoryOf(files, threads: 1);
        var (before, beforeUi) = (Thread.CurrentThread.CurrentCulture, Thread.CurrentThread.CurrentUICulture);
        try
        {
            Thread.CurrentThread.CurrentCulture = Thread.CurrentThread.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, StoryOf(files, threads: 1));
        }
        finally
        {
            (Thread.CurrentThread.CurrentCulture, Thread.CurrentThread.CurrentUICulture) = (before, beforeUi);
        }
    });

    private static InputFile[] FilesOf(Draft[] drafts) =>
    [
        .. drafts.Select((draft, index) => InputFile.OfBytes(
            $"{index}.txt",
            Encoding.UTF8.GetBytes(draft.Headline + "\n\n" + draft.Text),
            new ManifestEntry($"{index}", $"{index}.txt", Source: $"Outlet {index}", Published: draft.Published))),
    ];

    private static string StoryOf(InputFile[] files, int threads) =>
        new StoryPipeline(threads).Reconcile(new([.. files], []), null, CancellationToken.None) is { Story: { } story } ? StoryJson.Write(story) : "";
}
