using System.Security.Claims;
using BackOffice.Engine.Access.Accounts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace BackOffice.Web.Access.Accounts;

/// <summary>What the browser's script asks for before it turns to a passkey: the challenge, which a cookie remembers.</summary>
internal static class PasskeyRoutes
{
    private const string ToSignIn = "/sign-in/passkey";
    private const string ToAdd = "/account/passkey";

    internal static void MapPasskeys(this IEndpointRouteBuilder app)
    {
        app.MapPost(ToSignIn, SignInAsync).AllowAnonymous().ExcludeFromDescription().DisableAntiforgery();
        app.MapPost(ToAdd, AddAsync).RequireAuthorization().ExcludeFromDescription().DisableAntiforgery();
    }

    /// <summary>Where the script finds what it needs to <c>get</c> or <c>create</c> a passkey.</summary>
    internal static string PathFor(string purpose) => purpose == "create" ? ToAdd : ToSignIn;

    private static async Task<IResult> SignInAsync(HttpContext context, IAntiforgery antiforgery, SignInManager<Account> identity) =>
        await antiforgery.IsRequestValidAsync(context) ? Results.Text(await identity.MakePasskeyRequestOptionsAsync(null), "application/json") : Results.BadRequest();

    private static async Task<IResult> AddAsync(HttpContext context, IAntiforgery antiforgery, SignInManager<Account> identity, ClaimsPrincipal user)
    {
        if (!await antiforgery.IsRequestValidAsync(context) || await identity.UserManager.GetUserAsync(user) is not { } account) return Results.BadRequest();
        var options = await identity.MakePasskeyCreationOptionsAsync(new() { Id = account.Id.ToString(), Name = account.Name, DisplayName = account.Name });
        return Results.Text(options, "application/json");
    }
}
