using System.Net;
using BackOffice.Schedule.Changes;

namespace BackOffice.Engine.Publishing.Webhooks;

/// <summary>Whether an address may be a subscriber's, as far as the address itself tells; what its name leads to is seen when it is called.</summary>
internal static class SubscriberAddress
{
    private const int Longest = 500;

    internal static Refusal? Refuse(string address, bool privateAllowed)
    {
        if (string.IsNullOrWhiteSpace(address)) return Refusal.Invalid("The address is empty.");
        if (address.Length > Longest) return Refusal.Invalid($"The address may have at most {Longest} characters, not {address.Length}.");
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || address.Any(char.IsControl)) return Refusal.Invalid("That is no address, such as https://app.example/webhooks.");
        if (uri.Scheme != Uri.UriSchemeHttps && !(privateAllowed && uri.Scheme == Uri.UriSchemeHttp)) return Refusal.Invalid("The address must begin with https://.");
        if (uri.UserInfo.Length > 0) return Refusal.Invalid("The address holds a user name or password; webhooks are known by their signature.");
        if (uri.Fragment.Length > 0) return Refusal.Invalid("The address ends with a fragment (#…), which is never sent.");
        if (!privateAllowed && LeadsInside(uri)) return Refusal.Invalid($"{uri.IdnHost} is inside a private network; a subscriber is on the public internet.");
        return null;
    }

    private static bool LeadsInside(Uri uri) =>
        IPAddress.TryParse(uri.IdnHost.Trim('[', ']'), out var ip) ? InwardAddress.Is(ip)
        : uri.IdnHost.TrimEnd('.') is var host
            && (!host.Contains('.', StringComparison.Ordinal) || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
                || host.EndsWith(".local", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".internal", StringComparison.OrdinalIgnoreCase));
}
