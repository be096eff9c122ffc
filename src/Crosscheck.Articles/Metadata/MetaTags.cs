using Crosscheck.Articles.Html;

namespace Crosscheck.Articles.Metadata;

/// <summary>The <c>meta</c> elements of a page by name, property or http-equiv (lower case), in order of the page.</summary>
internal sealed class MetaTags
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);

    public static MetaTags Read(Page page)
    {
        var tags = new MetaTags();
        for (var index = page.Find("meta"); index >= 0; index = page.Find("meta", index + 1))
        {
            var names = page.Attribute(index, "property") ?? page.Attribute(index, "name") ?? page.Attribute(index, "itemprop") ?? page.Attribute(index, "http-equiv");
            var content = page.Attribute(index, "content");
            if (names is null || string.IsNullOrWhiteSpace(content))
                continue;
            // One element may carry several names, parted by blanks (RDFa).
            foreach (var name in names.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (!tags._values.TryGetValue(name, out var list))
                    tags._values[name] = list = [];
                list.Add(content);
            }
        }
        return tags;
    }

    public IReadOnlyList<string> All(string name) => _values.TryGetValue(name, out var list) ? list : [];

    public string? First(string name) => All(name) is [var first, ..] ? first : null;

    /// <summary>The first value of the first name that has one.</summary>
    public string? FirstOf(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (First(name) is { } value)
                return value;
        }
        return null;
    }
}
