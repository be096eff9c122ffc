using Crosscheck.Articles.Html;

namespace Crosscheck.Articles.Metadata;

/// <summary>Finds when an article was published: JSON-LD, then meta, then <c>time</c>, then a visible date line, then the address.</summary>
internal static class PublishedDate
{
    private static readonly string[] _metaNames =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "date.published", "publishdate", "publish-date", "publish_date", "publication_date",
        "published_at", "article.published", "pubdate", "sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime", "dcterms.created", "dcterms.issued",
        "dc.date.issued", "dc.date.created", "dc.date", "dcterms.date", "citation_publication_date", "article_date_original", "originalpublicationdate", "cxenseparse:recs:publishtime", "bt:pubdate", "date", "article:post_date", "created",
    ];

    public static string? Find(Page page, MetaTags meta, JsonLd linked, string? url)
    {
        if (Read(linked.Published) is { } declared)
            return declared;
        foreach (var name in _metaNames)
        {
            if (Read(meta.First(name)) is { } found)
                return found;
        }
        return VisibleDate.Find(page) ?? FromAddress(url);
    }

    /// <summary>A machine-written date, else a date in words.</summary>
    internal static string? Read(string? text)
    {
        if (PageMetadata.Clean(text) is not { Length: >= 8 } clean)
            return null;
        if (IsoDate.Normalise(clean) is { Length: >= 10 } iso)
            return iso;
        return clean.Length < 60 ? WrittenDate.Find(clean)?.Iso : null;
    }

    /// <summary>"/2019/11/19/" in the address.</summary>
    private static string? FromAddress(string? url)
    {
        if (url is null)
            return null;
        for (var at = url.IndexOf('/', StringComparison.Ordinal); at >= 0 && at + 11 < url.Length; at = url.IndexOf('/', at + 1))
        {
            if (WrittenDate.Find(url.AsSpan(at + 1, 10)) is { Start: 0, End: 10 } date && url[at + 5] is ('/' or '-') && !char.IsAsciiDigit(url[at + 11]))
                return date.Iso;
        }
        return null;
    }
}
