using System.Collections.Immutable;

namespace Crosscheck.Reporting.Html;

/// <summary>Every article in full, its evidence marked with the numbers of the points it serves; what was cut from the page, on demand.</summary>
internal static class Articles
{
    public static void Render(HtmlWriter html, StoryView view)
    {
        html.Open("section", ("class", "articles"), ("id", "articles"), ("aria-labelledby", "articles-h"));
        html.Element("h2", "The articles", ("id", "articles-h"));
        html.Element("p", view.Story.Excerpts ? "The full texts are left out of this page." : "In full. A number leads to the point that the marked words answer.", ("class", "key"));
        foreach (var source in view.Sources)
            Article(html, view, source);
        html.Close("section");
    }

    private static void Article(HtmlWriter html, StoryView view, SourceView source)
    {
        var article = source.Article;
        html.Open("article", ("class", "source"), ("id", Anchors.Article(source.Ordinal)));
        html.Open("header").SourceChip(source);
        html.Open("h3", ("dir", "auto"));
        if (article.Title.Length > 0)
            new MarkedText(html, article.Title, view.Spots.Of(source, EvidenceField.Title), start => Anchors.Spot(source.Ordinal, EvidenceField.Title, start)).WriteLine();
        else
            html.Text("(no headline)");
        html.Close("h3");
        About(html, view, source);
        html.Close("header");
        html.Open("div", ("class", "folds"));
        if (article.Text.Length > 0)
        {
            html.Open("details", ("class", "full")).Element("summary", "Read the article");
            html.Open("div", ("class", "body"), ("lang", article.Language is "en" or "und" ? null : article.Language));
            new MarkedText(html, article.Text, view.Spots.Of(source, EvidenceField.Text), start => Anchors.Spot(source.Ordinal, EvidenceField.Text, start)).WriteParagraphs();
            html.Close("div").Close("details");
        }
        Cut(html, article.Cut);
        html.Close("div").Close("article");
    }

    private static void About(HtmlWriter html, StoryView view, SourceView source)
    {
        var article = source.Article;
        html.Open("p", ("class", "by")).Element("b", source.Outlet, ("dir", "auto")).Text(", ").Element("span", source.DayOrUnknown, ("title", article.Published));
        if (article.Authors.Length > 0)
            html.Text(", by ").Element("span", ReaderText.List(article.Authors), ("dir", "auto"));
        if (article.CopiedFrom is { } id && view.Find(id) is { } original)
            html.Text(", copies ").SourceChip(original);
        html.Close("p");
        if (article.Url is not { Length: > 0 } url)
            return;
        html.Open("p", ("class", "address"));
        if (WebAddress.IsLink(url))
            html.Element("a", url, ("href", url), ("rel", "noreferrer"));
        else
            html.Text(url);
        html.Close("p");
    }

    private static void Cut(HtmlWriter html, ImmutableArray<Cut> cuts)
    {
        if (cuts.Length == 0)
            return;
        html.Open("details", ("class", "cut")).Element("summary", $"What was cut from the page ({ReaderText.Number(cuts.Length)})");
        html.Open("ul");
        foreach (var cut in cuts)
            html.Open("li").Element("b", cut.Why).Text(" ").Element("span", cut.Text, ("dir", "auto")).Close("li");
        html.Close("ul").Close("details");
    }
}
