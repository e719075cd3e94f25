using BackOffice.Engine.Events;
using BackOffice.Schedule.People;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;

namespace BackOffice.Engine.Chain;

/// <summary>
/// Links the log of a store that is older than the chain when a node starts: what was written until then is taken as it is. A
/// conference that has a chain, or a part of one, is left alone; nothing is ever linked a second time.
/// </summary>
public sealed partial class ChainLinking(NpgsqlDataSource database, ILogger<ChainLinking> logger) : IHostedService
{
    private const string Unlinked = """
        select h.conference_id, h.slug from backoffice.conference_head h
        where h.link is null and not exists (select from backoffice.chain c where c.conference_id = h.conference_id) order by h.slug
        """;

    private const string Lock = "select 1 from backoffice.conference_head where conference_id = $1 and link is null for update";

    private const string Salt = $$"""
        update backoffice.mt_events set headers = jsonb_set(headers, '{{{Metadata.Salt}}}', to_jsonb(replace(gen_random_uuid()::text, '-', '')))
        where headers ->> '{{Metadata.Conference}}' = $1 and type = any($2) and headers -> '{{Metadata.Salt}}' is null
        """;

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var find = database.CreateCommand(Unlinked);
        var found = new List<(Guid Id, string Slug)>();
        await using (var reader = await find.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken)) found.Add((reader.GetGuid(0), reader.GetString(1)));
        }
        foreach (var (id, slug) in found)
        {
            if (await LinkAsync(id, cancellationToken) is { } revision) LogLinked(slug, revision);
        }
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<long?> LinkAsync(Guid conference, CancellationToken cancellation)
    {
        await using (var salt = database.CreateCommand(Salt))
        {
            salt.CommandTimeout = 0;
            salt.Parameters.Add(new() { Value = conference.ToString() });
            salt.Parameters.Add(new() { Value = ErasedPerson.PersonalEvents.Select(EventNames.Of).ToArray() });
            await salt.ExecuteNonQueryAsync(cancellation);
        }
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var hold = new NpgsqlCommand(Lock, connection, transaction) { Parameters = { new() { Value = conference } } };
        // Another node may have done it meanwhile.
        if (await hold.ExecuteScalarAsync(cancellation) is null) return null;
        var (revision, link) = await WriteAsync(connection, conference, cancellation);
        await using var head = new NpgsqlCommand("update backoffice.conference_head set link = $2 where conference_id = $1", connection, transaction);
        head.Parameters.Add(new() { Value = conference });
        head.Parameters.Add(new() { Value = link });
        await head.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return revision;
    }

    private async Task<(long Revision, byte[] Link)> WriteAsync(NpgsqlConnection connection, Guid conference, CancellationToken cancellation)
    {
        await using var log = await database.OpenConnectionAsync(cancellation);
        await using var chain = await connection.BeginBinaryImportAsync("copy backoffice.chain (conference_id, revision, link, events) from stdin (format binary)", cancellation);
        var (revision, link, set) = (0L, Digests.Beginning, new List<LoggedEvent>());
        await foreach (var events in LogReader.ReadAsync(log, conference, cancellation))
        {
            foreach (var it in events)
            {
                if (set.Count > 0 && set[0].Facts!.Revision != it.Facts!.Revision) await LinkSetAsync();
                set.Add(it);
            }
        }
        await LinkSetAsync();
        await chain.CompleteAsync(cancellation);
        return (revision, link);

        async Task LinkSetAsync()
        {
            if (set.Count == 0) return;
            var digests = set.OrderBy(it => it.Facts!.Ordinal).SelectMany(it => it.Digest).ToArray();
            (revision, link) = (set[0].Facts!.Revision, Digests.Link(link, digests));
            await chain.StartRowAsync(cancellation);
            await chain.WriteAsync(conference, NpgsqlDbType.Uuid, cancellation);
            await chain.WriteAsync(revision, NpgsqlDbType.Bigint, cancellation);
            await chain.WriteAsync(link, NpgsqlDbType.Bytea, cancellation);
            await chain.WriteAsync(digests, NpgsqlDbType.Bytea, cancellation);
            set.Clear();
        }
    }

    [LoggerMessage(LogLevel.Information, "The log of conference {Slug} was linked to a hash chain up to revision {Revision}")]
    private partial void LogLinked(string slug, long revision);
}
