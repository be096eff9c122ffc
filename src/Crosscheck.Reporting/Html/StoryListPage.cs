using System.Collections.Immutable;

namespace Crosscheck.Reporting.Html;

/// <summary>The stories of a pile as one page that leads to their reports; no network, no script.</summary>
public static class StoryListPage
{
    /// <param name="stories">In the order shown.</param>
    /// <param name="title">The page's title; null for the usual one.</param>
    public static string Render(ImmutableArray<StoryListing> stories, string? title)
    {
        var heading = title ?? "The stories in these articles";
        var html = new HtmlWriter();
        html.Markup("<!doctype html>\n").Open("html", ("lang", "en"));
        StoryPage.Preamble(html, heading);
        html.Open("body", ("class", "list"));
        var (compared, alone) = (stories.Where(story => story.Report is not null || story.Differ is not null).ToList(), stories.Where(story => story.Report is null && story.Differ is null).ToList());
        html.Open("header", ("class", "head"), ("id", "top"));
        html.Element("p", "Crosscheck", ("class", "kicker"));
        html.Element("h1", heading, ("dir", "auto"));
        html.Element("p", Sentence(stories, compared.Count, alone.Count), ("class", "sentence"));
        html.Close("header");
        html.Open("main", ("id", "main"));
        Compared(html, compared);
        Alone(html, alone);
        html.Open("footer", ("class", "foot"));
        html.Element("p", "Articles were put into one story by the names and words that they share, the days they give and text taken over word for word; names of files and folders are no evidence. An article may stand in the wrong story.");
        html.Close("footer").Close("main");
        return html.Close("body").Close("html").ToString();
    }

    private static string Sentence(ImmutableArray<StoryListing> stories, int compared, int alone)
    {
        var articles = ReaderText.Count(stories.Sum(story => story.Articles.Length), "article");
        var told = compared == 0 ? $"{articles}, of which no two tell one story" : $"{articles} tell {ReaderText.Count(compared, "story", "stories")} that two or more of them share";
        return alone == 0 || compared == 0 ? told + "." : $"{told}; {ReaderText.Number(alone)} {(alone == 1 ? "stands" : "stand")} alone.";
    }

    private static void Compared(HtmlWriter html, List<StoryListing> stories)
    {
        if (stories.Count == 0)
            return;
        html.Open("section", ("id", "stories")).Element("h2", "Stories").Open("ol", ("class", "stories"));
        foreach (var story in stories)
        {
            html.Open("li");
            if (story.Report is { } report)
                html.Element("a", story.Title, ("href", Uri.EscapeDataString(report)), ("dir", "auto"));
            else
                html.Element("span", story.Title, ("dir", "auto"));
            html.Open("p", ("class", "quiet")).Text(ReaderText.Count(story.Articles.Length, "article"));
            if (story.Differ is { } differ)
                html.Text(differ == 0 ? ", which differ on no point" : $", which differ on {ReaderText.Count(differ, "point")}");
            html.Close("p").Close("li");
        }
        html.Close("ol").Close("section");
    }

    private static void Alone(HtmlWriter html, List<StoryListing> stories)
    {
        if (stories.Count == 0)
            return;
        html.Open("section", ("id", "alone")).Element("h2", "Articles that stand alone").Open("ul");
        foreach (var story in stories)
        {
            html.Open("li").Element("span", story.Title, ("dir", "auto")).Text(" ");
            html.Element("span", string.Join(", ", story.Articles), ("class", "quiet"), ("dir", "auto")).Close("li");
        }
        html.Close("ul").Close("section");
    }
}
