using System.Text.Encodings.Web;
using BackOffice.Engine.Access;
using BackOffice.Schedule.Changes;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace BackOffice.Web.Access;

/// <summary>Signs a program in by the API key in <c>Authorization: Bearer</c> (RFC 6750).</summary>
internal sealed class ApiKeySignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, ApiKeys keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    internal const string SchemeName = "ApiKey";
    internal const string Policy = "ApiKey";

    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        if (await keys.FindAsync(header[Bearer.Length..].Trim(), Context.RequestAborted) is not { } key) return AuthenticateResult.Fail("The API key is not known.");
        return AuthenticateResult.Success(new AuthenticationTicket(Members.Principal(key.Name, key.Role, Surface.Api, SchemeName), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        var detail = Request.Headers.Authorization.Count == 0
            ? "This takes an API key, in the header Authorization: Bearer."
            : "The API key is not known.";
        return Results.Problem(detail, statusCode: StatusCodes.Status401Unauthorized, type: "urn:backoffice:problem:unauthorized", title: "Not signed in")
            .ExecuteAsync(Context);
    }
}
