using BackOffice.Engine.History;
using BackOffice.Engine.Live;
using BackOffice.Engine.Publishing;
using BackOffice.Schedule.Publications;
using BackOffice.Web.Access;
using Program = BackOffice.Schedule.Programs.Program;

namespace BackOffice.Web.Api;

/// <summary>What the public reads, without a key: the conferences and their published snapshots, served as they were rendered.</summary>
internal static class SnapshotRoutes
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    internal static void Map(IEndpointRouteBuilder api, RouteGroupBuilder conference)
    {
        api.MapMethods("/conferences", Reading, ConferencesAsync).AllowAnonymous().AddEndpointFilter(PublicReading.ForEverySiteAsync).WithTags("Public").WithName("ListConferences")
            .WithSummary("The conferences that have published a snapshot, and those that have not.");
        var snapshots = conference.MapGroup("/snapshots").AllowAnonymous().AddEndpointFilter(PublicReading.ForEverySiteAsync).WithTags("Public");
        snapshots.MapMethods("", Reading, ListAsync).WithName("ListSnapshots").WithSummary("The snapshots of a conference, newest first.").ProducesProblem(404);
        snapshots.MapMethods("/{number}", Reading, OneAsync).WithName("GetSnapshot").WithSummary("One snapshot by number, or the latest.").ProducesProblem(404);
        // Nothing that comes later in the pipeline is needed for bytes that everybody may have.
        snapshots.MapMethods("/{number}/{**artefact}", Reading, (Delegate)ArtefactAsync).ShortCircuit().WithName("GetArtefact")
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

    private static async Task<IResult> ListAsync(string slug, LivePrograms programs, EventLog log, PublishedSnapshots snapshots, CancellationToken cancellation) =>
        await programs.OpenAsync(slug, cancellation) is { Now: var program }
            ? Results.Ok((await BodiesAsync(program, log, snapshots, cancellation)).Reverse())
            : ProgramRoutes.NoConference(slug);

    private static async Task<IResult> OneAsync(string slug, string number, LivePrograms programs, EventLog log, PublishedSnapshots snapshots, CancellationToken cancellation)
    {
        if (await programs.OpenAsync(slug, cancellation) is not { Now: var program }) return ProgramRoutes.NoConference(slug);
        if (PublicReading.Find(program.Publications, number) is not { } snapshot) return Problems.NotFound($"There is no snapshot {number}.");
        return Results.Ok((await BodiesAsync(program, log, snapshots, cancellation)).Single(it => it.Number == snapshot.Number));
    }

    private static async Task<IReadOnlyList<SnapshotBody>> BodiesAsync(Program program, EventLog log, PublishedSnapshots snapshots, CancellationToken cancellation)
    {
        var conference = program.Conference;
        var names = await snapshots.NamesAsync(conference.Id, cancellation);
        var published = await log.ReadStreamAsync(Schedule.Changes.Subject.PublicationsOf(conference.Id).Id, 0, cancellation);
        return
        [
            .. from change in published
               let number = (change.Event as SnapshotPublished)?.Number
               where number is not null
               // The program may be a moment behind the log.
               let snapshot = program.Publications.Find(number.Value)
               where snapshot is not null
               select SnapshotBody.Of(conference.Slug, change, snapshot, names[number.Value]),
        ];
    }

    private static async Task ArtefactAsync(HttpContext context)
    {
        var (slug, number, name) = (Value("slug"), Value("number"), Value("artefact"));
        SecurityHeaders.PutForAll(context);
        PublicReading.OpenToEverySite(context.Response.Headers);
        var services = context.RequestServices;
        var snapshot = await services.GetRequiredService<LivePrograms>().OpenAsync(slug, context.RequestAborted) is { Now: var program }
            ? (program.Conference.Id, Found: PublicReading.Find(program.Publications, number)) : default;
        if (snapshot.Found is not { } found) await NotThere().ExecuteAsync(context);
        else if (found.Retracted) await PublicReading.Gone(found.Number).ExecuteAsync(context);
        else if (await services.GetRequiredService<PublishedSnapshots>().ArtefactAsync(snapshot.Id, found.Number, name, context.RequestAborted) is { } artefact)
        {
            await ArtefactResponse.WriteAsync(context, artefact, immutable: number != PublicReading.Latest);
        }
        else await NotThere().ExecuteAsync(context);

        IResult NotThere() => Problems.NotFound($"There is no {name} of snapshot {number} of “{slug}”.");

        string Value(string key) => (string)context.Request.RouteValues[key]!;
    }
}
