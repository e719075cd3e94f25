using BackOffice.Engine.Publishing;
using BackOffice.Web.Api;

namespace BackOffice.Web.Access.Traffic;

/// <summary>
/// Lets pages of this site alone open the connection that carries a page. A browser sends a member's cookie along whichever site opens it, and asks nobody
/// first where it is a WebSocket; but it says which site that is.
/// </summary>
internal static class HubGate
{
    internal static void UseHubGate(this WebApplication app)
    {
        var site = app.Services.GetRequiredService<PublicAddress>().Address?.Authority;
        app.Use((context, next) => !context.Request.Path.StartsWithSegments(Counted.Hub) || IsOurs(context.Request, site)
            ? next(context)
            : Problems.Of(new(Schedule.Changes.RefusalKind.Forbidden, "A page of another site may not connect here.")).ExecuteAsync(context));
    }

    private static bool IsOurs(HttpRequest request, string? site) =>
        request.Headers.Origin is not [{ Length: > 0 } origin]
            ? request.Headers.Origin.Count == 0
            : Uri.TryCreate(origin, UriKind.Absolute, out var from) && (Is(from, request.Host.Value) || Is(from, site));

    private static bool Is(Uri from, string? authority) => authority is { Length: > 0 } && Uri.TryCreate($"{from.Scheme}://{authority}", UriKind.Absolute, out var here) && here.Authority.Equals(from.Authority, StringComparison.OrdinalIgnoreCase);
}
