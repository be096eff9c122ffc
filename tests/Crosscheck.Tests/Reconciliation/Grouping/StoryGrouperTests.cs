using Crosscheck.Reconciliation.Grouping;

namespace Crosscheck.Tests.Reconciliation.Grouping;

public sealed class StoryGrouperTests
{
    private static readonly string[] _dam =
    [
        "The Orrin dam above Kellmouth broke on Monday after three days of rain. The council of Kellmouth said that 14 people were killed and that Northwater, which runs the Orrin dam, had been warned.",
        "Nine people died when a dam above Kellmouth gave way, the police said. Northwater denied that it had been asked to repair the Orrin dam, and soldiers took people from Kellmouth to schools.",
        "Northwater must answer for the Orrin dam, relatives of the dead in Kellmouth said. The company ran the dam for twenty years and left the cracks open.",
    ];

    private static readonly string[] _violin =
    [
        "A violin that vanished from the Sandhaven conservatory has been found in a barn near Pellworth. The instrument, made by Corvini, belongs to the soloist Ilse Marrant.",
        "Ilse Marrant has her Corvini violin back: a farmer near Pellworth found the stolen instrument under straw, the Sandhaven conservatory said.",
        "Two students of the Sandhaven conservatory were charged with stealing the Corvini violin of Ilse Marrant, which turned up near Pellworth.",
    ];

    [Fact]
    public void Articles_of_two_stories_are_told_apart()
    {
        var groups = StoryGrouper.Group(Profiles([.. _dam, .. _violin]), TestContext.Current.CancellationToken);

        Assert.Equal([["0", "1", "2"], ["3", "4", "5"]], groups.Select(FilesOf).OrderBy(files => files[0], StringComparer.Ordinal));
    }

    [Fact]
    public void The_order_of_the_articles_changes_nothing()
    {
        var profiles = Profiles([.. _dam, .. _violin]);
        var expected = Shown(profiles);

        Assert.Equal(expected, Shown([.. profiles.Reverse()]));
        Assert.Equal(expected, Shown([profiles[3], profiles[0], profiles[5], profiles[1], profiles[4], profiles[2]]));
    }

    [Fact]
    public void Every_article_stands_in_one_story_and_a_lone_one_in_its_own()
    {
        var groups = StoryGrouper.Group(Profiles([.. _dam, "Snow fell on the Tavel pass for the first time this winter and the postal bus turned back."]), TestContext.Current.CancellationToken);

        Assert.Equal(2, groups.Length);
        Assert.Equal(["3"], FilesOf(groups[1]));
        Assert.Equal(4, groups.Sum(group => group.Members.Length));
    }

    [Fact]
    public void The_same_bytes_stand_in_one_story()
    {
        var groups = StoryGrouper.Group(Profiles([_dam[0], _violin[0], _dam[0]]), TestContext.Current.CancellationToken);

        Assert.Equal(2, groups.Length);
        Assert.Equal(["0", "2"], FilesOf(groups[0]));
    }

    [Fact]
    public void A_copy_joins_its_original_whatever_is_added()
    {
        const string Added = " Tickets for the summer fair in Olmstead go on sale today, with rides, a flower market, brass bands and a raffle for the new swimming pool.";

        var groups = StoryGrouper.Group(Profiles([_dam[0], _dam[0] + Added, _violin[0]]), TestContext.Current.CancellationToken);

        Assert.Equal([2, 1], groups.Select(group => group.Members.Length));
    }

    [Theory]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("😀😀😀")]
    public void A_text_without_words_stands_alone(string text)
    {
        var groups = StoryGrouper.Group(Profiles([.. _dam, text]), TestContext.Current.CancellationToken);

        Assert.Equal([3, 1], groups.Select(group => group.Members.Length));
    }

    [Fact]
    public void A_megabyte_without_a_blank_is_read_in_linear_time()
    {
        var groups = StoryGrouper.Group(Profiles([new string('x', 1_000_000), new string('\'', 1_000_000), string.Concat(Enumerable.Repeat("a.", 500_000))]), TestContext.Current.CancellationToken);

        Assert.Equal(3, groups.Sum(group => group.Members.Length));
    }

    private static ArticleProfile[] Profiles(string[] texts) =>
        [.. texts.Select((text, index) => ArticleProfile.Of($"{index}", new() { File = $"{index}", Text = text, Sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))) }))];

    private static string[] FilesOf(ArticleGroup group) => [.. group.Members.Select(member => member.File).Order(StringComparer.Ordinal)];

    private static string[] Shown(ArticleProfile[] profiles) =>
        [.. StoryGrouper.Group(profiles, TestContext.Current.CancellationToken).Select(group => $"{group.Title}: {string.Join(' ', group.Members.Select(member => member.File))}")];
}
