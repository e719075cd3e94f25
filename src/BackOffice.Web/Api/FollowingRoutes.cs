using BackOffice.Engine.Live;
using BackOffice.Engine.Publishing;
using BackOffice.Formats.Json;
using BackOffice.Web.Access.Traffic;
using Microsoft.Net.Http.Headers;

namespace BackOffice.Web.Api;

/// <summary>What those read who keep a copy of what is published: what changed between snapshots, and the news of publications.</summary>
internal static class FollowingRoutes
{
    private const string ProgramFile = "program.json";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    internal static void Map(RouteGroupBuilder conference)
    {
        var feeds = conference.MapGroup("").AllowAnonymous().AddEndpointFilter(PublicReading.ForEverySiteAsync).WithTags("Public");
        feeds.MapMethods("/changes", Reading, ChangesAsync).WithName("GetChanges")
            .WithSummary("What changed from one snapshot (from; without it from nothing) to another (to; without it the latest), with the ids of what is gone. Ask again with from=next.")
            .ProducesProblem(400).ProducesProblem(404);
        feeds.MapGet("/publications", PublicationsAsync).WithMetadata(new CountsAs(Counting.Stream)).WithName("GetPublications")
            .WithSummary("Publications and retractions after a position, oldest first; as server-sent events for who accepts these, which resume by Last-Event-ID.")
            .ProducesProblem(400).ProducesProblem(404);
        feeds.MapMethods("/publications.atom", Reading, PublicationAtom.ServeAsync).WithName("GetPublicationsAtom")
            .WithSummary("The publications as an Atom feed (RFC 4287).").ProducesProblem(404);
    }

    private static async Task<IResult> ChangesAsync(
        string slug, string? from, string? to, HttpContext context, LivePrograms programs, PublishedSnapshots snapshots, CancellationToken cancellation)
    {
        if (await programs.OpenAsync(slug, cancellation) is not { Now: var program }) return ProgramRoutes.NoConference(slug);
        var older = 0;
        if (!string.IsNullOrEmpty(from) && (!int.TryParse(from, out older) || older < 0)) return Problems.Invalid($"from={from} is no number of a snapshot.");
        if (PublicReading.Find(program.Publications, string.IsNullOrEmpty(to) ? PublicReading.Latest : to) is not { } newer)
        {
            return Problems.NotFound(string.IsNullOrEmpty(to) ? $"“{slug}” has published nothing." : $"There is no snapshot {to}.");
        }
        if (newer.Retracted) return PublicReading.Gone(newer.Number);
        if (older > 0 && program.Publications.Find(older) is null) return Problems.NotFound($"There is no snapshot {older}.");
        // Two numbers say what it is for ever.
        var entity = new EntityTagHeaderValue($"\"changes-{older}-{newer.Number}\"");
        context.Response.Headers.CacheControl = string.IsNullOrEmpty(to) ? PublicReading.AskAgain : PublicReading.Forever;
        var was = older == 0 ? null : await snapshots.ArtefactAsync(program.Conference.Id, older, ProgramFile, cancellation);
        var now = await snapshots.ArtefactAsync(program.Conference.Id, newer.Number, ProgramFile, cancellation);
        return Results.Bytes(ChangesJson.Between(older, was?.Bytes, newer.Number, now!.Bytes), "application/json", entityTag: entity);
    }

    private static async Task PublicationsAsync(string slug, long? after, HttpContext context, LivePrograms programs, PublicationFeed feed, IHostApplicationLifetime lifetime)
    {
        if (await programs.OpenAsync(slug, context.RequestAborted) is not { } live)
        {
            await ProgramRoutes.NoConference(slug).ExecuteAsync(context);
            return;
        }
        if (context.Request.GetTypedHeaders().Accept.Any(it => it.MediaType == PublicationStream.MediaType))
        {
            // A stream must not hold up the end of the app.
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
            await new PublicationStream(live, feed).WriteAsync(context, slug, after, ending.Token);
            return;
        }
        var news = await feed.ReadAsync(live.Now, after ?? 0, context.RequestAborted);
        context.Response.Headers.CacheControl = PublicReading.AskAgain;
        await Results.Ok(new { Publications = news.Select(it => PublicationBody.Of(slug, it)), Next = news.Count == 0 ? after ?? 0 : news[^1].Position }).ExecuteAsync(context);
    }
}

/// <summary>A publication or retraction in the outside contract.</summary>
/// <param name="Id">Its position: go on after it with <c>after=</c>, or with <c>Last-Event-ID</c> in a stream.</param>
/// <param name="Type">What happened.</param>
/// <param name="Conference">The slug of the conference.</param>
/// <param name="Number">The snapshot.</param>
/// <param name="Label">Its name for people.</param>
/// <param name="At">When.</param>
/// <param name="ContentHash">SHA-256 of its content.</param>
/// <param name="Url">The address of the snapshot.</param>
internal sealed record PublicationBody(long Id, string Type, string Conference, int Number, string Label, NodaTime.Instant At, string ContentHash, string Url)
{
    internal static PublicationBody Of(string slug, PublicationNews it) =>
        new(it.Position, it.Type, slug, it.Number, it.Label, it.At, it.ContentHash, $"/api/conferences/{slug}/snapshots/{it.Number}");
}
