using System.Globalization;

namespace Crosscheck.Reporting.Html;

/// <summary>The sources by letter and the ways into the page; stays in reach while the reader scrolls.</summary>
internal static class Legend
{
    /// <summary>Beyond this many sources the ways into the page stand before them.</summary>
    private const int Many = 12;

    public static void Render(HtmlWriter html, StoryView view)
    {
        html.Open("div", ("class", view.Sources.Length > Many ? "rail many" : "rail"));
        Sources(html, view);
        Jumps(html, view);
        html.Close("div");
    }

    private static void Sources(HtmlWriter html, StoryView view)
    {
        html.Open("aside", ("class", "sources"), ("aria-label", "Sources"));
        html.Element("h2", "Sources");
        html.Open("ol");
        foreach (var source in view.Sources)
        {
            var article = source.Article;
            html.Open("li", ("id", Anchors.LegendEntry(source.Ordinal)), ("data-outlet", source.Outlet), ("data-day", source.DayOrUnknown), ("data-url", WebAddress.IsLink(article.Url) ? article.Url : null));
            html.Open("a", ("href", "#" + Anchors.Article(source.Ordinal)), ("title", article.Title)).SourceChip(source).Text(" ").Element("span", source.Outlet, ("class", source.IsNamed ? "outlet" : "outlet file"), ("dir", "auto")).Close("a");
            html.Element("span", Note(view, source), ("class", "day"), ("title", article.Published));
            if (WebAddress.IsLink(article.Url))
                html.Element("span", article.Url!, ("class", "address"));
            html.Close("li");
        }
        html.Close("ol").Close("aside");
    }

    private static string Note(StoryView view, SourceView source)
    {
        var day = source.Day ?? "date unknown";
        return source.Article.CopiedFrom is { } id && view.Find(id) is { } original ? $"{day}, copies {original.Letter}" : day;
    }

    private static void Jumps(HtmlWriter html, StoryView view)
    {
        html.Open("nav", ("class", "jump"), ("aria-label", "Sections"));
        html.Open("ol");
        Jump("overview", "Overview", null);
        Jump("differences", "Where they differ", view.CountOpen());
        Jump("agreements", "Where they agree", view.Count(Standing.Agree));
        Jump("loosely", "Agree in less detail", view.Count(Standing.AgreeLoosely));
        Jump("told-alike", "Told alike", view.Count(Standing.ToldAlike));
        Jump("perhaps", "Perhaps by more", view.Count(Standing.SurelyOne));
        Jump("single", "Told by one only", view.Count(Standing.Single));
        Jump("timeline", "Timeline", view.Story.Timeline.Length);
        Jump("quotations", "Who said what", view.Story.Quotations.Length);
        Jump("names", "Names", null);
        Jump("copies", "Copies", view.Story.Copies.Length);
        Jump("articles", "The articles", view.Sources.Length);
        html.Close("ol").Close("nav");

        void Jump(string id, string name, int? count)
        {
            html.Open("li").Open("a", ("href", "#" + id)).Text(name);
            if (count is { } number)
                html.Text(" ").Element("span", number.ToString(CultureInfo.InvariantCulture), ("class", "count"));
            html.Close("a").Close("li");
        }
    }
}
