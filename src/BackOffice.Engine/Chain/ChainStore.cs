using Npgsql;

namespace BackOffice.Engine.Chain;

/// <summary>A row of the chain.</summary>
internal sealed record ChainRow(long Revision, byte[] Link, byte[] Events)
{
    /// <summary>How many events the revision has.</summary>
    internal int Count => Events.Length / Digests.OfEvent;

    /// <summary>The digests of an event.</summary>
    internal ReadOnlySpan<byte> Event(int ordinal) => Events.AsSpan(ordinal * Digests.OfEvent, Digests.OfEvent);
}

/// <summary>A row of the audit history, the projection that tells the same of each event as its row in the log.</summary>
internal sealed record AuditRow(
    long Revision, int Ordinal, long Microseconds, string Member, string Surface, string Kind, Guid Stream, long Version, string? Reason, long? Undoes);

/// <summary>What a verification looks up beside the log, as of the moment as of which that is read.</summary>
internal sealed class ChainStore(NpgsqlConnection connection)
{
    private const int Stretch = 2_000;

    private const string AuditColumns = "revision, ordinal, at, member, surface, kind, stream_id, version, reason, undoes";

    /// <summary>The next links of a conference.</summary>
    internal Task<List<ChainRow>> LinksAsync(Guid conference, long after, CancellationToken cancellation) => ReadAsync(
        $"select revision, link, events from backoffice.chain where conference_id = $1 and revision > $2 order by revision limit {Stretch}", Link, cancellation, conference, after);

    /// <summary>The link of a revision.</summary>
    internal async Task<ChainRow?> LinkAsync(Guid conference, long revision, CancellationToken cancellation) =>
        (await ReadAsync("select revision, link, events from backoffice.chain where conference_id = $1 and revision = $2", Link, cancellation, conference, revision)).FirstOrDefault();

    /// <summary>The next entries of the audit history.</summary>
    internal Task<List<AuditRow>> AuditAsync(Guid conference, long revision, int ordinal, CancellationToken cancellation) => ReadAsync(
        $"select {AuditColumns} from backoffice.audit where conference_id = $1 and (revision, ordinal) > ($2, $3) order by revision, ordinal limit {Stretch}",
        Audit, cancellation, conference, revision, ordinal);

    /// <summary>What the audit history says of one place.</summary>
    internal async Task<AuditRow?> WitnessAsync(Guid conference, long revision, int ordinal, CancellationToken cancellation) => (await ReadAsync(
        $"select {AuditColumns} from backoffice.audit where conference_id = $1 and revision = $2 and ordinal = $3", Audit, cancellation, conference, revision, ordinal)).FirstOrDefault();

    /// <summary>The event of a stream at a version.</summary>
    internal async Task<LoggedEvent?> EventAsync(Guid stream, long version, CancellationToken cancellation) => (await ReadAsync(
        $"select {LoggedEvent.Columns} from backoffice.mt_events e where e.stream_id = $1 and e.version = $2", LoggedEvent.Read, cancellation, stream, version)).FirstOrDefault();

    /// <summary>An event that claims a revision, wherever in the log it stands.</summary>
    internal async Task<LoggedEvent?> ClaimingAsync(Guid conference, long revision, CancellationToken cancellation) => (await ReadAsync(
        $"select {LoggedEvent.Columns} from backoffice.mt_events e where e.headers ->> 'conference' = $1 and e.headers ->> 'revision' = $2 limit 1",
        LoggedEvent.Read, cancellation, conference.ToString(), $"{revision}")).FirstOrDefault();

    /// <summary>Whether a person's data was erased after a version of their stream.</summary>
    internal async Task<bool> IsErasedAfterAsync(Guid stream, long version, string kind, CancellationToken cancellation) => (await ReadAsync(
        "select 1 from backoffice.mt_events where stream_id = $1 and version > $2 and type = $3 limit 1", row => row.GetInt32(0), cancellation, stream, version, kind)).Count > 0;

    /// <summary>The places at which a conference's chain has a digest among those of its events.</summary>
    internal Task<List<ChainRow>> HoldingAsync(Guid conference, byte[] digest, CancellationToken cancellation) => ReadAsync(
        "select revision, link, events from backoffice.chain where conference_id = $1 and position($2 in events) > 0 limit 100", Link, cancellation, conference, digest);

    private async Task<List<T>> ReadAsync<T>(string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellation, params object[] parameters)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        foreach (var parameter in parameters) command.Parameters.Add(new() { Value = parameter });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation)) rows.Add(read(reader));
        return rows;
    }

    private static ChainRow Link(NpgsqlDataReader row) => new(row.GetInt64(0), row.GetFieldValue<byte[]>(1), row.GetFieldValue<byte[]>(2));

    private static AuditRow Audit(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetInt32(1), (row.GetDateTime(2).Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond, row.GetString(3), row.GetString(4), row.GetString(5),
        row.GetGuid(6), row.GetInt64(7), row.IsDBNull(8) ? null : row.GetString(8), row.IsDBNull(9) ? null : row.GetInt64(9));
}
