namespace Crosscheck.Tests.Reporting;

/// <summary>Two articles, of which one surely answers and the other perhaps does.</summary>
internal static class DoubtfulStory
{
    public static Story Build()
    {
        var story = new StoryBuilder().Article("a", "A", "Outlet", null, "Title", "seven hurt", 1).Article("b", "B", "Gazette", null, "Other title", "some were hurt", 2);
        story.Ask(QuestionKind.HowMany, "How many?", Verdict.Single, "", [story.Answer("7", "7", story.Words("a", "seven")), story.Answer("some", "some", story.Words("b", "some were hurt")).AsDoubtful()], (AnswerRelation.Compatible, "doubtful"));
        return new() { Title = "T", Articles = story.Articles, Questions = story.Questions };
    }
}
