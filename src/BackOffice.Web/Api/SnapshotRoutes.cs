using BackOffice.Engine.History;
using BackOffice.Engine.Live;
using BackOffice.Engine.Publishing;
using BackOffice.Schedule.Publications;

namespace BackOffice.Web.Api;

/// <summary>What the public reads, without a key: the conferences and their published snapshots, served as they were rendered.</summary>
internal static class SnapshotRoutes
{
    private const string Latest = "latest";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    internal static void Map(IEndpointRouteBuilder api, RouteGroupBuilder conference)
    {
        api.MapMethods("/conferences", Reading, ConferencesAsync).AllowAnonymous().AddEndpointFilter(ForEverySiteAsync).WithTags("Public").WithName("ListConferences")
            .WithSummary("The conferences that have published a snapshot, and those that have not.");
        var snapshots = conference.MapGroup("/snapshots").AllowAnonymous().AddEndpointFilter(ForEverySiteAsync).WithTags("Public");
        snapshots.MapMethods("", Reading, ListAsync).WithName("ListSnapshots").WithSummary("The snapshots of a conference, newest first.").ProducesProblem(404);
        snapshots.MapMethods("/{number}", Reading, OneAsync).WithName("GetSnapshot").WithSummary("One snapshot by number, or the latest.").ProducesProblem(404);
        // Nothing that comes later in the pipeline is needed for bytes that everybody may have.
        snapshots.MapMethods("/{number}/{artefact}", Reading, (Delegate)ArtefactAsync).ShortCircuit().WithName("GetArtefact")
            .WithSummary("A file of a snapshot, such as program.json: immutable under its number, with a strong ETag.");
    }

    private static async Task<IResult> ConferencesAsync(LivePrograms programs, CancellationToken cancellation)
    {
        var all = new List<object>();
        foreach (var (id, _) in await programs.ConferencesAsync(cancellation))
        {
            if (await programs.OpenAsync(id, cancellation) is not { Now: var program }) continue;
            var it = program.Conference;
            all.Add(new { it.Id, it.Slug, it.Name, it.TimeZone, it.FirstDay, it.LastDay, LatestSnapshot = program.Publications.Latest?.Number });
        }
        return Results.Ok(all);
    }

    private static async Task<IResult> ListAsync(string slug, LivePrograms programs, EventLog log, CancellationToken cancellation)
    {
        if (await programs.OpenAsync(slug, cancellation) is not { Now: var program }) return ProgramRoutes.NoConference(slug);
        var stream = Schedule.Changes.Subject.PublicationsOf(program.Conference.Id).Id;
        var published = await log.ReadStreamAsync(stream, 0, cancellation);
        return Results.Ok(published.Reverse().Select(change => SnapshotBody.Of(slug, change)));
    }

    private static async Task<IResult> OneAsync(string slug, string number, LivePrograms programs, EventLog log, CancellationToken cancellation)
    {
        if (await programs.OpenAsync(slug, cancellation) is not { Now: var program }) return ProgramRoutes.NoConference(slug);
        if (Find(program.Publications, number) is not { } snapshot) return Problems.NotFound($"There is no snapshot {number}.");
        var stream = Schedule.Changes.Subject.PublicationsOf(program.Conference.Id).Id;
        var published = await log.ReadStreamAsync(stream, 0, cancellation);
        return Results.Ok(SnapshotBody.Of(slug, published.Last(it => it.Event is SnapshotPublished e && e.Number == snapshot.Number)));
    }

    private static async Task ArtefactAsync(HttpContext context)
    {
        var (slug, number, name) = (Value("slug"), Value("number"), Value("artefact"));
        OpenToEverySite(context.Response.Headers);
        var services = context.RequestServices;
        if (await services.GetRequiredService<LivePrograms>().OpenAsync(slug, context.RequestAborted) is { Now: var program }
            && Find(program.Publications, number) is { } snapshot
            && await services.GetRequiredService<PublishedSnapshots>().ArtefactAsync(program.Conference.Id, snapshot.Number, name, context.RequestAborted) is { } artefact)
        {
            await ArtefactResponse.WriteAsync(context, artefact, immutable: number != Latest);
            return;
        }
        await Problems.NotFound($"There is no {name} of snapshot {number} of “{slug}”.").ExecuteAsync(context);

        string Value(string key) => (string)context.Request.RouteValues[key]!;
    }

    private static async ValueTask<object?> ForEverySiteAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        OpenToEverySite(context.HttpContext.Response.Headers);
        return await next(context);
    }

    // Scripts of other sites may read it (CORS), and see the entity tag with which to ask again.
    private static void OpenToEverySite(IHeaderDictionary headers)
    {
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "ETag";
    }

    private static Snapshot? Find(Publications publications, string number) =>
        number == Latest ? publications.Latest
        : int.TryParse(number, out var n) && n >= 1 && n <= publications.Snapshots.Count ? publications.Snapshots[n - 1]
        : null;
}
