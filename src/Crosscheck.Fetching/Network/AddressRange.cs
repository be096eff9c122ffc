using System.Net;
using System.Net.Sockets;

namespace Crosscheck.Fetching.Network;

/// <summary>To whom an IP address belongs, as far as it matters before one connects to it.</summary>
internal enum AddressKind
{
    /// <summary>A machine on the internet.</summary>
    Public,

    /// <summary>This machine or one of the user's own network: loopback, private, unique-local, shared by a provider.</summary>
    Private,

    /// <summary>Nothing that serves pages to people: link-local with clouds' metadata, multicast, broadcast, documentation, reserved.</summary>
    Never,
}

/// <summary>Sorts IP addresses by the registries of IANA (RFC 6890 and its successors). What embeds an IPv4 address is sorted by that.</summary>
internal static class AddressRange
{
    private static readonly (IPNetwork Network, AddressKind Kind)[] _ranges =
    [
        .. Of(AddressKind.Private,
            "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "127.0.0.0/8",
            "100.64.0.0/10", // shared by a provider's customers (RFC 6598)
            "::1/128", "fc00::/7"),
        .. Of(AddressKind.Never,
            "0.0.0.0/8", "169.254.0.0/16", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
            "224.0.0.0/4", "240.0.0.0/4",
            "168.63.129.16/32", "100.100.100.200/32", // clouds' metadata outside the link-local range
            "::/128", "fe80::/10", "fec0::/10", "ff00::/8",
            "fd00:ec2::/32", "fd20:ce::/32", // clouds' metadata inside the unique-local range
            "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16"),
    ];

    private static readonly IPNetwork _nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork _sixToFour = IPNetwork.Parse("2002::/16");
    private static readonly IPNetwork _translated = IPNetwork.Parse("::ffff:0:0:0/96");
    private static readonly IPNetwork _teredo = IPNetwork.Parse("2001::/32");
    private static readonly IPNetwork _global = IPNetwork.Parse("2000::/3");

    public static AddressKind KindOf(IPAddress address)
    {
        if (address.AddressFamily is not (AddressFamily.InterNetwork or AddressFamily.InterNetworkV6))
            return AddressKind.Never;
        // A zone ("%eth0") does not change to whom the number belongs.
        var bare = address.AddressFamily == AddressFamily.InterNetworkV6 ? new IPAddress(address.GetAddressBytes()) : address;
        var own = OwnKindOf(bare);
        return Embedded(bare) is { } inner ? Stricter(own, KindOf(inner)) : own;
    }

    private static AddressKind OwnKindOf(IPAddress address)
    {
        var kind = AddressKind.Public;
        foreach (var range in _ranges)
        {
            if (range.Network.Contains(address))
                kind = Stricter(kind, range.Kind);
        }
        // Beyond the part that is given out, nothing of IPv6 is a machine on the internet.
        return kind == AddressKind.Public && address.AddressFamily == AddressFamily.InterNetworkV6 && !_global.Contains(address) && Embedded(address) is null ? AddressKind.Never : kind;
    }

    /// <summary>The IPv4 address that a translator or tunnel would take out of the IPv6 address; null if there is none.</summary>
    private static IPAddress? Embedded(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return null;
        var bytes = address.GetAddressBytes();
        if (address.IsIPv4MappedToIPv6 || _nat64.Contains(address) || _translated.Contains(address))
            return new(bytes.AsSpan(12, 4));
        if (_sixToFour.Contains(address))
            return new(bytes.AsSpan(2, 4));
        if (_teredo.Contains(address))
            return new([(byte)~bytes[12], (byte)~bytes[13], (byte)~bytes[14], (byte)~bytes[15]]);
        return null;
    }

    private static AddressKind Stricter(AddressKind left, AddressKind right) => left > right ? left : right;

    private static IEnumerable<(IPNetwork, AddressKind)> Of(AddressKind kind, params string[] ranges) => ranges.Select(range => (IPNetwork.Parse(range), kind));
}
