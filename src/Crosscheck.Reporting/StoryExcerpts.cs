namespace Crosscheck.Reporting;

/// <summary>A story to send on: the full articles are others' texts and stay behind, the evidence keeps its words.</summary>
public static class StoryExcerpts
{
    public static Story Of(Story story) => story with
    {
        Excerpts = true,
        Articles = [.. story.Articles.Select(article => article with { Text = "", Cut = [] })],
    };
}
