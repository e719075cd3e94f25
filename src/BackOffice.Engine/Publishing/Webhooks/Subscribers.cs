using BackOffice.Engine.Access;
using BackOffice.Engine.Commands;
using BackOffice.Engine.Publishing.Webhooks.Bus;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using Marten;
using NodaTime;

namespace BackOffice.Engine.Publishing.Webhooks;

/// <summary>A subscriber with its new secret, which is shown this once.</summary>
public sealed record FreshSecret(Subscriber Subscriber, string Secret);

/// <summary>What a chair can do with the subscribers of a conference. Each wish is refused to everybody else.</summary>
public sealed class Subscribers
{
    private const int LongestName = 100;
    private const int Most = 50;

    private readonly IDocumentStore store;
    private readonly IClock clock;
    private readonly WebhookOptions options;
    private readonly Bell bell;

    internal Subscribers(IDocumentStore store, IClock clock, WebhookOptions options, Bell bell) =>
        (this.store, this.clock, this.options, this.bell) = (store, clock, options, bell);

    /// <summary>The subscribers of a conference by name, the removed ones last.</summary>
    public async Task<Granted<IReadOnlyList<Subscriber>>> ListAsync(Actor actor, ConferenceId conference, CancellationToken cancellation = default)
    {
        if (SubscriberStore.Refuse(actor) is { } refusal) return refusal;
        await using var session = store.QuerySession();
        return new(await AllAsync(session, conference, cancellation), null);
    }

    /// <summary>One subscriber.</summary>
    public async Task<Granted<Subscriber>> FindAsync(Actor actor, ConferenceId conference, Guid id, CancellationToken cancellation = default)
    {
        await using var session = store.QuerySession();
        return await SubscriberStore.FindAsync(session, actor, conference, id, cancellation);
    }

    /// <summary>Adds a subscriber.</summary>
    public async Task<Granted<FreshSecret>> AddAsync(
        Actor actor, ConferenceId conference, string name, string address, IReadOnlyList<string> events, CancellationToken cancellation = default)
    {
        if ((SubscriberStore.Refuse(actor) ?? Refuse(name, address, events)) is { } refusal) return refusal;
        await using var session = store.LightweightSession();
        var others = (await AllAsync(session, conference, cancellation)).Where(it => it.State != SubscriberState.Removed).ToList();
        if (others.Count >= Most) return Refusal.Rule($"{Most} subscribers are the most.");
        if (RefuseTaken(others, name) is { } taken) return taken;
        var secret = SigningSecret.New();
        var added = new Subscriber(Guid.CreateVersion7(), conference.Value, name.Trim(), address.Trim(), InOrder(events), SubscriberState.Active, 0, [])
            .After(actor.Member, $"added it, at {address.Trim()}", clock.GetCurrentInstant());
        session.Insert(added);
        session.Insert(new SubscriberSecrets(added.Id, [secret]));
        await session.SaveChangesAsync(cancellation);
        return new FreshSecret(added, secret.Value);
    }

    /// <summary>Gives a subscriber another name, another address or another choice of what it is told.</summary>
    /// <param name="actor">Who wants it.</param>
    /// <param name="conference">The conference.</param>
    /// <param name="id">The subscriber.</param>
    /// <param name="name">Its name; null leaves it.</param>
    /// <param name="address">Its address; null leaves it.</param>
    /// <param name="events">What it is told of; null leaves it.</param>
    /// <param name="seenVersion">The version that the chair had before their eyes; null means whatever it is now.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<Granted<Subscriber>> ChangeAsync(
        Actor actor, ConferenceId conference, Guid id, string? name, string? address, IReadOnlyList<string>? events, int? seenVersion = null, CancellationToken cancellation = default) =>
        EditAsync(
            actor,
            conference,
            id,
            async (session, before) =>
            {
                if (seenVersion is { } seen && seen != before.Version)
                {
                    var last = before.History[^1];
                    return Refusal.Rule($"{last.Member} changed it after you looked ({last.What}). Look again, then say what is to be.");
                }
                if (Refuse(name ?? before.Name, address ?? before.Address, events ?? [.. before.Events]) is { } refusal) return refusal;
                var others = (await AllAsync(session, conference, cancellation)).Where(it => it.State != SubscriberState.Removed && it.Id != id);
                if (RefuseTaken(others, name ?? before.Name) is { } taken) return taken;
                var after = before with { Name = (name ?? before.Name).Trim(), Address = (address ?? before.Address).Trim(), Events = events is null ? before.Events : InOrder(events) };
                return after == before ? before : after.After(actor.Member, Difference(before, after), clock.GetCurrentInstant());
            },
            cancellation);

    /// <summary>Tells a subscriber nothing for a while.</summary>
    public Task<Granted<Subscriber>> PauseAsync(Actor actor, ConferenceId conference, Guid id, CancellationToken cancellation = default) =>
        TurnAsync(actor, conference, id, SubscriberState.Paused, "paused it", cancellation);

    /// <summary>Tells a paused subscriber of publications again, and of what was waiting when it was paused.</summary>
    public async Task<Granted<Subscriber>> ResumeAsync(Actor actor, ConferenceId conference, Guid id, CancellationToken cancellation = default)
    {
        var resumed = await TurnAsync(actor, conference, id, SubscriberState.Active, "resumed it", cancellation);
        if (resumed.Value is not null) await bell.RingAsync(id);
        return resumed;
    }

    /// <summary>Removes a subscriber; what was still to be delivered to it is given up, and its secrets are deleted.</summary>
    public Task<Granted<Subscriber>> RemoveAsync(Actor actor, ConferenceId conference, Guid id, CancellationToken cancellation = default) =>
        EditAsync(
            actor,
            conference,
            id,
            (session, before) =>
            {
                session.Delete<SubscriberSecrets>(id);
                session.QueueSqlCommand("update backoffice.delivery set state = 'given-up', due = null where subscriber_id = ? and due is not null", id);
                return Task.FromResult<Granted<Subscriber>>(before.After(actor.Member, "removed it", clock.GetCurrentInstant()) with { State = SubscriberState.Removed });
            },
            cancellation);

    /// <summary>Gives a subscriber a new secret. For a day, webhooks are signed with the old one as well.</summary>
    public async Task<Granted<FreshSecret>> RotateAsync(Actor actor, ConferenceId conference, Guid id, CancellationToken cancellation = default)
    {
        var (fresh, now) = (SigningSecret.New(), clock.GetCurrentInstant());
        var rotated = await EditAsync(
            actor,
            conference,
            id,
            async (session, before) =>
            {
                session.Store((await session.LoadAsync<SubscriberSecrets>(id, cancellation))!.Rotated(fresh, now));
                return before.After(actor.Member, "gave it a new secret", now);
            },
            cancellation);
        return rotated.Value is { } it ? new FreshSecret(it, fresh.Value) : rotated.Refusal!;
    }

    private Task<Granted<Subscriber>> TurnAsync(Actor actor, ConferenceId conference, Guid id, SubscriberState to, string what, CancellationToken cancellation) => EditAsync(
        actor,
        conference,
        id,
        (_, before) => Task.FromResult<Granted<Subscriber>>(before.State == to ? before : before.After(actor.Member, what, clock.GetCurrentInstant()) with { State = to }),
        cancellation);

    private async Task<Granted<Subscriber>> EditAsync(
        Actor actor, ConferenceId conference, Guid id, Func<IDocumentSession, Subscriber, Task<Granted<Subscriber>>> edit, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        var found = await SubscriberStore.FindAsync(session, actor, conference, id, cancellation);
        if (found.Value is not { } before) return found;
        var edited = await edit(session, before);
        if (edited.Value is not { } after || after == before) return edited;
        session.Store(after);
        await session.SaveChangesAsync(cancellation);
        return after;
    }

    private Refusal? Refuse(string name, string address, IReadOnlyList<string> events) =>
        string.IsNullOrWhiteSpace(name) ? Refusal.Invalid("The name is empty.")
        : name.Length > LongestName ? Refusal.Invalid($"The name may have at most {LongestName} characters, not {name.Length}.")
        : name.Any(char.IsControl) || !Letters.AreWhole(name) ? Refusal.Invalid("The name holds a line break or a character that is none.")
        : SubscriberAddress.Refuse(address.Trim(), options.AllowPrivateAddresses) is { } refusal ? refusal
        : events.Count == 0 ? Refusal.Invalid("Choose what it is to be told of.")
        : events.FirstOrDefault(it => !WebhookTypes.Chosen.Contains(it)) is { } unknown ? Refusal.Invalid($"“{unknown}” is nothing to be told of: it is {string.Join(", ", WebhookTypes.Chosen)}.")
        : null;

    private static Refusal? RefuseTaken(IEnumerable<Subscriber> others, string name) =>
        others.Any(it => it.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase)) ? Refusal.Rule($"There is a subscriber called “{name.Trim()}” already.") : null;

    private static ValueList<string> InOrder(IReadOnlyList<string> events) => WebhookTypes.Chosen.Where(events.Contains).ToValueList();

    private static string Difference(Subscriber before, Subscriber after) => string.Join(" and ", new[]
    {
        before.Name == after.Name ? null : $"renamed it from “{before.Name}”",
        before.Address == after.Address ? null : $"moved it from {before.Address} to {after.Address}",
        before.Events == after.Events ? null : $"chose {string.Join(", ", after.Events)}",
    }.OfType<string>());

    private static async Task<IReadOnlyList<Subscriber>> AllAsync(IQuerySession session, ConferenceId conference, CancellationToken cancellation) =>
        [.. (await session.Query<Subscriber>().Where(it => it.ConferenceId == conference.Value).ToListAsync(cancellation))
            .OrderBy(it => it.State == SubscriberState.Removed).ThenBy(it => it.Name, StringComparer.OrdinalIgnoreCase)];
}
