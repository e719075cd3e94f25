using BackOffice.Web.Access.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
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
        services.AddAuthorizationBuilder()
            .AddPolicy(ApiKeySignIn.Policy, policy => policy.AddAuthenticationSchemes(ApiKeySignIn.SchemeName).RequireAuthenticatedUser());
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
    }
}
