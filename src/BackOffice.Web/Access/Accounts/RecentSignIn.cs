using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using NodaTime;
using NodaTime.Text;

namespace BackOffice.Web.Access.Accounts;

/// <summary>
/// By what an account is signed in to is only changed by somebody who signed in a moment ago, so that a browser left open gives nobody
/// else the account for good.
/// </summary>
internal static class RecentSignIn
{
    private const string At = "signed-in-at";

    private static readonly Duration Moment = Duration.FromMinutes(15);

    /// <summary>What the cookie remembers of a sign-in.</summary>
    internal static AuthenticationProperties Properties(Instant now) => new() { IsPersistent = true, Items = { [At] = InstantPattern.General.Format(now) } };

    /// <summary>Whether the member signed in a moment ago.</summary>
    internal static async Task<bool> IsRecentAsync(HttpContext context, Instant now) =>
        (await context.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Properties?.Items.TryGetValue(At, out var at) == true
        && InstantPattern.General.Parse(at ?? "") is { Success: true, Value: var then } && now - then < Moment;
}
