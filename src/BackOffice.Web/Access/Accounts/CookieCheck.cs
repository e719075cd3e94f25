using System.Security.Claims;
using BackOffice.Engine.Access.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace BackOffice.Web.Access.Accounts;

/// <summary>
/// Holds each cookie against its account: one from before the account was signed out everywhere, or given another password, signs nobody in.
/// </summary>
internal static class CookieCheck
{
    internal static async Task RunAsync(CookieValidatePrincipalContext context)
    {
        // What everybody may have, such as styles and scripts, is not worth the question.
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null && HttpMethods.IsGet(context.Request.Method) && !IsPage(context.HttpContext)) return;
        var services = context.HttpContext.RequestServices;
        var stamp = context.Principal?.FindFirstValue(services.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity.SecurityStampClaimType);
        if (Guid.TryParse(context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            && await services.GetRequiredService<Engine.Access.Accounts.Accounts>().FindAsync(id, context.HttpContext.RequestAborted) is { } account
            && account.SecurityStamp == stamp) return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    private static bool IsPage(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>() is not null;
}
