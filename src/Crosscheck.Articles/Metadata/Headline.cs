using Crosscheck.Articles.Html;

namespace Crosscheck.Articles.Metadata;

/// <summary>Finds an article's headline; never the name of its site.</summary>
internal static class Headline
{
    private static readonly string[] _separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " • ", " · ", ": "];

    public static string Find(Page page, MetaTags meta, JsonLd linked, string? site)
    {
        var shown = ShownHeadings(page);
        var stated = PageMetadata.Clean(meta.FirstOf("og:title", "twitter:title", "dc.title", "title"));
        var pageTitle = page.Find("title") is >= 0 and var at ? PageText.Line(page, at) : null;
        // A heading that the page title repeats is the headline as readers see it.
        foreach (var heading in shown)
        {
            if (Repeats(stated, heading) || Repeats(pageTitle, heading) || Repeats(PageMetadata.Clean(linked.Headline), heading))
                return heading;
        }
        var named = shown.Count == 0 && stated is null && linked.Headline is null ? NamedHeading(page, site) : null;
        foreach (var candidate in (ReadOnlySpan<string?>)[PageMetadata.Clean(linked.Headline), stated, named, pageTitle])
        {
            if (candidate is not null && WithoutSite(candidate, site) is { } headline)
                return headline;
        }
        return shown.FirstOrDefault(heading => !IsSite(heading, site)) ?? "";
    }

    private static List<string> ShownHeadings(Page page)
    {
        const int Most = 12;
        var headings = new List<string>();
        foreach (var tag in (ReadOnlySpan<string>)["h1", "h2"])
        {
            for (var index = page.Find(tag); index >= 0 && headings.Count < Most; index = page.Find(tag, index + 1))
            {
                if (!page.IsWithin(index, "nav") && !page.IsWithin(index, "footer") && PageText.Line(page, index) is { Length: < 300 } text)
                    headings.Add(text);
            }
        }
        return headings;
    }

    /// <summary>The text of an element whose class says that it is the headline, on pages without headings.</summary>
    private static string? NamedHeading(Page page, string? site)
    {
        for (var index = 0; index < page.Count; index++)
        {
            if (page.Attribute(index, "class") is { } names && names.Split(' ').Any(name => name.ToLowerInvariant() is "headline" or "head" or "title" or "heading" or "entry-title" or "article-title" or "story-title")
                && PageText.Line(page, index) is { Length: > 12 and < 250 } line && PlainText.LineShape.CountWords(line) >= 3 && !IsSite(line, site))
            {
                return line;
            }
        }
        return null;
    }

    /// <summary>The site's name where the page title is the headline with one more part behind it, or has nothing to do with the headline; null otherwise.</summary>
    public static string? SiteBeside(Page page, string headline)
    {
        if (headline.Length == 0 || page.Find("title") is not (>= 0 and var at) || PageText.Line(page, at) is not { } title)
            return null;
        if (!title.StartsWith(headline, StringComparison.OrdinalIgnoreCase))
            return SharesWords(title, headline) ? null : FirstPart(title);
        var rest = title[headline.Length..];
        foreach (var separator in _separators)
        {
            if (rest.StartsWith(separator, StringComparison.Ordinal) && rest[separator.Length..].Trim() is { Length: >= 3 and <= 40 } site
                && !_separators.Any(other => site.Contains(other, StringComparison.Ordinal)))
            {
                return site;
            }
        }
        return null;
    }

    /// <summary>True if a title may be another wording of the headline.</summary>
    private static bool SharesWords(string title, string headline)
    {
        const int ShortestTelling = 4;
        return title.Split(' ').Count(word => word.Length >= ShortestTelling && headline.Contains(word, StringComparison.OrdinalIgnoreCase)) >= 2;
    }

    private static string? FirstPart(string title)
    {
        var end = _separators.Select(separator => title.IndexOf(separator, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(title.Length).Min();
        var part = title[..end].Trim();
        return PlainText.LineShape.CountWords(part) is >= 1 and <= 4 && part.Length is >= 3 and <= 40 ? part : null;
    }

    /// <summary>True if a title is the heading, alone or with the site's name beside it.</summary>
    private static bool Repeats(string? title, string heading)
    {
        if (title is null || heading.Length < 8 || PlainText.LineShape.CountWords(heading) < 2)
            return false;
        return title.Equals(heading, StringComparison.OrdinalIgnoreCase)
            || (title.StartsWith(heading, StringComparison.OrdinalIgnoreCase) && heading.Length * 10 > title.Length * 4 && !char.IsLetterOrDigit(title[heading.Length]));
    }

    /// <summary>The title without the site's name at either end; null if nothing else is in it.</summary>
    private static string? WithoutSite(string title, string? site)
    {
        if (IsSite(title, site))
            return null;
        foreach (var separator in _separators)
        {
            if (title.LastIndexOf(separator, StringComparison.Ordinal) is > 0 and var last
                && (IsSite(title[(last + separator.Length)..], site) || (separator is " | " or " :: " && 3 * last > title.Length)))
            {
                return WithoutSite(title[..last].TrimEnd(), site);
            }
            if (title.IndexOf(separator, StringComparison.Ordinal) is > 0 and var first && IsSite(title[..first], site))
                return title[(first + separator.Length)..].TrimStart();
        }
        return title;
    }

    private static bool IsSite(string text, string? site)
    {
        if (site is null)
            return false;
        var (a, b) = (Letters(text), Letters(site));
        return a.Length > 0 && (a.Equals(b, StringComparison.OrdinalIgnoreCase) || (a.Length >= 5 && b.Contains(a, StringComparison.OrdinalIgnoreCase))
            || (b.Length >= 5 && a.Contains(b, StringComparison.OrdinalIgnoreCase) && a.Length < b.Length + 12));
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
