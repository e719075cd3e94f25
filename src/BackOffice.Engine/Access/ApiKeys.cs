using System.Collections.Concurrent;
using BackOffice.Engine.Commands;
using BackOffice.Engine.Events;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using Marten;
using NodaTime;
using NodaTime.Text;

namespace BackOffice.Engine.Access;

/// <summary>Makes API keys, knows them again, and ends them.</summary>
public sealed class ApiKeys(IDocumentStore store, AccessLog log, IClock clock)
{
    /// <summary>How every key begins, so that one that leaked can be searched for.</summary>
    public const string Prefix = "bok_";

    private const int LongestName = 100;
    private const int MostNoted = 10_000;

    // How fine the last use is told: a write a request would cost more than it is worth.
    private static readonly Duration Grain = Duration.FromMinutes(1);

    private readonly ConcurrentDictionary<(string Key, bool Works, string? Address), Instant> noted = new();

    /// <summary>Makes a key, as whoever runs the back office.</summary>
    /// <returns>The key; it cannot be had again.</returns>
    public async Task<string> CreateAsync(
        string name, Role role, ConferenceId? conference = null, Instant? expires = null, string by = "", CancellationToken cancellation = default)
    {
        var key = Prefix + Secrets.New();
        await using var session = store.LightweightSession();
        session.Insert(new ApiKey(Secrets.Hash(key), name.Trim(), role, clock.GetCurrentInstant(), conference?.Value, expires, by));
        await session.SaveChangesAsync(cancellation);
        var until = expires is { } end ? $", until {InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd").Format(end)}" : "";
        await log.WriteAsync(AccessKind.KeyMade, by, conference, name.Trim(), $"{Names.Of(role)}{until}", cancellation: cancellation);
        return key;
    }

    /// <summary>Makes a key for a conference, if a chair asks.</summary>
    /// <returns>The key; it cannot be had again.</returns>
    public async Task<Granted<string>> CreateAsync(Actor actor, ConferenceId conference, string name, Role role, Instant? expires, CancellationToken cancellation = default)
    {
        if (Refuse(actor) is { } refusal) return refusal;
        if (name.Trim() is not { Length: > 0 and <= LongestName } || name.Any(char.IsControl)) return Refusal.Invalid($"A key has a name of at most {LongestName} characters: what the audit calls its holder.");
        if (expires <= clock.GetCurrentInstant()) return Refusal.Invalid("The key would have expired already.");
        return await CreateAsync(name, role, conference, expires, actor.Member, cancellation);
    }

    /// <summary>The keys that do something in a conference, the newest first, those for every conference included; with their last use.</summary>
    public async Task<Granted<IReadOnlyList<(ApiKey Key, ApiKeyUse? Use)>>> ListAsync(Actor actor, ConferenceId? conference, CancellationToken cancellation = default)
    {
        if (Refuse(actor) is { } refusal) return refusal;
        var place = conference?.Value;
        await using var session = store.QuerySession();
        var keys = await session.Query<ApiKey>().Where(it => it.ConferenceId == null || it.ConferenceId == place).ToListAsync(cancellation);
        var uses = (await session.LoadManyAsync<ApiKeyUse>(cancellation, [.. keys.Select(it => it.Id)])).ToDictionary(it => it.Id);
        return new([.. keys.OrderByDescending(it => it.CreatedAt).Select(it => (it, uses.GetValueOrDefault(it.Id)))], null);
    }

    /// <summary>Ends a key. Whoever shows it from then on is turned away, on every node.</summary>
    /// <param name="actor">Who ends it.</param>
    /// <param name="conference">Where they are chair; null for whoever runs the back office.</param>
    /// <param name="handle">What the key is called in the list.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Granted<ApiKey>> RevokeAsync(Actor actor, ConferenceId? conference, string handle, CancellationToken cancellation = default)
    {
        if (Refuse(actor) is { } refusal) return refusal;
        await using var session = store.LightweightSession();
        var found = await session.Query<ApiKey>().Where(it => it.Id.StartsWith(handle)).ToListAsync(cancellation);
        if (handle.Length == 0 || found is not [var key] || (key.ConferenceId is { } place && conference is { } here && place != here.Value)) return Refusal.NotFound($"There is no key “{handle}”.");
        if (key.ConferenceId is null && !actor.Everywhere) return new Refusal(RefusalKind.Forbidden, "A key for every conference is ended by a chair of every conference.");
        if (key.RevokedAt is not null) return key;
        var ended = key with { RevokedAt = clock.GetCurrentInstant(), RevokedBy = actor.Member };
        session.Store(ended);
        await session.SaveChangesAsync(cancellation);
        await log.WriteAsync(AccessKind.KeyRevoked, actor.Member, key.ConferenceId is { } id ? new(id) : null, key.Name, cancellation: cancellation);
        return ended;
    }

    /// <summary>The key that a caller shows, as it is now in the store; null where it is none of ours, or does nothing any more. Its use is noted.</summary>
    /// <param name="key">What the caller shows.</param>
    /// <param name="address">Where they call from.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<ApiKey?> UseAsync(string key, string? address, CancellationToken cancellation = default)
    {
        if (!key.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        await using var session = store.LightweightSession();
        if (await session.LoadAsync<ApiKey>(Secrets.Hash(key), cancellation) is not { } found) return null;
        var now = clock.GetCurrentInstant();
        var works = found.StateAt(now) == KeyState.Active;
        await NoteAsync(session, found, works, address, now, cancellation);
        return works ? found : null;
    }

    private async Task NoteAsync(IDocumentSession session, ApiKey key, bool works, string? address, Instant now, CancellationToken cancellation)
    {
        if (now - noted.GetValueOrDefault((key.Id, works, address)) < Grain) return;
        if (noted.Count >= MostNoted) noted.Clear();
        noted[(key.Id, works, address)] = now;
        if (works)
        {
            session.Store(new ApiKeyUse(key.Id, now, address));
            await session.SaveChangesAsync(cancellation);
        }
        var hour = Instant.FromUnixTimeSeconds(now.ToUnixTimeSeconds() / NodaConstants.SecondsPerHour * NodaConstants.SecondsPerHour);
        await log.WriteUseAsync(works ? AccessKind.KeyUsed : AccessKind.KeyRefused, key, address, hour, cancellation);
    }

    private static Refusal? Refuse(Actor actor) => actor.Role < Role.Chair ? new Refusal(RefusalKind.Forbidden, "Keys are a chair's to see, to make and to end.") : null;
}
