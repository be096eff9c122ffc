using Crosscheck.Reporting;

namespace Crosscheck.Tests.Reporting;

public sealed class StoryExcerptsTests
{
    [Fact]
    public void Texts_and_cuts_stay_behind_and_the_evidence_keeps_its_words()
    {
        var story = InventedStory.Build();
        var excerpts = StoryExcerpts.Of(story);
        Assert.True(excerpts.Excerpts);
        Assert.All(excerpts.Articles, article => Assert.True(article.Text.Length == 0 && article.Cut.Length == 0 && article.Title.Length > 0));
        Assert.Equal(story.Questions, excerpts.Questions);
    }
}
