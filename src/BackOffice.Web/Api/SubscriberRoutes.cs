using BackOffice.Engine.Access;
using BackOffice.Engine.Events;
using BackOffice.Engine.Live;
using BackOffice.Engine.Publishing.Webhooks;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Web.Access;

namespace BackOffice.Web.Api;

/// <summary>The subscribers of a conference: who is told of its publications, and what came of that. A chair's to see and to change.</summary>
internal static class SubscriberRoutes
{
    internal static void Map(RouteGroupBuilder conference)
    {
        var all = conference.MapGroup("/subscribers").RequireKey(Role.Chair).WithTags("Subscribers")
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(422);
        all.MapGet("", ListAsync).WithName("ListSubscribers").WithSummary("The subscribers, the removed ones last. Takes a chair, as all of these do.").Produces<IReadOnlyList<SubscriberBody>>();
        all.MapPost("", AddAsync).WithName("AddSubscriber").WithSummary("Adds a subscriber; its secret is in the answer, this once.").Accepts<SubscriberRequest>("application/json").Produces<FreshSubscriberBody>(201);
        var one = all.MapGroup("/{id:guid}");
        one.MapGet("", OneAsync).WithName("GetSubscriber").WithSummary("One subscriber.").Produces<SubscriberBody>();
        one.MapPatch("", ChangeAsync).WithName("ChangeSubscriber").WithSummary("Changes what the body names; with seenVersion, only if nobody changed it since.").Accepts<SubscriberRequest>("application/json").Produces<SubscriberBody>();
        one.MapDelete("", RemoveAsync).WithName("RemoveSubscriber").WithSummary("Removes a subscriber; its log stays for as long as logs are kept.").Produces<SubscriberBody>();
        one.MapPost("/pause", PauseAsync).WithName("PauseSubscriber").WithSummary("Tells it nothing until it is resumed.").Produces<SubscriberBody>();
        one.MapPost("/resume", ResumeAsync).WithName("ResumeSubscriber").WithSummary("Tells it again, what was waiting first.").Produces<SubscriberBody>();
        one.MapPost("/rotate-secret", RotateAsync).WithName("RotateSubscriberSecret").WithSummary("Gives it a new secret, in the answer this once; the old one signs as well for a day.").Produces<FreshSubscriberBody>();
        one.MapPost("/test", TestAsync).WithName("TestSubscriber").WithSummary("Sends a test.ping, once, and answers with what came back.").Produces<DeliveryBody>();
        one.MapPost("/replay", ReplaySinceAsync).WithName("ReplaySince").WithSummary("Tells it of every publication since a snapshot, that one included, with the ids they have.").Accepts<ReplayRequest>("application/json").Produces<SubscriberBody>(202);
        one.MapGet("/deliveries", LogAsync).WithName("ListDeliveries").WithSummary("What it was sent and what it answered, newest first; state=waiting, delivered or given-up; cursor= goes on.").Produces<DeliveriesBody>();
        one.MapPost("/deliveries/{delivery:guid}/replay", ReplayAsync).WithName("ReplayDelivery").WithSummary("Sends one delivery again, with the same id and body.").Produces<SubscriberBody>(202);
    }

    private static Task<IResult> ListAsync(string slug, Caller caller, LivePrograms programs, Subscribers subscribers, CancellationToken cancellation) =>
        AtAsync(slug, programs, async program => Answer(
            await subscribers.ListAsync(caller.Actor, program.Conference.Id, cancellation), all => Results.Ok(all.Select(SubscriberBody.Of))), cancellation);

    private static Task<IResult> OneAsync(string slug, Guid id, Caller caller, LivePrograms programs, Subscribers subscribers, CancellationToken cancellation) =>
        AtAsync(slug, programs, async program => Answer(await subscribers.FindAsync(caller.Actor, program.Conference.Id, id, cancellation)), cancellation);

    private static async Task<IResult> AddAsync(string slug, HttpRequest request, Caller caller, LivePrograms programs, Subscribers subscribers, CancellationToken cancellation)
    {
        var (body, problem) = await RequestBody.ReadAsAsync<SubscriberRequest>(request);
        if (body is null) return problem!;
        return await AtAsync(slug, programs, async program => Answer(
            await subscribers.AddAsync(caller.Actor, program.Conference.Id, body.Name ?? "", body.Address ?? "", body.Events ?? WebhookTypes.Chosen, cancellation),
            fresh => Results.Created($"/api/conferences/{slug}/subscribers/{fresh.Subscriber.Id}", FreshSubscriberBody.Of(fresh))), cancellation);
    }

    private static async Task<IResult> ChangeAsync(string slug, Guid id, HttpRequest request, Caller caller, LivePrograms programs, Subscribers subscribers, CancellationToken cancellation)
    {
        var (body, problem) = await RequestBody.ReadAsAsync<SubscriberRequest>(request);
        if (body is null) return problem!;
        return await AtAsync(slug, programs, async program => Answer(
            await subscribers.ChangeAsync(caller.Actor, program.Conference.Id, id, body.Name, body.Address, body.Events, body.SeenVersion, cancellation)), cancellation);
    }

    private static Task<IResult> RemoveAsync(string slug, Guid id, Caller caller, LivePrograms programs, Subscribers subscribers, CancellationToken cancellation) =>
        AtAsync(slug, programs, async program => Answer(await subscribers.RemoveAsync(caller.Actor, program.Conference.Id, id, cancellation)), cancellation);

    private static Task<IResult> PauseAsync(string slug, Guid id, Caller caller, LivePrograms programs, Subscribers subscribers, CancellationToken cancellation) =>
        AtAsync(slug, programs, async program => Answer(await subscribers.PauseAsync(caller.Actor, program.Conference.Id, id, cancellation)), cancellation);

    private static Task<IResult> ResumeAsync(string slug, Guid id, Caller caller, LivePrograms programs, Subscribers subscribers, CancellationToken cancellation) =>
        AtAsync(slug, programs, async program => Answer(await subscribers.ResumeAsync(caller.Actor, program.Conference.Id, id, cancellation)), cancellation);

    private static Task<IResult> RotateAsync(string slug, Guid id, Caller caller, LivePrograms programs, Subscribers subscribers, CancellationToken cancellation) =>
        AtAsync(slug, programs, async program => Answer(
            await subscribers.RotateAsync(caller.Actor, program.Conference.Id, id, cancellation), fresh => Results.Ok(FreshSubscriberBody.Of(fresh))), cancellation);

    private static Task<IResult> TestAsync(string slug, Guid id, Caller caller, LivePrograms programs, Replays replays, CancellationToken cancellation) =>
        AtAsync(slug, programs, async program => Answer(
            await replays.TestAsync(caller.Actor, program, id, cancellation), tested => Results.Ok(DeliveryBody.Of(tested))), cancellation);

    private static async Task<IResult> ReplaySinceAsync(string slug, Guid id, HttpRequest request, Caller caller, LivePrograms programs, Replays replays, CancellationToken cancellation)
    {
        var (body, problem) = await RequestBody.ReadAsAsync<ReplayRequest>(request);
        if (body is null) return problem!;
        return await AtAsync(slug, programs, async program => Answer(await replays.ReplaySinceAsync(caller.Actor, program, id, body.Since, cancellation), Accepted), cancellation);
    }

    private static Task<IResult> ReplayAsync(string slug, Guid id, Guid delivery, Caller caller, LivePrograms programs, Replays replays, CancellationToken cancellation) =>
        AtAsync(slug, programs, async program => Answer(await replays.ReplayAsync(caller.Actor, program, id, delivery, cancellation), Accepted), cancellation);

    private static async Task<IResult> LogAsync(
        string slug, Guid id, string? state, string? cursor, Caller caller, LivePrograms programs, DeliveryLog log, CancellationToken cancellation)
    {
        if (state is not null && Names.Read<DeliveryState>(state) is null) return Problems.Invalid($"“{state}” is no state of a delivery: it is waiting, delivered or given-up.");
        return await AtAsync(slug, programs, async program => Answer(
            await log.ReadAsync(caller.Actor, program.Conference.Id, id, Names.Read<DeliveryState>(state), cursor, cancellation),
            page => Results.Ok(new DeliveriesBody([.. page.Deliveries.Select(DeliveryBody.Of)], page.Next))), cancellation);
    }

    private static async Task<IResult> AtAsync(string slug, LivePrograms programs, Func<Program, Task<IResult>> answer, CancellationToken cancellation) =>
        await programs.OpenAsync(slug, cancellation) is { Now: var program } ? await answer(program) : ProgramRoutes.NoConference(slug);

    private static IResult Answer(Granted<Subscriber> granted) => Answer(granted, it => Results.Ok(SubscriberBody.Of(it)));

    private static IResult Accepted(Subscriber it) => Results.Json(SubscriberBody.Of(it), statusCode: StatusCodes.Status202Accepted);

    private static IResult Answer<T>(Granted<T> granted, Func<T, IResult> answer)
        where T : class => granted.Value is { } value ? answer(value) : Problems.Of(granted.Refusal!);
}
