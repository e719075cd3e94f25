using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using Marten;
using NodaTime;

namespace BackOffice.Engine.Publishing.Webhooks;

/// <summary>Puts down, in the transaction of a publication, who is to be told of it: committed with it, or not at all.</summary>
public sealed class Announcements
{
    // One that stands there already is to be told again, unless somebody is at it this moment.
    private const string Insert = """
        insert into backoffice.delivery as d (id, subscriber_id, type, number, body, at, state, due, failures) values (?, ?, ?, ?, ?, ?, 'waiting', ?, 0)
        on conflict (id) do update set state = excluded.state, due = excluded.due, failures = 0 where d.leased_until is null or d.leased_until <= excluded.due
        """;

    private readonly PublicAddress site;

    internal Announcements(PublicAddress site) => this.site = site;

    /// <summary>Queues a delivery for each subscriber that wants to hear of the changes.</summary>
    /// <returns>The subscribers that are to be told.</returns>
    internal async Task<IReadOnlyList<Guid>> AnnounceAsync(IDocumentSession session, Program after, IReadOnlyList<Change> changes, CancellationToken cancellation)
    {
        if (!changes.Any(change => WebhookTypes.Of(change.Event) is not null)) return [];
        var conference = after.Conference.Id.Value;
        var subscribers = await session.Query<Subscriber>().Where(it => it.ConferenceId == conference).ToListAsync(cancellation);
        return [.. subscribers.Where(it => it.State == SubscriberState.Active).Where(it => Queue(session, it, after, changes, changes[0].At) > 0).Select(it => it.Id)];
    }

    /// <summary>Queues for one subscriber a delivery of each change it wants to hear of.</summary>
    /// <returns>How many those are.</returns>
    internal int Queue(IDocumentSession session, Subscriber to, Program program, IEnumerable<Change> changes, Instant due)
    {
        var queued = 0;
        foreach (var change in changes)
        {
            if (WebhookTypes.Of(change.Event) is not var (happened, number)) continue;
            var type = PublicationFeed.TypeOf(happened);
            if (!to.Events.Contains(type)) continue;
            var body = WebhookBody.Of(happened, program.Publications.Find(number)!, change.At, program.Conference.Slug, site.Address);
            var id = Delivery.IdOf(program.Conference.Id, change.Revision, type, to.Id);
            session.QueueSqlCommand(Insert, id, to.Id, type, number, body, change.At.ToDateTimeOffset(), due.ToDateTimeOffset());
            queued++;
        }
        return queued;
    }
}
