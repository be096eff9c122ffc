using System.Globalization;
using System.Net.Sockets;
using System.Security.Authentication;
using Crosscheck.Fetching.Network;

namespace Crosscheck.Fetching;

/// <summary>What is said to a person of a page that cannot be had.</summary>
internal static class Failures
{
    private const string SaveAdvice = "open it in a browser, save the page and name the file";
    private const string LaterAdvice = "try again later";
    private const string CheckAdvice = "check the address and the connection";

    public static Answer.Failure OfStatus(int status) => status switch
    {
        401 or 403 or 451 => new(Text($"the server refuses it (status {status})"), SaveAdvice, status),
        404 or 410 => new(Text($"there is no page at this address (status {status})"), "check the address", status),
        429 or 503 => new(Text($"the server asks to come back later (status {status})"), LaterAdvice, status),
        >= 500 => new(Text($"the server has a fault (status {status})"), LaterAdvice, status),
        _ => new(Text($"the server gives no page (status {status})"), SaveAdvice, status),
    };

    public static Answer.Failure Slow(TimeSpan patience) => new(Text($"no whole answer within {patience.TotalSeconds:0.#} seconds"), "try again later, or allow more with --timeout");

    public static Answer.Failure TooLarge(int limit) => new(Text($"an answer larger than {limit / 1_000_000} MB"), "save the article alone and name the file");

    public static Answer.Failure Packed(string reason) => new($"the answer is {reason}", SaveAdvice);

    public static Answer.Failure Forbidden(AddressKind kind) => kind == AddressKind.Private
        ? new("the address leads into a private network", "if you trust it, allow it with --allow-private-network")
        : new("the address leads to a link-local, metadata, multicast or reserved place, from which nothing is fetched", "check the address");

    public static Answer.Failure OfScheme { get; } = new("it leads to an address that is neither http nor https", SaveAdvice);

    public static Answer.Failure TooManyRedirects { get; } = new("it is redirected too many times", SaveAdvice);

    public static Answer.Failure DisallowedByRobots { get; } = new("the site asks programs not to read this page (robots.txt)", SaveAdvice);

    /// <param name="status">Of the answer to the request for robots.txt.</param>
    public static Answer.Failure RobotsUnknown(int status) => new(Text($"the site cannot say what programs may read (robots.txt has status {status})"), LaterAdvice);

    /// <summary>What an exception of the network means.</summary>
    public static Answer.Failure Of(Exception exception)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            switch (inner)
            {
                case ForbiddenAddressException forbidden:
                    return Forbidden(forbidden.Kind);
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }:
                    return new("there is no such host, or no network", CheckAdvice);
                case SocketException:
                    return new("the server cannot be reached", CheckAdvice);
                case AuthenticationException:
                    return new("the server cannot prove who it is (certificate)", SaveAdvice);
            }
        }
        return new("the server's answer breaks off or is no web page", "try again later, or save the page in a browser and name the file");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
