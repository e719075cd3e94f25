using System.Security.Claims;
using BackOffice.Engine.Access;
using BackOffice.Engine.Access.Accounts;
using BackOffice.Web.Access.Accounts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace BackOffice.Web.Access;

/// <summary>
/// Signing in by a one-time link, and out. The link is used up by the form's POST, so that looking at it (as mail scanners do) spends
/// nothing. It is the operator's power: it signs in to the account of the name, and makes that where there is none.
/// </summary>
internal static class SignIn
{
    internal static void MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapPost("/sign-in/use", SignInAsync).AllowAnonymous().ExcludeFromDescription().DisableAntiforgery();
        app.MapPost("/sign-out", SignOutAsync).AllowAnonymous().ExcludeFromDescription().DisableAntiforgery();
        app.MapOpenId();
        app.MapPasskeys();
    }

    /// <summary>The address if it is one of ours, so that nobody is sent elsewhere by a crafted link.</summary>
    internal static string Local(string? url) =>
        url is ['/', ..] and not ['/', '/' or '\\', ..] && !url.Any(char.IsControl) ? url : "/";

    private static async Task<IResult> SignInAsync(HttpContext context, IAntiforgery antiforgery, SignInLinks links, AccountDirectory accounts, Committee committee, MemberSignIn signIn)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.Redirect("/sign-in?fault=form");
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var token = form["token"].ToString();
        var name = MemberName.Tidied(form["name"].ToString());
        if (await links.FindAsync(token, context.RequestAborted) is not { } link) return Results.Redirect("/sign-in?fault=link");
        if (link.Member is null && MemberName.FaultOf(name) is not null) return Results.Redirect($"/sign-in?token={Uri.EscapeDataString(token)}&fault=name");
        if (await links.UseAsync(token, context.RequestAborted) is null) return Results.Redirect("/sign-in?fault=link");
        var account = await accounts.FindOrMakeAsync(link.Member ?? name, context.RequestAborted);
        await committee.GiveAsync(account, link.ConferenceId is { } id ? new(id) : null, link.Role, "An operator’s link", cancellation: context.RequestAborted);
        await signIn.DoneAsync(account, "by a one-time link");
        return Results.Redirect(Local(form["returnUrl"].ToString()));
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, IAntiforgery antiforgery, ClaimsPrincipal user, SignInManager<Account> identity, AccountNews news)
    {
        if (user.Identity?.IsAuthenticated != true) return Results.Redirect("/sign-in");
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.Redirect("/");
        if (await identity.UserManager.GetUserAsync(user) is { } account) await news.TellAsync(AccessKind.SignedOut, account);
        await identity.SignOutAsync();
        return Results.Redirect("/sign-in");
    }
}
