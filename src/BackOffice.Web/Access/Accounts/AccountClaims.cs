using System.Security.Claims;
using BackOffice.Engine.Access.Accounts;
using Microsoft.AspNetCore.Identity;

namespace BackOffice.Web.Access.Accounts;

/// <summary>What the cookie says of whom it signs in.</summary>
internal sealed class AccountClaims : IUserClaimsPrincipalFactory<Account>
{
    public Task<ClaimsPrincipal> CreateAsync(Account user) => Task.FromResult(Members.Principal(user, IdentityConstants.ApplicationScheme));
}
