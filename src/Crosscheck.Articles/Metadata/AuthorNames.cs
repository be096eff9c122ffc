using System.Collections.Immutable;
using Crosscheck.Articles.Html;

namespace Crosscheck.Articles.Metadata;

/// <summary>
/// Finds who wrote an article. What the page declares goes before what it shows, but a person goes before an organisation: many systems declare the
/// outlet as the author of every text and name the reporter only in the byline.
/// </summary>
internal static class AuthorNames
{
    private const int MostAuthors = 12;

    private static readonly string[] _metaNames =
        ["dc:creator", "dc.creator", "dcterms.creator", "citation_author", "author", "article:author_name", "parsely-author", "sailthru.author", "byl", "article:author"];

    public static Fact<ImmutableArray<string>> Find(Page page, MetaTags meta, JsonLd linked, string? site)
    {
        var fallback = new Fact<ImmutableArray<string>>([], null);
        foreach (var (stated, from) in Stated(page, meta, linked))
        {
            var names = stated.SelectMany(Split).Where(name => !IsNoPerson(name, site)).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostAuthors).ToImmutableArray();
            if (names.Any(name => PersonName.IsLikely(name) && !PersonName.IsOrganisation(name) && !Headline.IsSite(name, site)))
                return new(names, from);
            if (names.Length > 0 && fallback.From is null)
                fallback = new(names, from);
        }
        return fallback;
    }

    private static IEnumerable<(IEnumerable<string> Names, string From)> Stated(Page page, MetaTags meta, JsonLd linked)
    {
        yield return (linked.Authors, FactSource.JsonLd);
        foreach (var name in _metaNames)
        {
            if (meta.All(name).Count > 0)
                yield return (meta.All(name), FactSource.Meta);
        }
        yield return (AuthorElements.Declared(page), FactSource.Element);
        yield return (AuthorElements.Named(page), FactSource.Element);
        yield return (AuthorElements.Links(page), FactSource.Element);
        yield return (AuthorElements.Lines(page), FactSource.Line);
    }

    private static IEnumerable<string> Split(string stated)
    {
        var text = (PageMetadata.Clean(System.Net.WebUtility.HtmlDecode(stated)) ?? "").Trim(' ', ',', ';', '-', '–', '—', '|', '·', '•', ':');
        if (Byline.Read(text) is { } byline)
            return byline.Authors;
        if (text.Contains(',', StringComparison.Ordinal) || Byline.HasAnd(text))
            return Byline.Names(text) ?? [text];
        return [text];
    }

    /// <summary>Addresses, the site's own account and placeholders are no authors.</summary>
    private static bool IsNoPerson(string name, string? site) =>
        name.Length is < 2 or > 80 || name.Contains("http", StringComparison.OrdinalIgnoreCase) || name.Contains('@', StringComparison.Ordinal)
        || name.Equals(site, StringComparison.OrdinalIgnoreCase) || !name.Any(char.IsLetter)
        || name.ToLowerInvariant() is "admin" or "administrator" or "no author" or "unknown" or "anonymous" or "none" or "null" or "undefined" or "author" or "autor" or "user" or "guest";
}
