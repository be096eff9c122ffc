using System.Collections.Immutable;
using Crosscheck.Articles.Encodings;
using Crosscheck.Articles.Html;

namespace Crosscheck.Articles.Metadata;

/// <summary>What a page says about the article it shows.</summary>
internal sealed record PageMetadata
{
    public Fact<string> Title { get; private init; }

    public Fact<ImmutableArray<string>> Authors { get; private init; }

    public Fact<string?> Published { get; private init; }

    public Fact<string?> Modified { get; private init; }

    /// <summary>The news agency that the page credits; null if none.</summary>
    public string? Wire { get; private init; }

    public string? Site { get; private init; }

    public string? Url { get; private init; }

    /// <summary>ISO 639-1.</summary>
    public string? Language { get; private init; }

    /// <summary>The article's text as its JSON-LD gives it; null if it does not.</summary>
    public string? DeclaredBody { get; private init; }

    public static PageMetadata Of(Page page)
    {
        var meta = MetaTags.Read(page);
        var linked = JsonLd.Read(page);
        var site = SiteName(meta.First("og:site_name")) ?? SiteName(linked.Publisher) ?? SiteName(meta.First("application-name"));
        var url = Address(page, meta);
        var title = Headline.Find(page, meta, linked, site);
        var authors = AuthorNames.Find(page, meta, linked, site);
        return new()
        {
            Title = title,
            Authors = authors,
            Published = PublishedDate.Find(page, meta, linked, url, title.Value),
            Modified = PublishedDate.FindModified(meta, linked),
            Wire = DeclaredWire(meta, linked, authors.Value, site),
            Site = site ?? Headline.SiteBeside(page, title.Value) ?? Host(url),
            Url = url,
            Language = LanguageOf(page, meta, linked),
            DeclaredBody = linked.Body,
        };
    }

    /// <summary>Some systems write the title of the page where the site's name belongs.</summary>
    private static string? SiteName(string? value)
    {
        const int MostWords = 9;
        return Clean(value) is { } name && PlainText.LineShape.CountWords(name) <= MostWords ? name : null;
    }

    private static string? DeclaredWire(MetaTags meta, JsonLd linked, ImmutableArray<string> authors, string? site)
    {
        foreach (var credit in (IEnumerable<string?>)[.. linked.Providers, .. authors, meta.FirstOf("source", "dc.source", "original-source", "syndication-source", "article:source", "copyright"), site])
        {
            if (NewsAgencies.Named(Clean(credit)) is { } agency)
                return agency;
        }
        return null;
    }

    private static string? Address(Page page, MetaTags meta)
    {
        for (var index = page.Find("link"); index >= 0; index = page.Find("link", index + 1))
        {
            if (string.Equals(page.Attribute(index, "rel"), "canonical", StringComparison.OrdinalIgnoreCase) && Absolute(page.Attribute(index, "href")) is { } canonical)
                return canonical;
        }
        return Absolute(meta.First("og:url"));
    }

    private static string? Absolute(string? address) =>
        address is not null && Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") ? address.Trim() : null;

    private static string? Host(string? address)
    {
        if (address is null || !Uri.TryCreate(address, UriKind.Absolute, out var uri))
            return null;
        return uri.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? uri.Host[4..] : uri.Host;
    }

    private static string? LanguageOf(Page page, MetaTags meta, JsonLd linked)
    {
        var stated = page.Attribute(0, "lang") ?? page.Attribute(0, "xml:lang") ?? meta.First("og:locale") ?? meta.First("content-language") ?? linked.Language;
        var code = stated?.Trim().Split('-', '_', ',')[0].ToLowerInvariant();
        return code is { Length: 2 } && code.All(char.IsAsciiLetterLower) ? code : null;
    }

    /// <summary>A value on one line; null if nothing is left.</summary>
    internal static string? Clean(string? value)
    {
        if (value is null)
            return null;
        var words = CleanText.Of(value).Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(' ', words);
    }
}
