using BackOffice.Engine.Live;
using BackOffice.Formats.Json;
using BackOffice.Schedule;
using Marten;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace BackOffice.Engine.Commands;

/// <summary>
/// Where a conference's log ends. Whoever holds its lock decides next: the commits of one conference come one after another,
/// which gives gap-free revisions, and decisions that rest on the program exactly as it is.
/// </summary>
/// <param name="Id">The conference.</param>
/// <param name="Revision">The revision of the newest change set.</param>
/// <param name="At">When that was committed.</param>
/// <param name="Latest">The change set that was.</param>
/// <param name="Link">The link of the hash chain there.</param>
/// <param name="Receipts">The answers that were given before to commands about to be decided.</param>
internal sealed record Head(ConferenceId Id, long Revision, Instant At, CommandId Latest, byte[] Link, IReadOnlyList<Receipt> Receipts)
{
    // No head yet is no lock: two who open the same conference at once meet at the unique slug instead.
    // Two statements in one round trip, and not one that joins: a statement reads the store as it was when it began, and while
    // it waited for the lock somebody may have answered the very same command.
    private const string Lock = """
        select conference_id, revision, at, change_set_id, link from backoffice.conference_head where slug = @slug for update;
        select r.command_id, r.change_set_id, r.answer from backoffice.receipt r
        where r.conference_id = (select conference_id from backoffice.conference_head where slug = @slug) and r.command_id = any(@commands)
        """;

    // Table-valued so that the notification is part of a statement that returns no row, which the batch it travels in requires.
    private const string Move = $"""
        with told as (select pg_notify('{ChangeListener.Channel}', ?)),
        moved as (
          insert into backoffice.conference_head (conference_id, slug, revision, at, change_set_id, link) select ?, ?, ?, ?, ?, ? from told
          on conflict (conference_id) do update
          set revision = excluded.revision, at = excluded.at, change_set_id = excluded.change_set_id, link = excluded.link
          returning conference_id, revision, link)
        insert into backoffice.chain (conference_id, revision, link, events) select conference_id, revision, link, ? from moved
        """;

    // The answer goes with the change set's own id, and once: with each of a thousand commands it would be a thousand long answers.
    private const string Keep = """
        with kept as (select ?::uuid as change_set_id, ?::jsonb as answer)
        insert into backoffice.receipt (conference_id, change_set_id, answer, command_id)
        select ?, kept.change_set_id, case when command_id = kept.change_set_id then kept.answer else 'null' end, command_id
        from kept, unnest(?) command_id
        """;

    /// <summary>Locks the head of a conference until the session's transaction ends; null where there is no such conference.</summary>
    internal static async Task<Head?> LockAsync(IDocumentSession session, string slug, IEnumerable<Guid> commands, CancellationToken cancellation)
    {
        await session.BeginTransactionAsync(cancellation);
        await using var command = new NpgsqlCommand(Lock);
        command.Parameters.AddWithValue("slug", slug);
        command.Parameters.AddWithValue("commands", NpgsqlDbType.Array | NpgsqlDbType.Uuid, commands.ToArray());
        await using var reader = (NpgsqlDataReader)await session.ExecuteReaderAsync(command, cancellation);
        if (!await reader.ReadAsync(cancellation)) return null;
        if (reader.IsDBNull(4)) throw new InvalidOperationException($"The log of “{slug}” is not linked to a chain. One that never was is linked when the app starts; if a part of it is left, somebody took the rest away.");
        var receipts = new List<Receipt>();
        var head = new Head(
            new(reader.GetGuid(0)), reader.GetInt64(1), Instant.FromDateTimeUtc(reader.GetDateTime(2)), new(reader.GetGuid(3)), reader.GetFieldValue<byte[]>(4), receipts);
        await reader.NextResultAsync(cancellation);
        while (await reader.ReadAsync(cancellation)) receipts.Add(new Receipt(new(reader.GetGuid(0)), new(reader.GetGuid(1)), reader.GetFieldValue<byte[]>(2)));
        return head;
    }

    /// <summary>Moves the head and the chain on to a new revision and tells every node once that is committed.</summary>
    internal static void MoveOn(IDocumentSession session, ConferenceId id, string slug, long revision, Instant at, CommandId changeSet, Chain.ChainLink link) =>
        session.QueueSqlCommand(
            Move, $"{id}:{revision}:{changeSet}", id.Value, slug, revision, at.ToDateTimeOffset(), changeSet.Value, link.Link, link.Events);

    /// <summary>Keeps the answer to a change set, and that each command in it was answered with it.</summary>
    internal static void KeepAnswer(IDocumentSession session, ConferenceId id, ChangeSet set, Answer answer) =>
        session.QueueSqlCommand(
            Keep,
            set.Id.Value,
            System.Text.Json.JsonSerializer.Serialize(answer, ScheduleJson.Options),
            id.Value,
            set.CommandIds.Select(command => command.Value).ToArray());
}

/// <summary>That a command was answered as part of a change set; with the answer, where it stands for the change set itself.</summary>
internal sealed record Receipt(CommandId Command, CommandId ChangeSet, byte[] Answer);
