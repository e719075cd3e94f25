namespace BackOffice.Web.Api;

/// <summary>The HTTP contract.</summary>
internal static class ApiRoutes
{
    internal static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api");
        var conference = api.MapGroup("/conferences/{slug}");
        CommandRoutes.Map(conference);
        ProgramRoutes.Map(conference);
        AuditRoutes.Map(app, conference);
        DifferenceRoutes.Map(conference);
        ProofRoutes.Map(conference);
        SnapshotRoutes.Map(api, conference);
        FollowingRoutes.Map(conference);
        ImportRoutes.Map(conference);
        SubscriberRoutes.Map(conference);
    }
}
