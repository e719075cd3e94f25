using System.Security.Claims;
using BackOffice.Engine.Access;
using BackOffice.Engine.Access.Accounts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace BackOffice.Web.Access;

/// <summary>Signing in by a one-time link, and out. The link is used up by the form's POST, so that looking at it (as mail scanners do) spends nothing.</summary>
internal static class SignIn
{
    private const int LongestName = 100;

    internal static void MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapPost("/sign-in/use", SignInAsync).AllowAnonymous().ExcludeFromDescription().DisableAntiforgery();
        app.MapPost("/sign-out", SignOutAsync).ExcludeFromDescription().DisableAntiforgery();
    }

    private static async Task<IResult> SignInAsync(HttpContext context, IAntiforgery antiforgery, SignInLinks links, AccountDirectory accounts, Committee committee, AccessLog log)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.Redirect("/sign-in?fault=form");
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var token = form["token"].ToString();
        var name = form["name"].ToString().Trim();
        if (await links.FindAsync(token, context.RequestAborted) is not { } link) return Results.Redirect("/sign-in?fault=link");
        if (link.Member is null && (name.Length is 0 or > LongestName || name.Any(char.IsControl))) return Results.Redirect($"/sign-in?token={Uri.EscapeDataString(token)}&fault=name");
        if (await links.UseAsync(token, context.RequestAborted) is null) return Results.Redirect("/sign-in?fault=link");
        var account = await accounts.FindOrMakeAsync(link.Member ?? name, context.RequestAborted);
        await committee.GiveAsync(account, link.ConferenceId is { } id ? new(id) : null, link.Role, "a link of the operator", context.RequestAborted);
        await log.WriteAsync(AccessKind.SignedIn, account.Name, detail: "by a one-time link", address: context.Connection.RemoteIpAddress?.ToString(), cancellation: context.RequestAborted);
        var principal = Members.Principal(account, CookieAuthenticationDefaults.AuthenticationScheme);
        await context.SignInAsync(principal, new AuthenticationProperties { IsPersistent = true });
        return Results.Redirect(Local(form["returnUrl"].ToString()));
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, IAntiforgery antiforgery, ClaimsPrincipal user)
    {
        if (user.Identity?.IsAuthenticated != true || await antiforgery.IsRequestValidAsync(context)) await context.SignOutAsync();
        return Results.Redirect("/sign-in");
    }

    /// <summary>The address if it is one of ours, so that nobody is sent elsewhere by a crafted link.</summary>
    private static string Local(string url) => url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal) && !url.StartsWith("/\\", StringComparison.Ordinal) ? url : "/";
}
