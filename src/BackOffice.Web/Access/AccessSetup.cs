using BackOffice.Web.Access.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace BackOffice.Web.Access;

/// <summary>How members and programs sign in: members by cookie, programs by key.</summary>
internal static class AccessSetup
{
    private static readonly TimeSpan StaySignedIn = TimeSpan.FromDays(14);

    internal static void AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddAccounts(configuration);
        var authentication = services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, ApiKeySignIn>(ApiKeySignIn.SchemeName, null);
        authentication.AddAccountCookies(MembersCookie);
        if (SignInSettings.Of(configuration).OpenId is { } provider) authentication.AddOpenId(provider);
        services.AddRights();
        services.AddScoped<AuthenticationStateProvider, MemberState>();
        services.AddCascadingAuthenticationState();
        services.AddDataProtection().SetApplicationName("BackOffice");
        services.AddSingleton<KeyRing>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(keys => keys.XmlRepository = provider.GetRequiredService<KeyRing>()));
    }

    private static void MembersCookie(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "backoffice";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.ExpireTimeSpan = StaySignedIn;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/sign-in";
        cookie.ReturnUrlParameter = "returnUrl";
        cookie.Events.OnValidatePrincipal = CookieCheck.RunAsync;
        // A page of its own says so, at the address that was asked for.
        cookie.Events.OnRedirectToAccessDenied = denied =>
        {
            denied.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }
}
