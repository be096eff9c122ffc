namespace Crosscheck.Tests.Reconciliation.Entities;

public sealed class StoryEntitiesTests
{
    [Fact]
    public void A_surname_alone_is_whoever_bears_it_in_full_elsewhere()
    {
        var story = ShortStories.Of(
            "Harbour spokesman Joshua Freed said on Tuesday that two sailors had boarded the wrong ferry.",
            "Two sailors had boarded the wrong ferry. “We apologise for what occurred,” Freed told the Orsa Courier.");
        var bearers = story.Entities.Where(entity => entity.Names.Any(name => name.Text.Contains("Freed", StringComparison.Ordinal)));
        Assert.Equal("Joshua Freed", Assert.Single(bearers).Name);
    }

    [Fact]
    public void A_family_name_may_come_first()
    {
        var story = ShortStories.Of(
            "The leader Kim Jong Un spoke in Pyongyang on Monday. Kim said that the harbour would be closed.",
            "“The harbour will be closed,” Kim told the Orsa Courier.");
        var bearers = story.Entities.Where(entity => entity.Names.Any(name => name.Text.Contains("Kim", StringComparison.Ordinal)));
        Assert.Equal("Kim Jong Un", Assert.Single(bearers).Name);
    }

    [Fact]
    public void A_surname_of_two_is_neither()
    {
        var story = ShortStories.Of(
            "Joshua Freed said the ferry was late. Anna Freed said it was early.",
            "“We apologise for what occurred,” Freed told the Orsa Courier.");
        Assert.Equal(3, story.Entities.Count(entity => entity.Names.Any(name => name.Text.Contains("Freed", StringComparison.Ordinal))));
    }

    [Fact]
    public void One_name_is_no_person_here_and_a_firm_there()
    {
        var story = ShortStories.Of(
            "Osrin said on Tuesday that thieves had taken its files. The theft at Osrin is large.",
            "The bank Osrin Inc. lost its files. Osrin Inc., a firm of Drovno, is closed.",
            "Thieves broke into Osrin. The offices of Osrin in Drovno were closed.");
        Assert.Single(story.Entities, entity => entity.Names.Any(name => name.Text == "Osrin"));
    }
}
