using System.Collections.Concurrent;
using System.Text;
using Crosscheck.Articles;

namespace Crosscheck.Fetching.Robots;

/// <summary>What sites allow, asked once for each site and run (RFC 9309, section 2.3).</summary>
/// <param name="robot">The name that the robot goes by.</param>
/// <param name="ask">Fetches robots.txt, redirects followed.</param>
internal sealed class RobotsOfSites(string robot, Func<Uri, CancellationToken, Task<Answer>> ask)
{
    /// <summary>Bytes that are read; at least 500 KiB by section 2.5.</summary>
    private const int LargestFile = 512 * 1024;

    private readonly ConcurrentDictionary<string, Lazy<Task<(RobotsRules? Rules, Answer.Failure? Failure)>>> _sites = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Null if the address may be fetched, else why not.</summary>
    public async Task<Answer.Failure?> WhyNotAsync(Uri address, CancellationToken cancellation)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        var (rules, failure) = await _sites.GetOrAdd(site, _ => new(() => AskAsync(new(address, "/robots.txt"), cancellation))).Value;
        return failure ?? (rules!.Allows(address) ? null : Failures.DisallowedByRobots);
    }

    private async Task<(RobotsRules?, Answer.Failure?)> AskAsync(Uri file, CancellationToken cancellation) => await ask(file, cancellation) switch
    {
        Answer.Page { Fetched: FetchedPage page } => (RobotsRules.Parse(Encoding.UTF8.GetString(page.Bytes.Span[..Math.Min(page.Bytes.Length, LargestFile)]), robot), null),
        Answer.Failure { Status: >= 500 and int status } => (null, Failures.RobotsUnknown(status)),
        Answer.Failure { Status: not null } => (RobotsRules.AllowAll, null),
        Answer.Failure failure => (null, failure),
        _ => (RobotsRules.AllowAll, null),
    };
}
