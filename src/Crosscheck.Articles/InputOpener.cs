using Crosscheck.Articles.Containers;
using Crosscheck.Articles.Containers.Feeds;

namespace Crosscheck.Articles;

/// <summary>Takes the articles out of inputs: containers are opened, addresses fetched, everything else stays as it is.</summary>
/// <param name="set">The inputs; addresses a little ahead of the one asked for are fetched meanwhile.</param>
/// <param name="options">With <see cref="ReadOptions.Plain"/> nothing is a container.</param>
/// <param name="cancellation">Ends fetching.</param>
public sealed class InputOpener(InputSet set, ReadOptions options, CancellationToken cancellation)
{
    private readonly Prefetch? _pages = set.Web is { } web
        ? new(web.Fetcher, [.. set.Files.Select(file => file.Address).OfType<Uri>()], cancellation)
        : null;

    /// <summary>The articles of one input, in a stated order: as they stand in a container, as a feed lists them.</summary>
    public IEnumerable<InputFile> Open(InputFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Address is { } address && _pages is not null ? Fetched(file, address, _pages) : options.Plain ? [file] : Container.Open(file, cancellation);
    }

    private IEnumerable<InputFile> Fetched(InputFile input, Uri address, Prefetch pages)
    {
        var file = PageOf(input, pages.Get(address), new());
        var kind = options.Plain ? ContainerKind.None : Container.Sniff(file, cancellation).Kind;
        var members = kind switch
        {
            ContainerKind.Feed or ContainerKind.JsonFeed => PagesOf(file, kind),
            ContainerKind.None => [file],
            _ => Container.Open(file, cancellation),
        };
        foreach (var member in members)
            yield return member;
    }

    /// <summary>The pages behind a feed's first items; an item without an address gives its own text.</summary>
    private IEnumerable<InputFile> PagesOf(InputFile file, ContainerKind kind)
    {
        var feed = FeedMembers.Read(file, kind, new(file.Envelope!.Url!), out var fault);
        var items = feed.Items.Take(set.Web!.PagesPerFeed).Select(item => (Item: item, Address: feed.Resolve(item.Link))).ToList();
        var pages = new Prefetch(set.Web.Fetcher, [.. items.Select(item => item.Address).OfType<Uri>()], cancellation);
        for (var at = 0; at < items.Count; at++)
        {
            var (item, address) = items[at];
            yield return address is null
                ? FeedMembers.OwnContent(file, at + 1, feed, item)
                : PageOf(InputFile.OfAddress(address), pages.Get(address), FeedMembers.Said(feed, item));
        }
        if (fault is not null)
            yield return fault;
        else if (items.Count == 0)
            yield return InputFile.Failed(file.File, "the feed holds no item", "try again later");
    }

    private static InputFile PageOf(InputFile input, FetchResult result, Envelope said) => result.IsFetched
        ? input.Member(null, result.Page.Bytes, said with { Url = result.Page.Address.AbsoluteUri, Charset = result.Page.Charset })
        : InputFile.Failed(input.File, result.Reason, result.Advice);
}
