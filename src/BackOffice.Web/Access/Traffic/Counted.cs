using System.Net;
using System.Net.Sockets;
using System.Security.Claims;

namespace BackOffice.Web.Access.Traffic;

/// <summary>What a request counts as.</summary>
internal enum Counting
{
    /// <summary>What somebody who is signed in asks, by cookie or key.</summary>
    Request,

    /// <summary>What nobody reads.</summary>
    Read,

    /// <summary>What nobody sends: a try to become somebody.</summary>
    Try,

    /// <summary>A file to import.</summary>
    Import,

    /// <summary>News that are followed for as long as the connection lasts.</summary>
    Stream,

    /// <summary>The connection of a page.</summary>
    Circuit,
}

/// <summary>Marks an endpoint that counts as something of its own.</summary>
/// <param name="Counting">As what.</param>
internal sealed record CountsAs(Counting Counting);

/// <summary>A request as it is counted.</summary>
/// <param name="Counting">As what.</param>
/// <param name="Who">The member or key, where that is known, or the address.</param>
/// <param name="Known">The member's or key's name; null for nobody.</param>
internal readonly record struct Counted(Counting Counting, string Who, string? Known)
{
    private const int BytesOfSite = 8;

    /// <summary>The path of the connections of pages.</summary>
    internal static readonly PathString Hub = "/_blazor";

    internal static Counted Of(HttpContext context)
    {
        var request = context.Request;
        var known = context.User.Identity is { IsAuthenticated: true, Name: { } name } ? name : null;
        var from = AddressOf(context.Connection.RemoteIpAddress);
        var who = known is null ? from : $"{context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "key"} {known}";
        return context.GetEndpoint()?.Metadata.GetMetadata<CountsAs>()?.Counting switch
        {
            Counting.Stream when request.Headers.Accept.ToString().Contains("text/event-stream", StringComparison.OrdinalIgnoreCase) => new(Counting.Stream, from, known),
            Counting.Import => new(Counting.Import, who, known),
            _ when request.Path.StartsWithSegments(Hub) && HttpMethods.IsGet(request.Method) => new(Counting.Circuit, who, known),
            _ when known is not null => new(Counting.Request, who, known),
            _ when HttpMethods.IsPost(request.Method) && !request.Path.StartsWithSegments(Hub) => new(Counting.Try, who, null),
            _ => new(Counting.Read, who, null),
        };
    }

    /// <summary>What counts as one address: with IPv6 the network of a site, of which anybody has as many addresses as they like.</summary>
    internal static string AddressOf(IPAddress? address) => address switch
    {
        null => "nowhere",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, BytesOfSite)),
        _ => address.ToString(),
    };
}
