using System.Text.Json;
using BackOffice.Formats.Json;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using Npgsql;
using NpgsqlTypes;

namespace BackOffice.Benchmarks;

/// <summary>
/// The statements that one move comes to, by hand: the lock with the look for an earlier answer, the append to the stream, the
/// talk's document, the audit with its things and slots, the head and the chain with the notification, the answer. One transaction, three round trips.
/// </summary>
internal sealed class RawMove(NpgsqlDataSource database, BenchedConference conference)
{
    private static readonly string[] Statements =
    [
        "update backoffice.mt_streams set version = version + 1, timestamp = now() where id = $2 returning version",
        """
        insert into backoffice.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, correlation_id, causation_id, headers, user_name)
        select nextval('backoffice.mt_events_sequence'), $1, $2, version, $3, 'talk-moved', $4, '*DEFAULT*', $5, $6, $6, $7, 'Bench' from backoffice.mt_streams where id = $2
        """,
        "insert into backoffice.mt_doc_talkdraft (id, data, conference_id) values ($1, $2, $3) on conflict (id) do update set data = excluded.data, conference_id = excluded.conference_id",
        """
        insert into backoffice.audit (conference_id, revision, ordinal, at, member, surface, kind, stream_id, version, reason)
        select $1, * from unnest($2, $3, $4, $5, $6, $7, $8, $9, $10)
        """,
        "insert into backoffice.audit_concern (conference_id, revision, ordinal, thing_id) select $1, * from unnest($2, $3, $4)",
        """
        insert into backoffice.audit_slot (conference_id, revision, ordinal, room_id, starts, ends, thing_id, entered)
        select $1, * from unnest($2, $3, $4, $5, $6, $7, $8)
        """,
        """
        with told as (select pg_notify('backoffice_bench', $1)),
        moved as (
          insert into backoffice.conference_head (conference_id, slug, revision, at, change_set_id, link) select $2, $3, $4, $5, $6, $7 from told
          on conflict (conference_id) do update
          set revision = excluded.revision, at = excluded.at, change_set_id = excluded.change_set_id, link = excluded.link
          returning conference_id, revision, link)
        insert into backoffice.chain (conference_id, revision, link, events) select conference_id, revision, link, $8 from moved
        """,
        """
        with kept as (select $1::uuid as change_set_id, $2::jsonb as answer)
        insert into backoffice.receipt (conference_id, change_set_id, answer, command_id)
        select $3, kept.change_set_id, case when command_id = kept.change_set_id then kept.answer else 'null' end, command_id
        from kept, unnest($4) command_id
        """,
    ];

    private readonly Guid conferenceId = conference.Live.Now.Conference.Id.Value;

    internal async Task RunAsync(int worker, int turn)
    {
        var command = Guid.CreateVersion7();
        await using var connection = await database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var revision = await LockAsync(connection, transaction, command) + 1;
        await using (var batch = Write(connection, transaction, worker, turn, command, revision)) await batch.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    private async Task<long> LockAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, Guid command)
    {
        await using var batch = new NpgsqlBatch(connection, transaction);
        Add(batch, "select conference_id, revision, at, change_set_id, link from backoffice.conference_head where slug = $1 for update", conference.Slug);
        Add(
            batch,
            """
            select r.command_id, r.change_set_id, r.answer from backoffice.receipt r
            where r.conference_id = (select conference_id from backoffice.conference_head where slug = $1) and r.command_id = any($2)
            """,
            conference.Slug,
            new[] { command });
        await using var reader = await batch.ExecuteReaderAsync();
        await reader.ReadAsync();
        return reader.GetInt64(1);
    }

    private NpgsqlBatch Write(NpgsqlConnection connection, NpgsqlTransaction transaction, int worker, int turn, Guid command, long revision)
    {
        var talk = conference.Live.Now.Talk(conference.Talks[worker])!;
        var move = (Destination.OwnSlot)conference.NextMove(worker, turn).To!;
        var slot = new Slot(move.RoomId, move.Start, talk.Duration);
        var moved = new TalkMoved(talk.Id, new Placement.OwnSlot(talk.OwnSlot!), new Placement.OwnSlot(slot));
        var (now, stream) = (DateTime.UtcNow, talk.Id.Value);
        var batch = new NpgsqlBatch(connection, transaction);
        Add(batch, Statements[0].Replace("$2", "$1"), stream);
        Add(batch, Statements[1], Guid.NewGuid(), stream, Json(moved), now, typeof(TalkMoved).FullName!, command.ToString(),
            Json(new { conference = conferenceId, revision, ordinal = 0, surface = "api" }));
        Add(batch, Statements[2], stream, Json(new { id = talk.Id, conferenceId, talk = talk with { OwnSlot = slot } }), conferenceId);
        Add(batch, Statements[3], conferenceId, new[] { revision }, new[] { 0 }, new[] { now }, new[] { "Bench" }, new[] { "api" }, new[] { "talk-moved" },
            new[] { stream }, new[] { talk.Version + 1 }, new string?[] { null });
        Add(batch, Statements[4], conferenceId, new[] { revision, revision }, new[] { 0, 0 }, new[] { stream, slot.RoomId.Value });
        Add(batch, Statements[5], conferenceId, new[] { revision, revision }, new[] { 0, 0 }, new[] { slot.RoomId.Value, slot.RoomId.Value },
            new[] { slot.Start.ToDateTimeUnspecified(), slot.Start.ToDateTimeUnspecified() }, new[] { slot.End.ToDateTimeUnspecified(), slot.End.ToDateTimeUnspecified() },
            new[] { stream, stream }, new[] { false, true });
        Add(batch, Statements[6], $"{conferenceId}:{revision}:{command}", conferenceId, conference.Slug, revision, now, command, new byte[32], new byte[64]);
        Add(batch, Statements[7], command, Json(new { revision, changed = Array.Empty<int>(), findings = Array.Empty<int>() }), conferenceId, new[] { command });
        return batch;
    }

    private static NpgsqlParameter Json<T>(T value) => new() { Value = JsonSerializer.SerializeToUtf8Bytes(value, ScheduleJson.Options), NpgsqlDbType = NpgsqlDbType.Jsonb };

    private static void Add(NpgsqlBatch batch, string sql, params object[] parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var it in parameters) command.Parameters.Add(it as NpgsqlParameter ?? new NpgsqlParameter { Value = it });
        batch.BatchCommands.Add(command);
    }
}
