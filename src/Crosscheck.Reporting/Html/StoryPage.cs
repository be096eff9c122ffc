using System.Text.Json;

namespace Crosscheck.Reporting.Html;

/// <summary>Renders a story as one self-contained page: no network, complete without its script, the story's JSON inside.</summary>
public static class StoryPage
{
    private const string DataStart = "<script type=\"application/json\" id=\"story\">";
    private const string DataEnd = "</script>";

    public static string Render(Story story, PageOptions options) => Render(story, options, Task.FromResult(StoryJson.Write(story)));

    /// <param name="story">What to show.</param>
    /// <param name="options">How much stands open.</param>
    /// <param name="json">The same story as <see cref="StoryJson.Write"/> gives it; it may still be being written while the page is.</param>
    public static string Render(Story story, PageOptions options, Task<string> json)
    {
        var view = new StoryView(story, options);
        // Sections rest on nothing of each other; of a large story each takes its time.
        var sections = Enum.GetValues<PageSection>().ToDictionary(section => section, section => Task.Run(() => RenderSection(view, section)));
        var html = new HtmlWriter();
        html.Markup("<!doctype html>\n").Open("html", ("lang", "en"));
        Preamble(html, story.Title.Length > 0 ? $"{story.Title}: what the sources say" : "What the sources say");
        html.Open("body");
        html.Element("a", "Skip to where the sources differ", ("class", "skip"), ("href", "#differences"));
        Place(PageSection.Head);
        Place(PageSection.Legend);
        html.Open("main", ("id", "main"));
        foreach (var section in sections.Keys.Where(section => section >= PageSection.Overview))
            Place(section);
        Foot.Render(html, view);
        html.Close("main");
        html.Markup(DataStart).Markup(Embedded(json.GetAwaiter().GetResult())).Markup(DataEnd).NewLine();
        html.Open("script").Markup(PageAssets.Script).Close("script");
        return html.Close("body").Close("html").ToString();

        void Place(PageSection section) => html.Markup(sections[section].GetAwaiter().GetResult());
    }

    /// <summary>One section as a fragment, the same that the page holds.</summary>
    public static string RenderSection(Story story, PageOptions options, PageSection section) => RenderSection(new StoryView(story, options), section);

    private static string RenderSection(StoryView view, PageSection section)
    {
        var html = new HtmlWriter();
        Write(html, view, section);
        return html.ToString();
    }

    /// <summary>The number of points on which the page says that the sources differ.</summary>
    public static int CountDifferences(Story story) => new StoryView(story, new()).Count(Standing.Differ);

    /// <summary>The story that a rendered page holds.</summary>
    /// <exception cref="JsonException">The text is no such page, or its story is of a format this version does not read.</exception>
    public static Story ExtractJson(string html)
    {
        var start = html.IndexOf(DataStart, StringComparison.Ordinal);
        var end = start < 0 ? -1 : html.IndexOf(DataEnd, start, StringComparison.Ordinal);
        return end < 0 ? throw new JsonException("The page holds no story.") : StoryJson.Read(html[(start + DataStart.Length)..end]);
    }

    private static void Write(HtmlWriter html, StoryView view, PageSection section)
    {
        switch (section)
        {
            case PageSection.Head: Head.Render(html, view); break;
            case PageSection.Legend: Legend.Render(html, view); break;
            case PageSection.Overview: OverviewGrid.Render(html, view); break;
            case PageSection.Differences: Differences.Render(html, view); break;
            case PageSection.Agreements: Agreements.Render(html, view); break;
            case PageSection.Timeline: Timeline.Render(html, view); break;
            case PageSection.Quotations: Quotations.Render(html, view); break;
            case PageSection.NamesAndLabels: NamesAndLabels.Render(html, view); break;
            case PageSection.Copies: Copies.Render(html, view); break;
            case PageSection.Articles: Articles.Render(html, view); break;
            default: throw new ArgumentOutOfRangeException(nameof(section), section, "No such section.");
        }
    }

    /// <summary>The head of a page: its policy, stylesheet and title.</summary>
    internal static void Preamble(HtmlWriter html, string title)
    {
        html.Open("head");
        html.Void("meta", ("charset", "utf-8"));
        html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", $"default-src 'none'; style-src {PageAssets.HashOf(PageAssets.Style)}; script-src {PageAssets.HashOf(PageAssets.Script)}; img-src data:; base-uri 'none'; form-action 'none'"));
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Void("meta", ("name", "referrer"), ("content", "no-referrer"));
        html.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
        html.Void("meta", ("name", "robots"), ("content", "noindex"));
        html.Element("title", title);
        html.Open("style").Markup(PageAssets.Style).Close("style");
        html.Close("head");
    }

    // These signs stand only inside JSON strings, where the escapes mean the same; none of them can end the script element then.
    private static string Embedded(string json) =>
        json.Replace("&", "\\u0026", StringComparison.Ordinal).Replace("<", "\\u003c", StringComparison.Ordinal).Replace(">", "\\u003e", StringComparison.Ordinal);
}
