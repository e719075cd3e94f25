using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace BackOffice.Web.Access.Accounts;

/// <summary>Signing in through another provider (OpenID Connect): the code flow with PKCE, by configuration alone.</summary>
internal static class OpenIdSetup
{
    internal const string SchemeName = "OpenIdConnect";

    private static readonly string[] Scopes = ["openid", "profile", "email"];

    internal static void AddOpenId(this AuthenticationBuilder authentication, OpenIdSettings settings) => authentication.AddOpenIdConnect(SchemeName, settings.Name, options =>
    {
        options.SignInScheme = IdentityConstants.ExternalScheme;
        options.Authority = settings.Authority.AbsoluteUri;
        options.RequireHttpsMetadata = !settings.Authority.IsLoopback;
        options.ClientId = settings.ClientId;
        options.ClientSecret = settings.ClientSecret;
        options.ResponseType = OpenIdConnectResponseType.Code;
        // The answer comes as a plain redirect, with which the browser sends cookies that are kept from other sites' forms.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.CallbackPath = "/sign-in/openid/answer";
        options.MapInboundClaims = false;
        options.SaveTokens = false;
        options.GetClaimsFromUserInfoEndpoint = true;
        options.Scope.Clear();
        foreach (var scope in Scopes) options.Scope.Add(scope);
        // Providers write the one as truth and as text.
        options.ClaimActions.MapJsonKey("email", "email");
        options.ClaimActions.MapJsonKey("email_verified", "email_verified");
        options.ClaimActions.MapJsonKey("name", "name");
        options.CorrelationCookie.SameSite = options.NonceCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = options.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Events.OnRemoteFailure = failure =>
        {
            failure.Response.Redirect("/sign-in?fault=provider");
            failure.HandleResponse();
            return Task.CompletedTask;
        };
    });
}
