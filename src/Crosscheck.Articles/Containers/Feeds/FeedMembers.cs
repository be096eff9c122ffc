using System.Net;
using System.Text;
using System.Xml;
using Crosscheck.Articles.Inputs;

namespace Crosscheck.Articles.Containers.Feeds;

/// <summary>The items of a feed as articles, with what the feed says of them.</summary>
internal static class FeedMembers
{
    /// <summary>The items' own content: what a feed file gives without the network.</summary>
    public static IEnumerable<InputFile> Of(InputFile file, ContainerKind kind)
    {
        var feed = Read(file, kind, null, out var fault);
        for (var at = 0; at < feed.Items.Count; at++)
            yield return OwnContent(file, at + 1, feed, feed.Items[at]);
        if (fault is not null)
            yield return fault;
        else if (feed.Items.Count == 0)
            yield return InputFile.Failed(file.File, "the feed holds no item", "fetch it again later");
    }

    /// <summary>Reads a feed; on a fault in it the items before the fault are there.</summary>
    /// <param name="file">The feed.</param>
    /// <param name="kind">Its form.</param>
    /// <param name="home">Where it came from, if known.</param>
    /// <param name="fault">What is wrong; null if nothing.</param>
    public static Feed Read(InputFile file, ContainerKind kind, Uri? home, out InputFile? fault)
    {
        var feed = new Feed { Home = home };
        fault = null;
        if (!file.TryReadContent(out var content, out var problem))
        {
            fault = InputFile.Failed(problem);
            return feed;
        }
        try
        {
            if (kind == ContainerKind.JsonFeed)
                JsonFeed.Read(content.Bytes, feed);
            else
                XmlFeed.Read(content.Bytes, feed);
        }
        catch (Exception e) when (e is XmlException or InputException)
        {
            fault = InputFile.Failed(file.ProblemOf(e));
        }
        return feed;
    }

    /// <summary>An item without its page.</summary>
    public static InputFile OwnContent(InputFile file, int number, Feed feed, FeedItem item)
    {
        if (string.IsNullOrWhiteSpace(item.Content))
            return file.FailedMember(number, $"the item has no text of its own ({item.Title ?? item.Link ?? "without a title"})", "give the feed's address instead, so that its pages are fetched");
        var isPage = item.ContentIsHtml && FeedText.HoldsTags(item.Content);
        var content = item.ContentIsHtml && !isPage ? WebUtility.HtmlDecode(item.Content) : item.Content;
        return file.Member(number, Encoding.UTF8.GetBytes(content), Said(feed, item) with
        {
            Form = isPage ? ContentForm.Page : ContentForm.Text,
            Charset = "utf-8",
            IsBareBody = true,
        });
    }

    /// <summary>What the feed says of an item, for its own content or its page.</summary>
    public static Envelope Said(Feed feed, FeedItem item) => new()
    {
        Url = feed.Resolve(item.Link)?.AbsoluteUri,
        Publisher = item.Publisher,
        Source = feed.Title,
        Title = item.Title,
        Authors = item.Authors,
        Published = item.Published,
    };
}
