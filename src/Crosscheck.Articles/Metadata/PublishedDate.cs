using System.Globalization;
using Crosscheck.Articles.Html;

namespace Crosscheck.Articles.Metadata;

/// <summary>Finds when an article was published: JSON-LD, then meta, then <c>time</c>, then a visible date line, then the address, then the title.</summary>
internal static class PublishedDate
{
    private static readonly string[] _metaNames =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "date.published", "publishdate", "publish-date", "publish_date", "publication_date",
        "published_at", "article.published", "pubdate", "sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime", "dcterms.issued",
        "dc.date.issued", "citation_publication_date", "article_date_original", "originalpublicationdate", "bt:pubdate", "article:post_date",
    ];

    /// <summary>Names under which many systems write when the page was sent rather than when the article appeared.</summary>
    private static readonly string[] _weakNames = ["dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "date", "created"];

    private static readonly string[] _modifiedNames =
        ["article:modified_time", "og:updated_time", "datemodified", "dateupdate", "last-modified", "lastmod", "dcterms.modified", "dc.date.modified", "modified", "date.modified", "revised"];

    /// <param name="page">The page.</param>
    /// <param name="meta">Its <c>meta</c> elements.</param>
    /// <param name="linked">Its JSON-LD.</param>
    /// <param name="url">Its address; null if unknown.</param>
    /// <param name="title">The headline, which dates stand near.</param>
    public static Fact<string?> Find(Page page, MetaTags meta, JsonLd linked, string? url, string title)
    {
        var declared = Declared(meta, linked);
        // Only a moment on the clock of Greenwich may be shown on another.
        if (declared.Value is not null && Moment(declared.Value)?.Offset != TimeSpan.Zero)
            return declared;
        var shown = VisibleDate.Find(page, title);
        if (declared.Value is not null)
            return declared with { Value = OnLocalClock(declared.Value, shown.Value) ?? declared.Value };
        var weak = FirstOf(meta, _weakNames);
        if (weak.Value is not null && (shown.From is not (FactSource.Time or FactSource.Element) || string.CompareOrdinal(shown.Value, weak.Value) > 0))
            return weak;
        if (shown.Value is not null)
            return IsLocal(shown.Value) ? shown with { Value = shown.Value[..10] } : shown;
        if (FromAddress(url) is { } address)
            return new(address, FactSource.Address);
        return InTitle(page, meta, title) is { } named ? new(named, FactSource.PageTitle) : default;
    }

    /// <summary>When the article was last changed, as the page declares it.</summary>
    public static Fact<string?> FindModified(MetaTags meta, JsonLd linked)
    {
        return Read(linked.Modified) is { } declared ? new(declared, FactSource.JsonLd) : FirstOf(meta, _modifiedNames);
    }

    private static Fact<string?> Declared(MetaTags meta, JsonLd linked)
    {
        return Read(linked.Published) is { } declared ? new(declared, FactSource.JsonLd) : FirstOf(meta, _metaNames);
    }

    private static Fact<string?> FirstOf(MetaTags meta, string[] names)
    {
        foreach (var name in names)
        {
            if (Read(meta.First(name)) is { } found)
                return new(found, FactSource.Meta);
        }
        return default;
    }

    /// <summary>
    /// The declared moment on the outlet's own clock, where the page shows the same moment so: its day is the one that the article's "on Friday" goes by.
    /// A shown time without a zone is the same moment if both differ by a zone's whole half hours. Null if the page shows another moment or none.
    /// </summary>
    private static string? OnLocalClock(string declared, string? shown)
    {
        if (shown is not { Length: >= 16 } || Moment(declared) is not { } moment)
            return null;
        if (!IsLocal(shown))
            return declared[^6..] != shown[^6..] && Moment(shown) is { } other && (moment - other).Duration() < TimeSpan.FromMinutes(1) ? shown : null;
        if (moment.Offset != TimeSpan.Zero || !DateTime.TryParseExact(shown, "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return null;
        var offset = local - moment.DateTime.AddSeconds(-moment.Second);
        return offset.Duration() <= TimeSpan.FromHours(14) && offset.Ticks % TimeSpan.FromMinutes(30).Ticks == 0 && offset != TimeSpan.Zero
            ? new DateTimeOffset(moment.DateTime + offset, offset).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>True for a date-time as a page shows it to the minute, without a zone.</summary>
    private static bool IsLocal(string iso) => iso.Length == 16;

    private static DateTimeOffset? Moment(string iso) =>
        iso.Length > 16 && (iso[^1] == 'Z' || iso[^6] is '+' or '-')
        && DateTimeOffset.TryParse(iso, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    /// <summary>A day at the beginning or end of the headline, or in the page's title or description where nothing else tells it.</summary>
    private static string? InTitle(Page page, MetaTags meta, string title)
    {
        var pageTitle = page.Find("title") is >= 0 and var at ? PageText.Line(page, at) : null;
        foreach (var text in (ReadOnlySpan<string?>)[pageTitle, meta.First("og:title"), title, meta.First("og:description"), meta.First("description")])
        {
            if (text is not null && WrittenDate.Find(text) is { } date && StandsApart(text, date))
                return date.Iso;
        }
        return null;
    }

    /// <summary>True for a day at either end of a text or in brackets.</summary>
    private static bool StandsApart(string text, WrittenDate date)
    {
        var before = text.AsSpan(0, date.Start).TrimEnd();
        var after = text.AsSpan(date.End).TrimStart();
        if (after is [')', ..] && before.LastIndexOf('(') is >= 0 and var open && before.Length - open < 40)
            return true;
        return (before.IsEmpty && (after.IsEmpty || after[0] is '|' or '-' or '–' or ':')) || (after.IsEmpty && !before.IsEmpty && before[^1] is '|' or '-' or '–' or ',');
    }

    /// <summary>A machine-written date, else a date in words.</summary>
    internal static string? Read(string? text)
    {
        if (PageMetadata.Clean(text) is not { Length: >= 8 } clean)
            return null;
        if (IsoDate.Normalise(clean) is { Length: >= 10 } iso)
            return iso;
        if (IsoDate.FromRfc1123(clean) is { } moment)
            return moment;
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
