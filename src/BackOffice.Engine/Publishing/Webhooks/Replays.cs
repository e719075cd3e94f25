using BackOffice.Engine.Access;
using BackOffice.Engine.Commands;
using BackOffice.Engine.Events;
using BackOffice.Engine.History;
using BackOffice.Engine.Publishing.Webhooks.Bus;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using Marten;
using NodaTime;

namespace BackOffice.Engine.Publishing.Webhooks;

/// <summary>What a chair can have sent to a subscriber beside the course of things: a test, and what it was told before.</summary>
public sealed class Replays
{
    private readonly IDocumentStore store;
    private readonly EventLog log;
    private readonly IClock clock;
    private readonly Announcements announcements;
    private readonly WebhookSender sender;
    private readonly Bell bell;

    internal Replays(IDocumentStore store, EventLog log, IClock clock, Announcements announcements, WebhookSender sender, Bell bell) =>
        (this.store, this.log, this.clock, this.announcements, this.sender, this.bell) = (store, log, clock, announcements, sender, bell);

    /// <summary>Sends a <c>test.ping</c>, once and at once, also to a subscriber that is paused.</summary>
    public async Task<Granted<LoggedDelivery>> TestAsync(Actor actor, Program program, Guid id, CancellationToken cancellation = default)
    {
        Subscriber to;
        SubscriberSecrets secrets;
        var now = clock.GetCurrentInstant();
        await using (var reading = store.QuerySession())
        {
            var found = await SubscriberStore.FindAsync(reading, actor, program.Conference.Id, id, cancellation);
            if (found.Refusal is { } refusal) return refusal;
            (to, secrets) = (found.Value!, (await reading.LoadAsync<SubscriberSecrets>(id, cancellation))!);
        }
        var ping = new Delivery(Guid.CreateVersion7(), WebhookTypes.Ping, null, WebhookBody.Ping(now, program.Conference.Slug, actor.Member), now, DeliveryState.GivenUp, null);
        var (attempt, _) = await sender.SendAsync(to.Address, ping, secrets.InUse(now), cancellation);
        ping = ping with { State = attempt.Succeeded ? DeliveryState.Delivered : DeliveryState.GivenUp };
        await using var session = store.LightweightSession();
        session.QueueSqlCommand(
            "insert into backoffice.delivery (id, subscriber_id, type, body, at, state, failures) values (?, ?, ?, ?, ?, ?, 0)",
            ping.Id, to.Id, ping.Type, ping.Body, ping.At.ToDateTimeOffset(), Names.Of(ping.State));
        Deliveries.Keep(session, ping.Id, attempt);
        await session.SaveChangesAsync(CancellationToken.None);
        return new LoggedDelivery(ping, [attempt]);
    }

    /// <summary>Sends a delivery again, with the same id and body; what is being sent this moment is left to that.</summary>
    public Task<Granted<Subscriber>> ReplayAsync(Actor actor, Program program, Guid id, Guid delivery, CancellationToken cancellation = default) => QueueAsync(
        actor,
        program,
        id,
        async (session, to) =>
        {
            var now = clock.GetCurrentInstant().ToDateTimeUtc();
            await using var command = new Npgsql.NpgsqlCommand(
                """
                with known as (select id from backoffice.delivery where id = @id and subscriber_id = @subscriber),
                again as (
                  update backoffice.delivery set state = 'waiting', due = @now, failures = 0
                  where id in (select id from known) and (leased_until is null or leased_until <= @now) returning id)
                select count(*) from known
                """);
            command.Parameters.AddWithValue("id", delivery);
            command.Parameters.AddWithValue("subscriber", to.Id);
            command.Parameters.AddWithValue("now", now);
            await using var reader = await session.ExecuteReaderAsync(command, cancellation);
            return await reader.ReadAsync(cancellation) && reader.GetInt64(0) == 1
                ? to.After(actor.Member, $"had msg_{delivery:N} sent again", clock.GetCurrentInstant())
                : Refusal.NotFound("There is no such delivery to this subscriber.");
        },
        cancellation);

    /// <summary>Tells a subscriber of every publication since a snapshot, that one included, with the ids they have; also of those it was not told of then.</summary>
    public Task<Granted<Subscriber>> ReplaySinceAsync(Actor actor, Program program, Guid id, int number, CancellationToken cancellation = default) => QueueAsync(
        actor,
        program,
        id,
        async (session, to) =>
        {
            var changes = await log.ReadStreamAsync(Subject.PublicationsOf(program.Conference.Id).Id, 0, cancellation);
            var since = changes.SkipWhile(change => WebhookTypes.Of(change.Event)?.Number != number).ToList();
            if (since.Count == 0) return Refusal.NotFound($"There is no snapshot {number}.");
            var now = clock.GetCurrentInstant();
            var queued = announcements.Queue(session, to, program, since, now);
            return queued == 0
                ? Refusal.Rule("It has chosen none of what was published since.")
                : to.After(actor.Member, $"had {(queued == 1 ? "one webhook" : $"{queued} webhooks")} sent again, from snapshot {number} on", now);
        },
        cancellation);

    private async Task<Granted<Subscriber>> QueueAsync(
        Actor actor, Program program, Guid id, Func<IDocumentSession, Subscriber, Task<Granted<Subscriber>>> queue, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        var found = await SubscriberStore.FindAsync(session, actor, program.Conference.Id, id, cancellation);
        if (found.Value is not { } to) return found;
        if (to.State == SubscriberState.Paused) return Refusal.Rule($"“{to.Name}” is paused. Resume it first.");
        var queued = await queue(session, to);
        if (queued.Value is not { } after) return queued;
        session.Store(after);
        await session.SaveChangesAsync(cancellation);
        await bell.RingAsync(id);
        return after;
    }
}
