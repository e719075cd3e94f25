using System.Text.Encodings.Web;
using BackOffice.Engine.Access;
using BackOffice.Web.Access.Traffic;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace BackOffice.Web.Access;

/// <summary>Signs a program in by the API key in <c>Authorization: Bearer</c> (RFC 6750).</summary>
internal sealed class ApiKeySignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, ApiKeys keys, WrongKeys wrong)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    internal const string SchemeName = "ApiKey";

    private const string Bearer = "Bearer ";

    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    private string? tooMany;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        var (shown, address) = (header[Bearer.Length..].Trim(), Context.Connection.RemoteIpAddress);
        if (!wrong.MayTry(shown, address)) return AuthenticateResult.Fail(tooMany = "There were too many wrong keys.");
        if (await keys.UseAsync(shown, address?.ToString(), Context.RequestAborted) is not { } key)
        {
            wrong.Wrong(shown, address);
            return AuthenticateResult.Fail("The API key is not known.");
        }
        wrong.Right(shown);
        return AuthenticateResult.Success(new AuthenticationTicket(Members.Principal(key, SchemeName), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (tooMany is not null) return TrafficLimiting.RefuseAsync(Context, Rest);
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
