using System.Security.Claims;
using BackOffice.Engine.Access;
using BackOffice.Engine.Access.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace BackOffice.Web.Access.Accounts;

/// <summary>
/// The way to the other provider and back. Whom it vouches for is signed in to the account that has this login; else to the account with the
/// same address, where both sides have made sure of it; else to a new account, which may do nothing until a chair grants it something.
/// </summary>
internal static class OpenIdSignIn
{
    internal const string Path = "/sign-in/openid";
    private const string BackPath = "/sign-in/openid/back";

    internal static void MapOpenId(this IEndpointRouteBuilder app)
    {
        app.MapGet(Path, Go).AllowAnonymous().ExcludeFromDescription();
        app.MapGet(BackPath, ComeBackAsync).AllowAnonymous().ExcludeFromDescription();
    }

    private static IResult Go(string? returnUrl, SignInManager<Account> identity, SignInSettings settings) => settings.OpenId is null
        ? Results.NotFound()
        : Results.Challenge(
            identity.ConfigureExternalAuthenticationProperties(OpenIdSetup.SchemeName, $"{BackPath}?returnUrl={Uri.EscapeDataString(SignIn.Local(returnUrl))}"),
            [OpenIdSetup.SchemeName]);

    private static async Task<IResult> ComeBackAsync(HttpContext context, string? returnUrl, UserManager<Account> accounts, IUserStore<Account> store, MemberSignIn signIn, AccountNews news)
    {
        // Not asked for by ASP.NET's own way, which insists on claims of an older naming.
        var answer = await context.AuthenticateAsync(IdentityConstants.ExternalScheme);
        if (answer.Principal?.FindFirstValue("sub") is not { Length: > 0 } subject) return Results.Redirect("/sign-in?fault=provider");
        await context.SignOutAsync(IdentityConstants.ExternalScheme);
        var login = new UserLoginInfo(OpenIdSetup.SchemeName, subject, answer.Principal.Identity?.AuthenticationType);
        if (await AccountOfAsync(accounts, (IUserLoginStore<Account>)store, news, login, answer.Principal) is not { } account) return Results.Redirect("/sign-in?fault=provider-email");
        await signIn.DoneAsync(account, "through OpenID Connect");
        return Results.Redirect(SignIn.Local(returnUrl));
    }

    private static async Task<Account?> AccountOfAsync(UserManager<Account> accounts, IUserLoginStore<Account> store, AccountNews news, UserLoginInfo login, ClaimsPrincipal who)
    {
        if (await accounts.FindByLoginAsync(login.LoginProvider, login.ProviderKey) is { } known) return known;
        var email = bool.TryParse(who.FindFirstValue("email_verified"), out var verified) && verified ? who.FindFirstValue("email") : null;
        if (email is not null && await accounts.FindByEmailAsync(email) is { } same)
        {
            return same.EmailConfirmed && (await accounts.AddLoginAsync(same, login)).Succeeded ? same : null;
        }
        var made = new Account { Name = await FreeNameAsync(accounts, who), Email = email, EmailConfirmed = email is not null };
        // With its login at once: there is no moment in which it has none.
        await store.AddLoginAsync(made, login, CancellationToken.None);
        if ((await accounts.CreateAsync(made)).Succeeded)
        {
            await news.TellAsync(AccessKind.AccountMade, made, "through OpenID Connect");
            return made;
        }
        // Of two browsers that come back at once, the other was quicker.
        return await accounts.FindByLoginAsync(login.LoginProvider, login.ProviderKey);
    }

    // A name that somebody has gets a number, so that the audit tells the two apart.
    private static async Task<string> FreeNameAsync(UserManager<Account> accounts, ClaimsPrincipal who)
    {
        var wanted = new[] { who.FindFirstValue("name"), who.FindFirstValue("preferred_username"), who.FindFirstValue("email")?.Split('@')[0] }
            .OfType<string>().Select(MemberName.Tidied).FirstOrDefault(it => MemberName.FaultOf(it) is null) ?? "Member";
        var name = wanted;
        for (var number = 2; await accounts.FindByNameAsync(name) is not null; number++) name = $"{wanted[..Math.Min(wanted.Length, MemberName.Longest - 6)]} {number}";
        return name;
    }
}
