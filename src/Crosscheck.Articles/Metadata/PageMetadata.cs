using System.Collections.Immutable;
using Crosscheck.Articles.Encodings;
using Crosscheck.Articles.Html;

namespace Crosscheck.Articles.Metadata;

/// <summary>What a page says about the article it shows.</summary>
internal sealed record PageMetadata
{
    public string Title { get; private init; } = "";

    public ImmutableArray<string> Authors { get; private init; } = [];

    public string? Published { get; private init; }

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
        var site = Clean(meta.First("og:site_name") ?? linked.Publisher ?? meta.First("application-name"));
        var url = Address(page, meta);
        var published = PublishedDate.Find(page, meta, linked, url);
        var title = Headline.Find(page, meta, linked, site);
        return new()
        {
            Title = title,
            Authors = AuthorNames.Find(page, meta, linked, site),
            Published = published,
            Site = site ?? Headline.SiteBeside(page, title) ?? Host(url),
            Url = url,
            Language = LanguageOf(page, meta, linked),
            DeclaredBody = linked.Body,
        };
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
