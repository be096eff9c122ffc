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
}
