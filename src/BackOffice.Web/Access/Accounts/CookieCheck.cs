using BackOffice.Engine.Access.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Identity;

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
        if (context.Principal?.AccountId() is { } id)
        {
            var accounts = context.HttpContext.RequestServices.GetRequiredService<AccountDirectory>();
            if (context.Principal.IsOf(await accounts.FindAsync(id, context.HttpContext.RequestAborted))) return;
        }
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    private static bool IsPage(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;
}
