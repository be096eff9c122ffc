using System.Text.Json;
using Crosscheck.Articles.Encodings;
using Crosscheck.Articles.Inputs;

namespace Crosscheck.Articles.Containers.Feeds;

/// <summary>Reads JSON Feed (versions 1 and 1.1).</summary>
internal static class JsonFeed
{
    /// <exception cref="InputException">No valid JSON.</exception>
    public static void Read(ReadOnlyMemory<byte> bytes, Feed feed)
    {
        try
        {
            using var document = JsonDocument.Parse(PageDecoder.Decode(bytes.Span).Text);
            var root = document.RootElement;
            feed.Title = Text(root, "title");
            if (feed.Home is null && Uri.TryCreate(Text(root, "home_page_url"), UriKind.Absolute, out var home))
                feed.Home = home;
            if (root.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array)
                feed.Items.AddRange(items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(ItemOf));
        }
        catch (JsonException e)
        {
            throw new InputException($"the feed is no valid JSON (line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1})", "fetch it again or mend it");
        }
    }

    private static FeedItem ItemOf(JsonElement item)
    {
        var html = Text(item, "content_html");
        return new()
        {
            Title = Text(item, "title") is { } title ? FeedText.Line(title, isHtml: false) : null,
            // "external_url" is the page that a link blog speaks of, "url" its own.
            Link = Text(item, "url") ?? Text(item, "external_url") ?? Text(item, "id"),
            Published = MessageDate.Read(Text(item, "date_published")),
            Authors = [.. AuthorsOf(item)],
            Content = html ?? Text(item, "content_text") ?? Text(item, "summary"),
            ContentIsHtml = html is not null,
        };
    }

    private static IEnumerable<string> AuthorsOf(JsonElement item)
    {
        if (item.TryGetProperty("authors", out var several) && several.ValueKind == JsonValueKind.Array)
            return several.EnumerateArray().Select(author => Text(author, "name")).OfType<string>();
        return item.TryGetProperty("author", out var one) && Text(one, "name") is { } name ? [name] : [];
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString())
            ? value.GetString()!.Trim()
            : null;
}
