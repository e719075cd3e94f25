using System.Net;
using System.Net.Sockets;

namespace BackOffice.Engine.Publishing.Webhooks;

/// <summary>
/// Tells addresses of the public internet from those that lead inside: to this machine, its network, or nowhere that a subscriber could be
/// (the special-purpose registries of RFC 6890, and what IPv6 addresses carry inside them).
/// </summary>
internal static class InwardAddress
{
    private static readonly IPNetwork[] Inward =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            // Of IPv6 only 2000::/3 is given out; within it, these are documentation, benchmarks, Teredo and ORCHID.
            "::/3", "4000::/2", "8000::/1", "2001::/23", "2001:db8::/32", "3fff::/20",
        }.Select(it => IPNetwork.Parse(it)),
    ];

    /// <summary>The prefixes under which an IPv6 address stands for an IPv4 one, with where that begins: NAT64 twice, and 6to4.</summary>
    private static readonly (IPNetwork Prefix, int At)[] Carriers =
    [
        (IPNetwork.Parse("64:ff9b::/96"), 12), (IPNetwork.Parse("::/96"), 12), (IPNetwork.Parse("2002::/16"), 2),
    ];

    internal static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return Is(address.MapToIPv4());
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            foreach (var (prefix, at) in Carriers)
            {
                if (prefix.Contains(address)) return Is(new IPAddress(address.GetAddressBytes().AsSpan(at, 4)));
            }
        }
        return Inward.Any(network => network.Contains(address));
    }
}
