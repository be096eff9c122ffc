using Crosscheck.Reporting;

namespace Crosscheck.Tests.Reporting;

public sealed class StoryCsvTests
{
    private static string[] Lines(Story story) => StoryCsv.Render(story).Split("\r\n");

    [Fact]
    public void One_row_for_each_answer_and_evidence()
    {
        var story = InventedStory.Build();
        var lines = Lines(story);
        Assert.Equal("question,kind,verdict,value,source,published,words,speaker,url", lines[0]);
        Assert.Equal(story.Questions.Sum(question => question.Answers.Sum(answer => answer.Evidence.Length)) + 2, lines.Length);
        Assert.Equal("How many people were hurt in the fire?,howMany,differ,>=9,The Harbour Post,2024-05-03T07:40:00+01:00,\"At least 9 people were hurt, two of them seriously\",the ambulance service,https://the-harbour-post.example/news/a", lines[1]);
        Assert.Equal("", lines[^1]);
    }

    [Fact]
    public void A_question_without_a_verdict_has_an_empty_cell() =>
        Assert.Contains(Lines(InventedStory.Build()), line => line.StartsWith("Why did the fire break out?,why,,a short circuit,", StringComparison.Ordinal));

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@cmd", "'@cmd")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("=\"a\",b", "\"'=\"\"a\"\",b\"")]
    [InlineData("say \"yes\"", "\"say \"\"yes\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("1-2", "1-2")]
    public void A_cell_never_runs_as_a_formula(string value, string cell)
    {
        var story = new StoryBuilder().Article("a", "A", "Outlet", null, "Title", "seven hurt", 1);
        story.Ask(QuestionKind.HowMany, "How many?", Verdict.Single, "", [story.Answer(value, "7", story.Words("a", "seven"))]);
        var csv = StoryCsv.Render(new Story { Title = "T", Articles = story.Articles, Questions = story.Questions });
        Assert.Contains($"How many?,howMany,single,{cell},Outlet,,seven,,https://outlet.example/news/a\r\n", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_perhaps_answer_are_doubtful_in_place_of_a_verdict() =>
        Assert.EndsWith("How many?,howMany,doubtful,some,Gazette,,some were hurt,,https://gazette.example/news/b\r\n", StoryCsv.Render(DoubtfulStory.Build()), StringComparison.Ordinal);

    [Fact]
    public void Evidence_of_an_unknown_article_still_has_its_row()
    {
        var story = InventedStory.Build() with { Articles = [] };
        Assert.Equal(Lines(InventedStory.Build()).Length, Lines(story).Length);
    }
}
