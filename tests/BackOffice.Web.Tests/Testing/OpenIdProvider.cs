using System.Collections.Immutable;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace BackOffice.Web.Tests.Testing;

/// <summary>Whom the provider vouches for.</summary>
public sealed record Vouched(string Subject, string Name, string Email, bool Verified);

/// <summary>A provider of OpenID Connect on this machine (OpenIddict), at which somebody is signed in.</summary>
public sealed class OpenIdProvider : IAsyncDisposable
{
    public const string ClientId = "backoffice";
    public const string ClientSecret = "hush, and hush again";

    private readonly WebApplication app;

    private OpenIdProvider(WebApplication app) => this.app = app;

    public string Address => app.Urls.First();

    /// <summary>Who is signed in there.</summary>
    public Vouched? Who { get; set; }

    /// <summary>Whether the last code was asked for with a proof key (PKCE).</summary>
    public bool WithProofKey { get; private set; }

    public static async Task<OpenIdProvider> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        OpenIdProvider? provider = null;
        builder.Services.AddOpenIddict().AddServer(server =>
        {
            server.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token").SetUserInfoEndpointUris("userinfo");
            server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
            server.RegisterScopes(Scopes.Profile, Scopes.Email);
            server.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
            server.EnableDegradedMode();
            server.UseAspNetCore().DisableTransportSecurityRequirement();
            server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                if (context.ClientId != ClientId || !context.RedirectUri!.EndsWith("/sign-in/openid/answer", StringComparison.Ordinal)) context.Reject(Errors.InvalidClient);
                return default;
            }));
            server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                if (context.ClientId != ClientId || context.ClientSecret != ClientSecret) context.Reject(Errors.InvalidClient);
                return default;
            }));
            server.AddEventHandler<HandleAuthorizationRequestContext>(handler => handler.UseInlineHandler(context => provider!.Answer(context)));
            server.AddEventHandler<HandleUserInfoRequestContext>(handler => handler.UseInlineHandler(context => provider!.Tell(context)));
        });
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.UseAuthentication();
        provider = new OpenIdProvider(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return provider;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private ValueTask Answer(HandleAuthorizationRequestContext context)
    {
        WithProofKey = context.Request.CodeChallenge is { Length: > 0 };
        if (Who is not { } who)
        {
            context.Reject(Errors.AccessDenied);
            return default;
        }
        var identity = new ClaimsIdentity("provider", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, who.Subject);
        context.Principal = new ClaimsPrincipal(identity).SetScopes(context.Request.GetScopes()).SetDestinations(_ => ImmutableArray.Create(Destinations.AccessToken));
        return default;
    }

    private ValueTask Tell(HandleUserInfoRequestContext context)
    {
        (context.Email, context.EmailVerified) = (Who!.Email, Who.Verified);
        context.Claims[Claims.Name] = Who.Name;
        return default;
    }
}
