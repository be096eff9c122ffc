using System.Net;
using System.Net.Sockets;

namespace Crosscheck.Fetching.Network;

/// <summary>
/// Connects to hosts that may be connected to. A name is resolved once, each of its addresses is judged, and the connection goes to a judged address and not to
/// the name again; so neither a name that changes its answer nor a number in an odd form leads elsewhere.
/// </summary>
/// <param name="allowPrivate">Whether the user's own machine and network are open.</param>
/// <param name="resolve">Finds the addresses of a name.</param>
/// <param name="connect">Opens a connection to one address.</param>
internal sealed class GuardedConnection(
    bool allowPrivate,
    Func<string, CancellationToken, Task<IPAddress[]>> resolve,
    Func<IPEndPoint, CancellationToken, Task<Stream>> connect)
{
    public static GuardedConnection Create(bool allowPrivate) => new(allowPrivate, Dns.GetHostAddressesAsync, ConnectAsync);

    /// <summary>For <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    /// <exception cref="ForbiddenAddressException">No address of the host may be connected to.</exception>
    public async ValueTask<Stream> OpenAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await resolve(host, cancellation);
        var open = addresses.Where(IsOpen).ToArray();
        if (open.Length == 0)
            throw addresses.Length == 0 ? new SocketException((int)SocketError.HostNotFound) : new ForbiddenAddressException(addresses.Select(AddressRange.KindOf).Max());
        for (var at = 0; ; at++)
        {
            try
            {
                return await connect(new(open[at], port), cancellation);
            }
            catch (SocketException) when (at + 1 < open.Length)
            {
                // The next address of the host may answer.
            }
        }
    }

    private bool IsOpen(IPAddress address) => AddressRange.KindOf(address) switch
    {
        AddressKind.Public => true,
        AddressKind.Private => allowPrivate,
        _ => false,
    };

    private static async Task<Stream> ConnectAsync(IPEndPoint end, CancellationToken cancellation)
    {
        var socket = new Socket(end.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(end, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A host may not be connected to; thrown where no result can be returned.</summary>
internal sealed class ForbiddenAddressException(AddressKind kind) : Exception
{
    public AddressKind Kind { get; } = kind;
}
