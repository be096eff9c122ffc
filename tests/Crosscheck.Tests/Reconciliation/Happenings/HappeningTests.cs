using static Crosscheck.Tests.Reconciliation.ShortStories;

namespace Crosscheck.Tests.Reconciliation.Happenings;

/// <summary>Short articles through the language and the reconciliation: what stands on the timeline, and among the events?</summary>
public sealed class HappeningTests
{
    [Fact]
    public void One_happening_has_one_entry_with_all_who_tell_of_it()
    {
        var story = Of("Police arrested Ana Holt in Drovno on 3 May 2021.", "On 3 May 2021, the Drovno police arrested Ana Holt at her home.");
        var entry = Assert.Single(story.Timeline);
        Assert.Equal(("2021-05-03", "2021-05-03", false), (entry.From, entry.To, entry.Differ));
        Assert.Equal(2, entry.Evidence.Select(evidence => evidence.Article).Distinct().Count());
    }

    [Fact]
    public void Two_happenings_of_one_day_stay_apart()
    {
        var story = Of("Police arrested Ana Holt in Drovno on 3 May 2021.", "The Harbour Guild sailed to Vesterland on 3 May 2021.");
        Assert.Equal(2, story.Timeline.Length);
    }

    [Fact]
    public void Times_that_differ_stand_in_one_entry()
    {
        var story = Of("The Harbour Guild found refuge in Tavania in 2013.", "The Harbour Guild was first sheltered in Tavania in 2012.");
        var entry = Assert.Single(story.Timeline);
        Assert.Equal(("2012", "2013", true), (entry.From, entry.To, entry.Differ));
    }

    [Fact]
    public void When_something_was_said_is_no_happening() =>
        Assert.Empty(Of("The minister said on 3 May 2021 that the bridge was safe.").Timeline);

    [Fact]
    public void An_event_names_who_took_part_and_counts_who_tells_of_it()
    {
        var story = Of("Tavania expelled two diplomats of Vesterland on 3 May 2021.", "Two diplomats were expelled by Tavania on 3 May 2021.", "The weather was fine.");
        var told = Assert.Single(story.Events);
        Assert.Equal(("SANCTION", "plover", "2021-05-03", false, 2), (told.Category, told.Scheme, told.From, told.Negated, told.N));
        Assert.Equal(["Tavania"], told.Actors);
    }

    [Fact]
    public void What_is_denied_is_no_part_of_what_is_told()
    {
        var story = Of("Tavania expelled two diplomats of Vesterland on 3 May 2021.", "Tavania has not expelled two diplomats of Vesterland.");
        Assert.Equal([false, true], story.Events.Select(told => told.Negated).Order());
    }

    [Fact]
    public void An_entry_is_a_whole_clause()
    {
        var entry = Assert.Single(Of("Ana Holt was hurt after an officer on 3 May 2021 fired a flare at a boat.", "The weather was fine.").Timeline);
        Assert.EndsWith("fired a flare at a boat", entry.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A truck drove into a crowd of people leaving the festival on 3 May 2021.", "people leaving")]
    [InlineData("The Harbour Guild is pictured in 2013.", "pictured")]
    [InlineData("The first time that sailors have left the bay since 1972 is a feast.", "sailors have left")]
    public void What_is_torn_out_or_stands_under_a_picture_is_no_entry(string text, string torn) =>
        Assert.DoesNotContain(Of(text, "The weather was fine.").Timeline, entry => entry.Text.StartsWith(torn, StringComparison.Ordinal) || entry.Text.Contains("pictured", StringComparison.Ordinal));

    [Fact]
    public void A_name_stands_for_the_pronoun_and_how_the_time_stands_is_told()
    {
        var timeline = Of("Ana Holt is the mayor of Drovno. She has led the Harbour Guild since 2006.", "Ana Holt is the mayor of Drovno.").Timeline;
        Assert.Contains(timeline, entry => entry is { Text: "[Ana Holt] has led the Harbour Guild since 2006", Words: "since 2006" });
    }

    [Fact]
    public void One_verb_on_two_things_is_two_happenings() =>
        Assert.DoesNotContain(
            Of("The council of Drovno released the yearly index of the port on 3 May 2021.", "The council of Drovno released nine sailors of the port on 3 May 2021.").Timeline,
            entry => entry.Evidence.Select(evidence => evidence.Article).Distinct().Count() > 1);

    [Fact]
    public void Others_are_another_happening() =>
        Assert.All(
            Of("A parcel was found in Drovno on 3 May 2021.", "Another parcel was found in Drovno on 3 May 2021.").Timeline,
            entry => Assert.Single(entry.Evidence.Select(evidence => evidence.Article).Distinct()));

    [Theory]
    [InlineData("Ana Holt, who resigned on 3 May 2021, has sold the ferry.", "Ana Holt resigned on 3 May 2021")]
    [InlineData("The Orsa dam, which was closed on 3 May 2021, has reopened.", "The Orsa dam was closed on 3 May 2021")]
    [InlineData("Ana Holt was mayor when the Orsa dam broke on 3 May 2021.", "the Orsa dam broke on 3 May 2021")]
    [InlineData("Out and about: Ana Holt opened the Orsa dam on 3 May 2021.", "Ana Holt opened the Orsa dam on 3 May 2021")]
    public void An_entry_reads_as_a_sentence(string text, string told) =>
        Assert.Contains(Of(text, "The weather was fine.").Timeline, entry => entry.Text == told);

    [Theory]
    [InlineData("The union joined a channel created on 3 May 2021.")]
    [InlineData("The mayor accepted an offer to hold talks on 3 May 2021.")]
    [InlineData("Ana Holt made the announcement on 3 May 2021.")]
    [InlineData("Four men were stopped at the Orsa Bridge, which spans the strait near Drovno, on 3 May 2021.")]
    public void What_nobody_could_know_again_is_no_entry(string text) =>
        Assert.DoesNotContain(Of(text, "The weather was fine.").Timeline, entry => entry.Text.Contains("created", StringComparison.Ordinal) || entry.Text.Contains("offer", StringComparison.Ordinal) || entry.Text.Contains("announcement", StringComparison.Ordinal) || entry.Text.Contains("spans", StringComparison.Ordinal));

    [Fact]
    public void One_day_told_alike_is_one_happening_whatever_the_verb()
    {
        var timeline = Of(
            "Police arrested the harbour pilot Olo Fisk of Drovno on 3 May 2021 over the sunken ferry Aurika.",
            "The harbour pilot Olo Fisk of Drovno was taken into custody by police on 3 May 2021 over the sunken ferry Aurika.").Timeline;
        Assert.Equal(2, Assert.Single(timeline).Evidence.Select(evidence => evidence.Article).Distinct(StringComparer.Ordinal).Count());
    }
}
