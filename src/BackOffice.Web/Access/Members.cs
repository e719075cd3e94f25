using System.Security.Claims;
using BackOffice.Engine.Access;
using BackOffice.Engine.Access.Accounts;
using BackOffice.Engine.Events;
using BackOffice.Schedule.Changes;

namespace BackOffice.Web.Access;

/// <summary>Who is signed in, as claims. What they may do is not among them, but for a key: it is looked up when they do it.</summary>
internal static class Members
{
    internal const string SurfaceClaim = "surface";
    internal const string ConferenceClaim = "conference";

    private const string StampClaim = "stamp";

    internal static ClaimsPrincipal Principal(Account account, string scheme) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, $"{account.Id}"), new(ClaimTypes.Name, account.Name), new(SurfaceClaim, Names.Of(Surface.Ui)), new(StampClaim, account.SecurityStamp),
        ],
        scheme));

    /// <summary>Whether the account is still the one that signed in: not gone, not signed out everywhere, without another password.</summary>
    internal static bool IsOf(this ClaimsPrincipal user, Account? account) => account is not null && user.AccountId() == account.Id && user.FindFirstValue(StampClaim) == account.SecurityStamp;

    // The key was read from the store for this request: what it may do is what it may do now.
    internal static ClaimsPrincipal Principal(ApiKey key, string scheme) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.Name, key.Name), new(ClaimTypes.Role, Names.Of(key.Role)), new(SurfaceClaim, Names.Of(Surface.Api)),
            .. key.ConferenceId is { } place ? [new Claim(ConferenceClaim, $"{place}")] : Array.Empty<Claim>(),
        ],
        scheme));

    /// <summary>The account of a member; null for a key, or where nobody is signed in.</summary>
    internal static Guid? AccountId(this ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;
}
