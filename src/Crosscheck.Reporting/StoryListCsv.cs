using System.Collections.Immutable;

namespace Crosscheck.Reporting;

/// <summary>The stories of a pile as RFC 4180 text: one row per article.</summary>
public static class StoryListCsv
{
    private static readonly string[] _columns = ["story", "title", "article", "report", "table"];

    public static string Render(ImmutableArray<StoryListing> stories)
    {
        var csv = new CsvText();
        csv.Row(_columns);
        foreach (var story in stories)
            foreach (var article in story.Articles)
                csv.Row([story.Id, story.Title, article, story.Report ?? "", story.Table ?? ""]);
        return csv.ToString();
    }
}
