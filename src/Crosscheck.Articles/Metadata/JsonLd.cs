using System.Net;
using System.Text;
using System.Text.Json;
using Crosscheck.Articles.Html;

namespace Crosscheck.Articles.Metadata;

/// <summary>What a page's JSON-LD says of its article (schema.org).</summary>
internal sealed class JsonLd
{
    private const int MostObjects = 2000;

    private readonly List<string> _authors = [];
    private readonly List<string> _providers = [];
    private readonly Dictionary<string, string> _namesById = new(StringComparer.Ordinal);

    public string? Headline { get; private set; }

    public IReadOnlyList<string> Authors => _authors;

    public string? Published { get; private set; }

    public string? Modified { get; private set; }

    public string? Publisher { get; private set; }

    /// <summary>Who the article was taken from (<c>provider</c>, <c>sourceOrganization</c>, <c>copyrightHolder</c>), and its authors as declared.</summary>
    public IReadOnlyList<string> Providers => _providers;

    public string? Body { get; private set; }

    public string? Language { get; private set; }

    public static JsonLd Read(Page page)
    {
        var linked = new JsonLd();
        for (var index = page.Find("script"); index >= 0; index = page.Find("script", index + 1))
        {
            if (page.Attribute(index, "type") is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase) && page[index].Next > index + 1)
                linked.ReadScript(page[index + 1].Text);
        }
        return linked;
    }

    private void ReadScript(string script)
    {
        try
        {
            using var document = JsonDocument.Parse(Mend(script), new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            NoteNames(document.RootElement);
            ReadObjects(document.RootElement);
        }
        catch (JsonException)
        {
            // A page whose JSON-LD is broken still has its other metadata.
        }
    }

    /// <summary>Makes blanks of raw control characters, which many systems write into strings, and drops comment marks around the whole.</summary>
    private static string Mend(string script)
    {
        var text = script.Trim();
        foreach (var mark in (ReadOnlySpan<string>)["<!--", "-->", "//<![CDATA[", "//]]>", "<![CDATA[", "]]>", "/*", "*/"])
        {
            if (text.StartsWith(mark, StringComparison.Ordinal))
                text = text[mark.Length..].Trim();
            if (text.EndsWith(mark, StringComparison.Ordinal))
                text = text[..^mark.Length].Trim();
        }
        var mended = new StringBuilder(text.TrimEnd(';'));
        for (var at = 0; at < mended.Length; at++)
        {
            if (mended[at] < ' ')
                mended[at] = ' ';
        }
        return mended.ToString();
    }

    private void ReadObjects(JsonElement root)
    {
        var open = new Stack<JsonElement>();
        open.Push(root);
        for (var count = 0; count < MostObjects && open.TryPop(out var element); count++)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                var items = element.EnumerateArray().ToArray();
                for (var at = items.Length - 1; at >= 0; at--)
                    open.Push(items[at]);
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                if (IsArticle(element))
                    ReadArticle(element);
                foreach (var name in (ReadOnlySpan<string>)["mainEntityOfPage", "mainEntity", "@graph"])
                {
                    if (element.TryGetProperty(name, out var inner) && inner.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                        open.Push(inner);
                }
            }
        }
    }

    /// <summary>Names of the objects that others refer to by <c>@id</c>.</summary>
    private void NoteNames(JsonElement root)
    {
        var items = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("@graph", out var graph) ? graph : root;
        if (items.ValueKind != JsonValueKind.Array)
            return;
        var count = 0;
        foreach (var item in items.EnumerateArray())
        {
            if (count++ == MostObjects)
                break;
            if (item.ValueKind == JsonValueKind.Object && Text(item, "@id") is { } id && Text(item, "name") is { } name)
                _namesById.TryAdd(id, name);
        }
    }

    private static bool IsArticle(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out var type))
            return false;
        if (type.ValueKind == JsonValueKind.Array)
            return type.EnumerateArray().Any(t => t.ValueKind == JsonValueKind.String && IsArticleType(t.GetString()!));
        return type.ValueKind == JsonValueKind.String && IsArticleType(type.GetString()!);
    }

    private static bool IsArticleType(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) || type is "Report" or "Review" or "Recipe"
            or "http://schema.org/NewsArticle" or "https://schema.org/NewsArticle" or "LiveBlogPosting";

    private void ReadArticle(JsonElement article)
    {
        Headline ??= Text(article, "headline") ?? Text(article, "name");
        Published ??= Text(article, "datePublished") ?? Text(article, "dateCreated");
        Modified ??= Text(article, "dateModified");
        Body ??= Text(article, "articleBody");
        Language ??= Text(article, "inLanguage");
        if (article.TryGetProperty("publisher", out var publisher))
            Publisher ??= Names(publisher).FirstOrDefault();
        foreach (var name in (ReadOnlySpan<string>)["provider", "sourceOrganization", "copyrightHolder", "author"])
        {
            if (article.TryGetProperty(name, out var provider))
                _providers.AddRange(Names(provider));
        }
        if (_authors.Count == 0)
        {
            foreach (var name in (ReadOnlySpan<string>)["author", "creator"])
            {
                if (_authors.Count == 0 && article.TryGetProperty(name, out var authors))
                    _authors.AddRange(Names(authors));
            }
        }
    }

    private List<string> Names(JsonElement value)
    {
        var names = new List<string>();
        foreach (var item in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value])
        {
            if (item.ValueKind == JsonValueKind.String)
                Add(item.GetString());
            else if (item.ValueKind == JsonValueKind.Object && item.TryGetProperty("name", out var name))
            {
                if (name.ValueKind == JsonValueKind.String)
                    Add(name.GetString());
                else if (name.ValueKind == JsonValueKind.Array)
                    foreach (var one in name.EnumerateArray().Where(n => n.ValueKind == JsonValueKind.String))
                        Add(one.GetString());
            }
            else if (item.ValueKind == JsonValueKind.Object && Text(item, "@id") is { } id)
            {
                Add(_namesById.GetValueOrDefault(id));
            }
        }
        return names;

        void Add(string? name)
        {
            if (PageMetadata.Clean(WebUtility.HtmlDecode(name)) is { } clean)
                names.Add(clean);
        }
    }

    private static string? Text(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
            value = value[0];
        return value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString()) ? WebUtility.HtmlDecode(value.GetString()!).Trim() : null;
    }
}
