using System.Security.Claims;
using BackOffice.Engine.Access.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace BackOffice.Web.Access.Accounts;

/// <summary>What the cookie says of whom it signs in: who, and since which stamp. What they may do is never in it.</summary>
internal sealed class AccountClaims(IOptions<IdentityOptions> options) : IUserClaimsPrincipalFactory<Account>
{
    public Task<ClaimsPrincipal> CreateAsync(Account user) => Task.FromResult(new ClaimsPrincipal(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, user.Id.ToString()), new(ClaimTypes.Name, user.Name), new(options.Value.ClaimsIdentity.SecurityStampClaimType, user.SecurityStamp)],
        IdentityConstants.ApplicationScheme)));
}
