using Crosscheck.Reconciliation.Quotations;

namespace Crosscheck.Tests.Reconciliation.Quotations;

public sealed class SpeakerRoleTests
{
    [Fact]
    public void The_office_before_the_name()
    {
        Assert.Equal("coast guard commander", Role(new Spoken("The reporters met coast guard commander Quist there.").Entity("Quist")
            .Relation("coast", "compound", "commander").Relation("guard", "compound", "commander").Relation("commander", "compound", "Quist")));
    }

    [Fact]
    public void A_title_with_the_words_that_belong_to_it()
    {
        Assert.Equal("Deputy Minister", Role(new Spoken("On Sunday Deputy Minister Quist left.").Entity("Quist", title: "Minister")
            .Relation("Deputy", "compound", "Minister").Relation("Minister", "compound", "Quist")));
    }

    [Fact]
    public void The_apposition_after_the_name()
    {
        Assert.Equal("head of the river police", Role(new Spoken("Nothing moved, and Quist, the head of the river police, went home.").Entity("Quist")
            .Relation("head", "appos", "Quist")));
    }

    [Fact]
    public void A_later_mention_does_not_hide_the_first()
    {
        Assert.Equal("pilot", Role(new Spoken("Quist, a pilot, was there. Later Quist left.").Entity("Quist").Relation("pilot", "appos", "Quist")));
    }

    [Theory]
    [InlineData("Quist went home at noon.")]
    [InlineData("On Sunday Quist went home.")]
    public void Other_words_are_no_role(string text) => Assert.Null(Role(new Spoken(text).Entity("Quist")));

    private static string? Role(Spoken article) => new SpeakerRoles(article.Article()).Of(0);
}
