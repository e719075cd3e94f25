using BackOffice.Schedule;
using BackOffice.Schedule.Programs;
using NodaTime;
using Npgsql;

namespace BackOffice.Engine.Audit;

/// <summary>Counts the changes of a conference: by day, member, room and kind; the talks that were moved most; what changed since the last publication.</summary>
public sealed class AuditStatistics(NpgsqlDataSource database)
{
    /// <summary>How many of the most-moved talks are told.</summary>
    public const int MostTalks = 10;

    /// <summary>How many changes there are, and how many change sets.</summary>
    public async Task<(long Changes, long Sets)> TotalsAsync(Program program, CancellationToken cancellation = default)
    {
        var changes = await CountAsync("select count(*) from backoffice.audit where conference_id = $1 and revision <= $2", program, cancellation, program.Revision);
        return (changes, program.Revision);
    }

    /// <summary>Changes by day in the conference's zone, the first day first; days without any are left out.</summary>
    public Task<IReadOnlyList<Counted<LocalDate>>> ByDayAsync(Program program, CancellationToken cancellation = default) => ReadAsync(
        // What commits together has one time, so that its first entry and how many follow are all that is needed of it.
        "select (at at time zone $2)::date, count(*) from backoffice.audit where conference_id = $1 group by 1 order by 1",
        row => LocalDate.FromDateTime(row.GetDateTime(0)), program, cancellation, program.Conference.TimeZone);

    /// <summary>Changes by member, the most first.</summary>
    public Task<IReadOnlyList<Counted<string>>> ByMemberAsync(Program program, CancellationToken cancellation = default) => ReadAsync(
        "select member, count(*) from backoffice.audit where conference_id = $1 group by 1 order by 2 desc, 1", row => row.GetString(0), program, cancellation);

    /// <summary>Changes by the kind of event, the most first.</summary>
    public Task<IReadOnlyList<Counted<string>>> ByKindAsync(Program program, CancellationToken cancellation = default) => ReadAsync(
        "select kind, count(*) from backoffice.audit where conference_id = $1 group by 1 order by 2 desc, 1", row => row.GetString(0), program, cancellation);

    /// <summary>Changes by the room they are about, the most first.</summary>
    public Task<IReadOnlyList<Counted<RoomId>>> ByRoomAsync(Program program, CancellationToken cancellation = default) => ReadAsync(
        "select thing_id, count(*) from backoffice.audit_concern where conference_id = $1 and thing_id = any($2) group by 1 order by 2 desc, 1",
        row => new RoomId(row.GetGuid(0)), program, cancellation, program.Conference.Rooms.Concat(program.Conference.RemovedRooms).Select(room => room.Id.Value).ToArray());

    /// <summary>The talks that were moved most often, with how often.</summary>
    public Task<IReadOnlyList<Counted<TalkId>>> MostMovedAsync(Program program, CancellationToken cancellation = default) => ReadAsync(
        $"select stream_id, count(*) from backoffice.audit where conference_id = $1 and kind = 'talk-moved' group by 1 order by 2 desc, 1 limit {MostTalks}",
        row => new TalkId(row.GetGuid(0)), program, cancellation);

    /// <summary>Changes since a publication, by kind, the most first.</summary>
    /// <param name="program">The conference.</param>
    /// <param name="revision">The revision that was published.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<IReadOnlyList<Counted<string>>> SinceAsync(Program program, long revision, CancellationToken cancellation = default) => ReadAsync(
        // The publication itself is the change set after the one it shows.
        "select kind, count(*) from backoffice.audit where conference_id = $1 and revision > $2 + 1 group by 1 order by 2 desc, 1",
        row => row.GetString(0), program, cancellation, revision);

    private async Task<IReadOnlyList<Counted<T>>> ReadAsync<T>(
        string sql, Func<NpgsqlDataReader, T> of, Program program, CancellationToken cancellation, params object[] parameters)
    {
        await using var command = Command(sql, program, parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var counted = new List<Counted<T>>();
        while (await reader.ReadAsync(cancellation)) counted.Add(new(of(reader), reader.GetInt64(1)));
        return counted;
    }

    private async Task<long> CountAsync(string sql, Program program, CancellationToken cancellation, params object[] parameters)
    {
        await using var command = Command(sql, program, parameters);
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private NpgsqlCommand Command(string sql, Program program, object[] parameters)
    {
        var command = database.CreateCommand(sql);
        command.Parameters.Add(new() { Value = program.Conference.Id.Value });
        foreach (var parameter in parameters) command.Parameters.Add(new() { Value = parameter });
        return command;
    }
}

/// <summary>Something with how many changes there are of it.</summary>
public sealed record Counted<T>(T Of, long Changes);
