using System.Collections.Concurrent;
using BackOffice.Engine.Drafts;
using BackOffice.Engine.History;
using BackOffice.Schedule;
using BackOffice.Schedule.Programs;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace BackOffice.Engine.Live;

/// <summary>
/// The programs this node keeps in memory, one per conference somebody asked for. They are brought forward by this node's own
/// commits and by notifications of others', and read again from the store when in doubt; views read them and no database.
/// </summary>
public sealed partial class LivePrograms(NpgsqlDataSource database, EventLog log, ILogger<LivePrograms> logger)
{
    private readonly DraftLoader loader = new(database);
    private readonly ConcurrentDictionary<ConferenceId, LiveProgram> programs = new();
    private readonly ConcurrentDictionary<string, ConferenceId> slugs = new();
    private readonly ConcurrentDictionary<CommandId, Advance> expected = new();

    /// <summary>Every conference there is, by slug.</summary>
    public async Task<IReadOnlyList<(ConferenceId Id, string Slug)>> ConferencesAsync(CancellationToken cancellation = default)
    {
        await using var command = database.CreateCommand("select conference_id, slug from backoffice.conference_head order by slug");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var found = new List<(ConferenceId, string)>();
        while (await reader.ReadAsync(cancellation)) found.Add((new(reader.GetGuid(0)), reader.GetString(1)));
        return found;
    }

    /// <summary>The live program of the conference with a slug, or null where there is none.</summary>
    public async Task<LiveProgram?> OpenAsync(string slug, CancellationToken cancellation = default) =>
        await FindAsync(slug, cancellation) is { } id ? await OpenAsync(id, cancellation) : null;

    /// <summary>The conference with a slug, or null where there is none.</summary>
    public async ValueTask<ConferenceId?> FindAsync(string slug, CancellationToken cancellation = default)
    {
        if (slugs.TryGetValue(slug, out var id)) return id;
        await using var command = database.CreateCommand("select conference_id from backoffice.conference_head where slug = $1");
        command.Parameters.Add(new() { Value = slug });
        if (await command.ExecuteScalarAsync(cancellation) is not Guid found) return null;
        return slugs[slug] = new ConferenceId(found);
    }

    /// <summary>The live program of a conference, or null where there is none.</summary>
    public async Task<LiveProgram?> OpenAsync(ConferenceId id, CancellationToken cancellation = default)
    {
        if (programs.TryGetValue(id, out var live)) return live;
        if (await loader.LoadAsync(id, cancellation) is not { } program) return null;
        live = programs.GetOrAdd(id, _ => new LiveProgram(program, logger));
        // A commit between the read and the entry into the table would have found nobody to tell.
        await CatchUpAsync(live, cancellation);
        return live;
    }

    /// <summary>The conference's program at exactly the revision that the log is at; the caller holds the lock that keeps it there.</summary>
    /// <param name="id">The conference.</param>
    /// <param name="revision">Its revision.</param>
    /// <param name="latest">The change set that made it so.</param>
    /// <param name="cancellation">Gives up.</param>
    internal async Task<Program> AtAsync(ConferenceId id, long revision, CommandId latest, CancellationToken cancellation)
    {
        var live = await OpenAsync(id, cancellation) ?? throw new InvalidOperationException($"Conference {id} has a head but no documents.");
        if (live.Now.Revision < revision) await CatchUpAsync(live, revision, latest, cancellation);
        return live.Now.Revision == revision
            ? live.Now
            : throw new InvalidOperationException($"Conference {id} is at revision {revision} in the store but at {live.Now.Revision} in memory.");
    }

    /// <summary>Announces the step that a change set of this node is about to commit, so that nobody need read it back once it is there.</summary>
    internal void Expect(CommandId changeSet, Advance advance) => expected[changeSet] = advance;

    /// <summary>The change set came to nothing, or everybody has heard of it.</summary>
    internal void Forget(CommandId changeSet) => expected.TryRemove(changeSet, out _);

    /// <summary>Takes over a step that this node committed, without reading it back.</summary>
    internal void Take(Advance advance)
    {
        var conference = advance.After.Conference;
        slugs[conference.Slug] = conference.Id;
        if (programs.TryGetValue(conference.Id, out var live)) live.Take(advance);
        else if (advance.Before.Revision == 0) programs.TryAdd(conference.Id, new LiveProgram(advance.After, logger));
    }

    /// <summary>Brings a conference forward to at least a revision, if somebody on this node has it open.</summary>
    internal async Task CatchUpAsync(ConferenceId id, long revision, CommandId latest, CancellationToken cancellation)
    {
        if (programs.TryGetValue(id, out var live) && live.Now.Revision < revision) await CatchUpAsync(live, revision, latest, cancellation);
    }

    /// <summary>Brings every open conference forward to what the store holds.</summary>
    internal async Task CatchUpAsync(CancellationToken cancellation)
    {
        foreach (var live in programs.Values) await CatchUpAsync(live, cancellation);
    }

    private async Task CatchUpAsync(LiveProgram live, long revision, CommandId latest, CancellationToken cancellation)
    {
        if (expected.TryGetValue(latest, out var own) && own.After.Revision == revision && live.Take(own)) return;
        await CatchUpAsync(live, cancellation, revision);
    }

    private async Task CatchUpAsync(LiveProgram live, CancellationToken cancellation, long upTo = long.MaxValue)
    {
        var before = live.Now;
        var changes = await log.ReadAsync(before.Conference.Id, before.Revision, upTo, cancellation);
        foreach (var set in changes.GroupBy(change => change.Revision))
        {
            var now = live.Now;
            if (set.Key == now.Revision + 1) live.Take(new Advance(now, now.Apply(set.Key, set.Select(it => it.Event)), [.. set]));
        }
        if (changes.Count > 0) LogCaughtUp(before.Conference.Slug, before.Revision, live.Now.Revision);
    }

    [LoggerMessage(LogLevel.Debug, "Conference {Slug} was brought forward from revision {From} to {To}")]
    private partial void LogCaughtUp(string slug, long from, long to);
}
