using BackOffice.Engine.History;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using NodaTime;
using Npgsql;

namespace BackOffice.Engine.Audit;

/// <summary>Tells what ever stood in a room at a time: since which change, until which, and who made them.</summary>
public sealed class SlotHistory(NpgsqlDataSource database)
{
    /// <summary>How many comings and goings a page holds where nothing is said.</summary>
    public const int DefaultSize = 60;

    // Nothing lasts longer than a day, so that a day of the room is all there is to read. Of a change all rows come or none.
    private const string Passages = $"""
        with passage as materialized (
          select s.revision, s.ordinal, s.thing_id, s.entered, s.starts, s.ends from backoffice.audit_slot s
          where s.conference_id = $1 and s.room_id = $2 and s.starts <= $3 and s.starts > $4 and s.ends > $3 and (s.revision, s.ordinal) < ($5, $6)
            and s.thing_id is not null
          order by s.revision desc, s.ordinal desc fetch first $7 rows with ties)
        select {EventLog.EventColumns}, p.thing_id, p.entered, p.starts, p.ends from passage p
        join backoffice.audit a on a.conference_id = $1 and a.revision = p.revision and a.ordinal = p.ordinal
        join backoffice.mt_events e on e.stream_id = a.stream_id and e.version = a.version
        order by p.revision desc, p.ordinal desc, p.entered desc
        """;

    /// <summary>The newest comings and goings.</summary>
    /// <param name="program">The conference.</param>
    /// <param name="room">The room.</param>
    /// <param name="time">The wall-clock time.</param>
    /// <param name="cursor">Where the page starts, as the page before said.</param>
    /// <param name="size">How many to read.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<PassagePage> ReadAsync(
        Program program, RoomId room, LocalDateTime time, string? cursor = null, int size = DefaultSize, CancellationToken cancellation = default)
    {
        var below = AuditPosition.Read(cursor) ?? new(long.MaxValue, 0);
        await using var command = database.CreateCommand(Passages);
        foreach (var value in new object[]
        {
            program.Conference.Id.Value, room.Value, time.ToDateTimeUnspecified(), time.PlusHours(-24).ToDateTimeUnspecified(), below.Revision, below.Ordinal, size + 1,
        })
        {
            command.Parameters.Add(new() { Value = value });
        }
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var passages = new List<Passage>();
        while (await reader.ReadAsync(cancellation))
        {
            passages.Add(new(
                EventLog.Read(reader, 0),
                reader.GetGuid(EventLog.ColumnCount),
                reader.GetBoolean(EventLog.ColumnCount + 1),
                LocalDateTime.FromDateTime(reader.GetDateTime(EventLog.ColumnCount + 2)),
                LocalDateTime.FromDateTime(reader.GetDateTime(EventLog.ColumnCount + 3))));
        }
        return passages.Count <= size ? new(passages, null) : Cut(passages);
    }

    // The last change is left to the next page, unless it is all there is.
    private static PassagePage Cut(List<Passage> passages)
    {
        var last = passages[^1].Change;
        var before = passages.TakeWhile(it => (it.Change.Revision, it.Change.Ordinal) != (last.Revision, last.Ordinal)).ToList();
        var kept = before.Count > 0 ? before : passages;
        return new(kept, new AuditPosition(kept[^1].Change.Revision, kept[^1].Change.Ordinal).ToString());
    }
}

/// <summary>Something that came into a slot or left it.</summary>
/// <param name="Change">The change by which it did.</param>
/// <param name="Thing">The id of the talk or session.</param>
/// <param name="Entered">Whether it came; else it left.</param>
/// <param name="Starts">When its own slot starts.</param>
/// <param name="Ends">When its own slot ends.</param>
public sealed record Passage(Change Change, Guid Thing, bool Entered, LocalDateTime Starts, LocalDateTime Ends);

/// <summary>A page of comings and goings, newest first.</summary>
/// <param name="Passages">The comings and goings.</param>
/// <param name="Next">Where the next page starts; null on the last.</param>
public sealed record PassagePage(IReadOnlyList<Passage> Passages, string? Next);
