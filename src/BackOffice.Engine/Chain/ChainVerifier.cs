using System.Data;
using BackOffice.Schedule;
using Npgsql;

namespace BackOffice.Engine.Chain;

/// <summary>
/// Proves that the log is what was written: goes through it once, in memory that does not grow with it, and holds each event
/// against the chain, the heads, the snapshots and the audit history.
/// </summary>
public sealed class ChainVerifier(NpgsqlDataSource database)
{
    private const string Heads = "select conference_id, slug, revision, link from backoffice.conference_head order by slug";

    /// <summary>Verifies every conference, or one.</summary>
    /// <param name="only">The conference; null takes all.</param>
    /// <param name="known">A link that must be found again; it takes a conference to be named.</param>
    /// <param name="progress">Told now and then how many events were read.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<ConferenceProof>> VerifyAsync(
        ConferenceId? only = null, KnownLink? known = null, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        // All that is compared is read as of one moment, while members go on.
        await using var log = await database.OpenConnectionAsync(cancellation);
        await using var reading = await log.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        await using var beside = await database.OpenConnectionAsync(cancellation);
        await using var lookingUp = await beside.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        await JoinAsync(log, beside, cancellation);
        var store = new ChainStore(beside);

        var walks = await WalksAsync(store, beside, only, known, cancellation);
        var strays = new StrayRows();
        var read = 0L;
        await foreach (var events in LogReader.ReadAsync(log, only?.Value, cancellation))
        {
            foreach (var it in events)
            {
                if (it.Facts is { } facts && walks.TryGetValue(facts.Conference, out var walk)) await walk.TakeAsync(it, cancellation);
                else strays.Add(it);
            }
            progress?.Report(read += events.Length);
        }
        var proofs = new List<ConferenceProof>();
        foreach (var walk in walks.Values) proofs.Add(await walk.EndAsync(cancellation));
        return [.. proofs, .. strays.Proof()];
    }

    private static async Task JoinAsync(NpgsqlConnection log, NpgsqlConnection beside, CancellationToken cancellation)
    {
        await using var export = new NpgsqlCommand("select pg_export_snapshot()", log);
        var moment = (string)(await export.ExecuteScalarAsync(cancellation))!;
        await using var join = new NpgsqlCommand($"set transaction snapshot '{moment}'", beside);
        await join.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task<Dictionary<Guid, ConferenceWalk>> WalksAsync(ChainStore store, NpgsqlConnection connection, ConferenceId? only, KnownLink? known, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Heads, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var walks = new Dictionary<Guid, ConferenceWalk>();
        while (await reader.ReadAsync(cancellation))
        {
            var id = reader.GetGuid(0);
            if (only is { } one && one.Value != id) continue;
            var link = reader.IsDBNull(3) ? null : reader.GetFieldValue<byte[]>(3);
            walks[id] = new ConferenceWalk(store, id, reader.GetString(1), reader.GetInt64(2), link, known);
        }
        return walks;
    }
}
