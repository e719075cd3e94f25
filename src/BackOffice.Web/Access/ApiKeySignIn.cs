using System.Text.Encodings.Web;
using BackOffice.Engine.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace BackOffice.Web.Access;

/// <summary>Signs a program in by the API key in <c>Authorization: Bearer</c> (RFC 6750).</summary>
internal sealed class ApiKeySignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, ApiKeys keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    internal const string SchemeName = "ApiKey";

    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        var key = await keys.UseAsync(header[Bearer.Length..].Trim(), Context.Connection.RemoteIpAddress?.ToString(), Context.RequestAborted);
        return key is null
            ? AuthenticateResult.Fail("The API key is not known.")
            : AuthenticateResult.Success(new AuthenticationTicket(Members.Principal(key, SchemeName), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        var detail = Request.Headers.Authorization.Count == 0
            ? "This takes an API key, in the header Authorization: Bearer."
            : "The API key is not known; it may have been revoked, or be too old.";
        return Results.Problem(detail, statusCode: StatusCodes.Status401Unauthorized, type: "urn:backoffice:problem:unauthorized", title: "Not signed in")
            .ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Api.Problems.Of(new(Schedule.Changes.RefusalKind.Forbidden, Context.WhyNot() ?? "The key may not do that.")).ExecuteAsync(Context);
}
