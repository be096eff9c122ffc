using Crosscheck.Articles;
using Crosscheck.Fetching.Network;
using Crosscheck.Fetching.Robots;

namespace Crosscheck.Fetching;

/// <summary>
/// Fetches pages as a guest should: it says who it is, keeps to robots.txt, asks a host two things at a time, and asks again only for what has changed. It follows
/// a few redirects and judges every step anew: scheme, robots.txt, and the address that is really connected to.
/// </summary>
public sealed class PoliteFetcher : IFetcher, IDisposable
{
    /// <summary>Five at least must be followed to robots.txt (RFC 9309, section 2.3.1.2).</summary>
    private const int MostRedirects = 5;

    private readonly Requests _requests;
    private readonly RobotsOfSites _robots;

    public PoliteFetcher(FetchOptions options)
        : this(options, GuardedConnection.Create((options ?? throw new ArgumentNullException(nameof(options))).AllowPrivateNetwork), TimeProvider.System)
    {
    }

    internal PoliteFetcher(FetchOptions options, GuardedConnection connection, TimeProvider time)
    {
        _requests = new(options, connection, time);
        _robots = new(options.UserAgent.Split('/', ' ')[0], (address, cancellation) => FollowAsync(address, asRobot: false, cancellation));
    }

    public async Task<FetchResult> FetchAsync(Uri address, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        return await FollowAsync(address, asRobot: true, cancellation) switch
        {
            Answer.Page page => FetchResult.Of(page.Fetched),
            Answer.Failure failure => FetchResult.Failed(failure.Reason, failure.Advice),
            _ => throw new InvalidOperationException("A redirect was not followed."),
        };
    }

    public void Dispose() => _requests.Dispose();

    /// <param name="asRobot">Whether robots.txt is heeded; it is not for robots.txt itself.</param>
    private async Task<Answer> FollowAsync(Uri address, bool asRobot, CancellationToken cancellation)
    {
        var start = address;
        for (var step = 0; step <= MostRedirects; step++)
        {
            if (address.Scheme is not ("http" or "https"))
                return Told(Failures.OfScheme);
            if (asRobot && await _robots.WhyNotAsync(address, cancellation) is { } whyNot)
                return Told(whyNot);
            var answer = await _requests.AskAsync(address, cancellation);
            if (answer is Answer.Failure failure)
                return Told(failure);
            if (answer is not Answer.Redirect redirect)
                return answer;
            address = new(redirect.Target.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.UserInfo & ~UriComponents.Fragment, UriFormat.UriEscaped));
        }
        return Told(Failures.TooManyRedirects);

        Answer.Failure Told(Answer.Failure failure) => address == start ? failure : failure with { Reason = $"{failure.Reason} (after a redirect to {address.AbsoluteUri})" };
    }
}
