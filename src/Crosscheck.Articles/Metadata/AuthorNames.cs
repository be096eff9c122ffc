using System.Collections.Immutable;
using Crosscheck.Articles.Html;

namespace Crosscheck.Articles.Metadata;

/// <summary>Finds who wrote an article.</summary>
internal static class AuthorNames
{
    private const int MostAuthors = 12;

    public static ImmutableArray<string> Find(Page page, MetaTags meta, JsonLd linked, string? site)
    {
        foreach (var stated in (ReadOnlySpan<IEnumerable<string>>)[linked.Authors, StatedInMeta(meta), StatedInPage(page), ShownByline(page)])
        {
            var names = stated.SelectMany(Split).Where(name => !IsNoPerson(name, site)).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostAuthors).ToImmutableArray();
            if (names.Length > 0)
                return names;
        }
        return [];
    }

    private static IEnumerable<string> StatedInMeta(MetaTags meta)
    {
        foreach (var name in (string[])["author", "article:author_name", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "citation_author", "byl", "article:author"])
        {
            if (meta.All(name).Count > 0)
                return meta.All(name);
        }
        return [];
    }

    private static IEnumerable<string> StatedInPage(Page page)
    {
        var names = new List<string>();
        for (var index = 0; index < page.Count; index++)
        {
            if (page[index].IsText || page[index].Tag is "meta" or "link")
                continue;
            var isAuthor = (page.Attribute(index, "rel") is "author" && page[index].Tag == "a") || page.Attribute(index, "itemprop") is "author";
            if (isAuthor && PageText.Line(page, index) is { Length: < 120 } line)
                names.Add(line);
        }
        return names;
    }

    private static IEnumerable<string> ShownByline(Page page)
    {
        const int Longest = 120;
        for (var index = 0; index < page.Count; index++)
        {
            if (page[index].IsText || !IsNamedByline(page, index) || PageText.Line(page, index) is not { Length: < Longest } line)
                continue;
            if (Byline.Read(line) is { } byline)
                return byline.Authors;
            if (Byline.Names(WithoutDate(line)) is { } names)
                return names;
        }
        for (var index = 0; index < page.Count; index++)
        {
            if (page[index].Tag is "p" or "div" or "span" && PageText.Line(page, index) is { Length: < Longest } line && Byline.Read(line) is { } byline)
                return byline.Authors;
        }
        return [];
    }

    private static bool IsNamedByline(Page page, int index)
    {
        foreach (var name in (ReadOnlySpan<string>)["class", "id", "itemprop"])
        {
            if (page.Attribute(index, name) is { } value && (value.Contains("author", StringComparison.OrdinalIgnoreCase) || value.Contains("byline", StringComparison.OrdinalIgnoreCase)
                || value.Contains("autor", StringComparison.OrdinalIgnoreCase)))
            {
                return page[index].Tag is not ("body" or "html" or "article" or "main");
            }
        }
        return false;
    }

    private static string WithoutDate(string line) => WrittenDate.Find(line) is { Start: > 3 } date ? line[..date.Start].TrimEnd(' ', ',', '|', '-', '–', '•', '·') : line;

    private static IEnumerable<string> Split(string stated)
    {
        var text = PageMetadata.Clean(System.Net.WebUtility.HtmlDecode(stated)) ?? "";
        if (Byline.Read(text) is { } byline)
            return byline.Authors;
        if (text.Contains(',', StringComparison.Ordinal) || text.Contains(" and ", StringComparison.Ordinal) || text.Contains(" & ", StringComparison.Ordinal) || text.Contains(" und ", StringComparison.Ordinal))
            return Byline.Names(text) ?? [text];
        return [text];
    }

    /// <summary>Addresses, the site itself and placeholders are no authors.</summary>
    private static bool IsNoPerson(string name, string? site) =>
        name.Length is < 2 or > 80 || name.Contains("http", StringComparison.OrdinalIgnoreCase) || name.Contains('@', StringComparison.Ordinal)
        || name.Equals(site, StringComparison.OrdinalIgnoreCase) || name.Equals("admin", StringComparison.OrdinalIgnoreCase) || name.Equals("administrator", StringComparison.OrdinalIgnoreCase)
        || !name.Any(char.IsLetter);
}
