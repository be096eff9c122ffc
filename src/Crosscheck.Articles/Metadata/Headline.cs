using Crosscheck.Articles.Html;

namespace Crosscheck.Articles.Metadata;

/// <summary>Finds an article's headline; never the name of its site.</summary>
internal static class Headline
{
    private static readonly string[] _separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " • ", " · ", ": "];

    /// <summary>The headline and where it was found; empty if the page has none.</summary>
    /// <remarks>
    /// What readers see goes before what machines are told: systems often write another, shorter headline for searches. A heading that a title
    /// repeats is believed at once; a lone first-level heading without a second witness only if it can be no section's or site's name.
    /// </remarks>
    public static Fact<string> Find(Page page, MetaTags meta, JsonLd linked, string? site)
    {
        var shown = PageHeadings.Of(page, site);
        var declared = PageMetadata.Clean(linked.Headline);
        var stated = PageMetadata.Clean(meta.FirstOf("og:title", "twitter:title", "dc.title", "dc:title", "title"));
        var pageTitle = page.Find("title") is >= 0 and var at ? PageText.Line(page, at) : null;
        string?[] titles = [declared, stated, pageTitle];
        if (Shown(shown, titles, site) is { } heading)
            return new(WithoutDay(heading), FactSource.Heading);
        // Without headings an element may be named for the headline; it is believed where a title repeats it or there is nothing else.
        var named = shown.Count == 0 || (stated is null && declared is null) ? NamedHeading(page, site) : null;
        if (named is not null && titles.Any(title => Repeats(title, named, leastShare: 3)))
            return new(named, FactSource.Element);
        named = stated is null && declared is null ? named : null;
        foreach (var (candidate, from) in (ReadOnlySpan<(string?, string)>)[(declared, FactSource.JsonLd), (stated, FactSource.Meta), (named, FactSource.Element), (pageTitle, FactSource.PageTitle)])
        {
            if (candidate is not null && WithoutSite(candidate, site) is { } headline)
                return new(WithoutDay(headline), from);
        }
        return shown.Count > 0 ? new(WithoutDay(shown[0].Text), FactSource.Heading) : new("", null);
    }

    private static string? Shown(List<PageHeading> shown, string?[] titles, string? site)
    {
        foreach (var heading in shown)
        {
            if (titles.Any(title => Repeats(title, heading.Text)))
                return Fuller(titles[0], heading.Text, site) ?? heading.Text;
        }
        var best = shown.FirstOrDefault(heading => heading.IsFirstLevel && heading.IsNamed) ?? shown.FirstOrDefault(heading => heading.IsFirstLevel && !heading.IsInMenu);
        var named = shown.FirstOrDefault(heading => heading.IsNamed);
        // A heading may hold a line above or below the headline: what the title repeats of it is the headline.
        foreach (var title in titles[..2])
        {
            if (title is not null && (best ?? named) is { } heading && WithoutSite(title, site) is { } bare && Repeats(heading.Text, bare))
                return bare;
        }
        var first = shown.Where(heading => heading.IsFirstLevel && !heading.IsInMenu).ToList();
        if (first.Count > 0 && (PlainText.LineShape.CountWords(best!.Text) >= 3 || titles[..2].All(title => title is null) || SharesWords(titles[0] ?? titles[1]!, best.Text, 1)))
            return best!.Text;
        if (named is not null && titles.Any(title => title is not null && SharesWords(title, named.Text, 1)))
            return named.Text;
        // Without first-level headings, one of the second that goes with the title of the page.
        return first.Count == 0 && titles[..2].All(title => title is null) && titles[2] is { } pageTitle
            ? shown.FirstOrDefault(heading => PlainText.LineShape.CountWords(heading.Text) >= 2 && SharesWords(pageTitle, heading.Text, 1))?.Text
            : null;
    }

    /// <summary>The headline of the JSON-LD where it says all that the heading says and more, which is not the site's name; null otherwise.</summary>
    private static string? Fuller(string? declared, string heading, string? site) =>
        declared is not null && declared.Length > heading.Length + 4 && declared.StartsWith(heading, StringComparison.OrdinalIgnoreCase) && !char.IsLetterOrDigit(declared[heading.Length])
            && WithoutSite(declared, site) is { } bare && bare.Length == declared.Length && !declared[heading.Length..].Contains(" | ", StringComparison.Ordinal) ? declared : null;

    /// <summary>The text of an element whose class says that it is the headline, on pages whose head says nothing.</summary>
    private static string? NamedHeading(Page page, string? site)
    {
        for (var index = 0; index < page.Count; index++)
        {
            if (page.Attribute(index, "class") is { } names && PageHeadings.NamesHeadline(names)
                && PageText.Line(page, index) is { Length: > 12 and < 250 } line && PlainText.LineShape.CountWords(line) >= 3 && !IsSite(line, site))
            {
                return line;
            }
        }
        return null;
    }

    /// <summary>The headline without a day that stands before it: "12.06.2023 | Words of the headline".</summary>
    private static string WithoutDay(string headline)
    {
        if (WrittenDate.Find(headline) is not { Start: 0 } date)
            return headline;
        var rest = headline[date.End..];
        foreach (var separator in (ReadOnlySpan<string>)[" | ", " - ", " – ", " — ", ": "])
        {
            if (rest.StartsWith(separator, StringComparison.Ordinal) && PlainText.LineShape.CountWords(rest) >= 2)
                return rest[separator.Length..].TrimStart();
        }
        return headline;
    }

    /// <summary>The site's name where the page title is the headline with one more part behind it, or has nothing to do with the headline; null otherwise.</summary>
    public static string? SiteBeside(Page page, string headline)
    {
        if (headline.Length == 0 || page.Find("title") is not (>= 0 and var at) || PageText.Line(page, at) is not { } title)
            return null;
        if (!title.StartsWith(headline, StringComparison.OrdinalIgnoreCase))
            return SharesWords(title, headline, 2) ? null : FirstPart(title);
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
    private static bool SharesWords(string title, string headline, int least)
    {
        const int ShortestTelling = 4;
        return title.Split(' ').Count(word => word.Length >= ShortestTelling && headline.Contains(word, StringComparison.OrdinalIgnoreCase)) >= least;
    }

    private static string? FirstPart(string title)
    {
        var end = _separators.Select(separator => title.IndexOf(separator, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(title.Length).Min();
        var part = title[..end].Trim();
        return PlainText.LineShape.CountWords(part) is >= 1 and <= 4 && part.Length is >= 3 and <= 40 ? part : null;
    }

    /// <summary>True if a title is the heading, alone or with the site's name or a section beside it.</summary>
    /// <param name="title">The title; null if there is none.</param>
    /// <param name="heading">The heading.</param>
    /// <param name="leastShare">How much of the title the heading must be, in tenths.</param>
    private static bool Repeats(string? title, string heading, int leastShare = 4)
    {
        if (title is null || heading.Length < 8 || PlainText.LineShape.CountWords(heading) < 2)
            return false;
        var (whole, part) = (PlainMarks(title), PlainMarks(heading));
        if (whole.Length == part.Length)
            return whole.Equals(part, StringComparison.OrdinalIgnoreCase);
        return part.Length * 10 > whole.Length * leastShare
            && ((whole.StartsWith(part, StringComparison.OrdinalIgnoreCase) && !char.IsLetterOrDigit(whole[part.Length]))
                || (whole.EndsWith(part, StringComparison.OrdinalIgnoreCase) && char.IsWhiteSpace(whole[^(part.Length + 1)])));
    }

    /// <summary>The same length with one kind of quotation mark and dash.</summary>
    private static string PlainMarks(string text) => string.Create(text.Length, text, static (span, text) =>
    {
        for (var at = 0; at < span.Length; at++)
        {
            span[at] = text[at] switch
            {
                '’' or '‘' or '´' or '`' => '\'',
                '“' or '”' or '„' or '«' or '»' => '"',
                '–' or '—' or '‐' or '‑' => '-',
                '\u00A0' => ' ',
                var c => c,
            };
        }
    });

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

    /// <summary>True if a heading is the site's name or part of it.</summary>
    internal static bool IsNameOf(string text, string? site) => site is not null && Letters(text) is { Length: > 0 } a && Letters(site) is var b
        && (a.Equals(b, StringComparison.OrdinalIgnoreCase) || (a.Length >= 5 && b.Contains(a, StringComparison.OrdinalIgnoreCase)));

    internal static bool IsSite(string text, string? site)
    {
        if (site is null)
            return false;
        var (a, b) = (Letters(text), Letters(site));
        return a.Length > 0 && (a.Equals(b, StringComparison.OrdinalIgnoreCase) || (a.Length >= 5 && b.Contains(a, StringComparison.OrdinalIgnoreCase))
            || (b.Length >= 5 && a.Contains(b, StringComparison.OrdinalIgnoreCase) && a.Length < b.Length + 12));
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
