using Crosscheck.Articles.Html;

namespace Crosscheck.Articles.Metadata;

/// <summary>A heading of the first or second level that may be the article's.</summary>
/// <param name="Text">On one line.</param>
/// <param name="IsFirstLevel">True for <c>h1</c>.</param>
/// <param name="IsNamed">True if its class or property says that it is the headline.</param>
/// <param name="IsInMenu">True for the last item of a breadcrumb, which repeats a headline but is none by itself.</param>
internal sealed record PageHeading(string Text, bool IsFirstLevel, bool IsNamed, bool IsInMenu);

/// <summary>Lists the headings that a reader sees, without those of the site.</summary>
internal static class PageHeadings
{
    private const int Most = 12;
    private const int Longest = 300;

    /// <summary>First-level headings, then those of the second level.</summary>
    public static List<PageHeading> Of(Page page, string? site)
    {
        var headings = new List<PageHeading>();
        foreach (var tag in (ReadOnlySpan<string>)["h1", "h2"])
        {
            for (var index = page.Find(tag); index >= 0 && headings.Count < Most; index = page.Find(tag, index + 1))
            {
                var isMenu = page.IsWithin(index, "nav");
                if ((isMenu && tag != "h1") || page.IsWithin(index, "footer") || IsHidden(page, index) || IsOfSite(page, index))
                    continue;
                if (PageText.Line(page, index) is { Length: < Longest } text && !Headline.IsNameOf(text, site))
                    headings.Add(new(text, tag == "h1", IsNamed(page, index), isMenu));
            }
        }
        return headings;
    }

    /// <summary>True if a class names the headline of an article: "entry-title", "c-intro__headline".</summary>
    public static bool NamesHeadline(string names)
    {
        foreach (var part in names.Split(' '))
        {
            var name = part.ToLowerInvariant();
            if (name is "headline" or "head" or "title" or "heading" or "entry-title" or "post-title" or "article-title" or "story-title"
                || name.EndsWith("-headline", StringComparison.Ordinal) || name.EndsWith("__headline", StringComparison.Ordinal) || name.EndsWith("article-title", StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsNamed(Page page, int index) =>
        (page.Attribute(index, "class") is { } names && NamesHeadline(names))
        || (page.Attribute(index, "itemprop") is { } property && property.Contains("headline", StringComparison.OrdinalIgnoreCase));

    private static bool IsHidden(Page page, int index) =>
        page.Attribute(index, "aria-hidden") is "true" || page.Attribute(index, "class") is "aural" || Visibility.IsHidden(page, index);

    /// <summary>True for the name of the site: so called, or a link to its first page.</summary>
    private static bool IsOfSite(Page page, int index)
    {
        foreach (var name in (ReadOnlySpan<string>)["class", "id"])
        {
            if (page.Attribute(index, name) is { } value && (value.Contains("site-title", StringComparison.OrdinalIgnoreCase) || value.Contains("site-name", StringComparison.OrdinalIgnoreCase)
                || value.Contains("sitename", StringComparison.OrdinalIgnoreCase) || value.Contains("logo", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }
        var link = page.Find("a", index, page[index].Next);
        return link >= 0 && page.Attribute(link, "href") is { } target && IsFirstPage(target) && PageText.Line(page, link) is { } linked && linked == PageText.Line(page, index);
    }

    private static bool IsFirstPage(string target) =>
        target is "/" or "./" || (Uri.TryCreate(target, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.PathAndQuery == "/" && uri.Fragment.Length == 0);
}
