using System.Text;
using BackOffice.Engine.History;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using Npgsql;

namespace BackOffice.Engine.Audit;

/// <summary>Answers who changed what: pages of the audit history under any filters, newest first.</summary>
public sealed class AuditHistory(NpgsqlDataSource database)
{
    /// <summary>A page of the audit of a conference.</summary>
    /// <param name="program">The conference as it stands, whose names the texts take.</param>
    /// <param name="filter">Which entries.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<AuditPage> ReadAsync(Program program, AuditFilter filter, CancellationToken cancellation = default)
    {
        await using var command = Command(program, filter);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var changes = new List<Change>();
        while (await reader.ReadAsync(cancellation)) changes.Add(EventLog.Read(reader, 0));
        var size = Math.Clamp(filter.Size, 1, AuditFilter.LargestSize);
        var entries = changes.Take(size).Select(change => AuditEntry.Of(change, program)).ToList();
        return new AuditPage(entries, changes.Count > size ? $"{entries[^1].Revision}.{entries[^1].Ordinal}" : null);
    }

    /// <summary>Whether a text is a cursor that a page could have given.</summary>
    public static bool IsCursor(string text) => Position(text) is not null;

    private NpgsqlCommand Command(Program program, AuditFilter filter)
    {
        var command = database.CreateCommand();
        string Parameter(object value)
        {
            command.Parameters.Add(new() { Value = value });
            return $"${command.Parameters.Count}";
        }
        var conference = Parameter(program.Conference.Id.Value);
        var where = new StringBuilder($"a.conference_id = {conference}");
        void And(string condition) => where.Append("\n and ").Append(condition);

        foreach (var thing in filter.Things) And(Concerning($"c.thing_id = {Parameter(thing)}"));
        if (filter.Slot is { } slot)
        {
            And($"""
                exists (select 1 from backoffice.audit_slot s where s.conference_id = a.conference_id and s.revision = a.revision and s.ordinal = a.ordinal
                  and s.room_id = {Parameter(slot.Room.Value)} and s.starts <= {Parameter(slot.Time.ToDateTimeUnspecified())}
                  and s.ends > {Parameter(slot.Time.ToDateTimeUnspecified())})
                """);
        }
        if (filter.Member is { } member) And($"a.member = {Parameter(member)}");
        if (filter.Kind is { } kind) And($"a.kind = {Parameter(kind)}");
        if (filter.Surface is { } surface) And($"a.surface = {Parameter(surface)}");
        if (filter.Since is { } since) And($"a.at >= {Parameter(since.ToDateTimeUtc())}");
        if (filter.Until is { } until) And($"a.at < {Parameter(until.ToDateTimeUtc())}");
        if (filter.Revision is { } revision) And($"a.revision = {Parameter(revision)}");
        if (filter.After is { } after) And($"a.revision > {Parameter(after)}");
        if (filter.Query is { Length: > 0 } query)
        {
            var pattern = Parameter($"%{query.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%");
            And($"(a.reason ilike {pattern} or a.member ilike {pattern} or {Concerning($"c.thing_id = any({Parameter(Named(program, query))})")})");
        }
        if (filter.Cursor is { } cursor && Position(cursor) is var (at, ordinal))
        {
            And($"(a.revision, a.ordinal) < ({Parameter(at)}, {Parameter(ordinal)})");
        }
        command.CommandText = $"""
            select {EventLog.EventColumns} from backoffice.audit a
            join backoffice.mt_events e on e.stream_id = a.stream_id and e.version = a.version
            where {where}
            order by a.revision desc, a.ordinal desc limit {Math.Clamp(filter.Size, 1, AuditFilter.LargestSize) + 1}
            """;
        return command;
    }

    private static string Concerning(string condition) =>
        $"exists (select 1 from backoffice.audit_concern c where c.conference_id = a.conference_id and c.revision = a.revision and c.ordinal = a.ordinal and {condition})";

    private static Guid[] Named(Program program, string query)
    {
        bool Match(string name) => name.Contains(query, StringComparison.OrdinalIgnoreCase);
        return
        [
            .. program.Talks.Values.Concat(program.Removed.Talks.Values).Where(it => Match(it.Title) || Match(it.Code)).Select(it => it.Id.Value),
            .. program.Sessions.Values.Concat(program.Removed.Sessions.Values).Where(it => Match(it.Title)).Select(it => it.Id.Value),
            .. program.People.Values.Concat(program.Removed.People.Values).Where(it => Match(it.Name)).Select(it => it.Id.Value),
            .. program.Conference.Rooms.Concat(program.Conference.RemovedRooms).Where(it => Match(it.Name)).Select(it => it.Id.Value),
            .. program.Conference.Tracks.Concat(program.Conference.RemovedTracks).Where(it => Match(it.Name)).Select(it => it.Id.Value),
        ];
    }

    private static (long Revision, int Ordinal)? Position(string cursor) =>
        cursor.Split('.') is [var revision, var ordinal] && long.TryParse(revision, out var r) && int.TryParse(ordinal, out var o) ? (r, o) : null;
}
