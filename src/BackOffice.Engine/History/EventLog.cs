using System.Runtime.CompilerServices;
using System.Text.Json;
using BackOffice.Engine.Events;
using BackOffice.Formats.Json;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using NodaTime;
using Npgsql;

namespace BackOffice.Engine.History;

/// <summary>Reads changes back from the log, in the order in which they were decided: by revision, and by place in the change set.</summary>
public sealed class EventLog(NpgsqlDataSource database)
{
    private const string Columns = "e.type, e.data, e.version, e.timestamp, e.user_name, e.causation_id, e.correlation_id, e.headers";

    private const string InOrder = $"""
        select {Columns} from backoffice.audit a
        join backoffice.mt_events e on e.stream_id = a.stream_id and e.version = a.version
        where a.conference_id = $1 and a.revision > $2 and a.revision <= $3 order by a.revision, a.ordinal
        """;

    private const string OfStream = $"select {Columns} from backoffice.mt_events e where e.stream_id = $1 and e.version > $2 order by e.version";

    private const string Touched = $"""
        select {Columns} from backoffice.mt_events e
        where e.stream_id in (select a.stream_id from backoffice.audit a where a.conference_id = $1 and a.revision = $2)
          and (e.stream_id <> $1 or (e.headers ->> 'revision')::bigint >= $2)
        order by (e.headers ->> 'revision')::bigint, (e.headers ->> 'ordinal')::int
        """;

    // What is no schedule event (a tombstone that fills a gap in the sequence) carries no conference. The sequence has the order of
    // the revisions, but within one it goes stream by stream.
    private const string Everything = $"""
        select {Columns} from backoffice.mt_events e where e.headers ->> '{Metadata.Conference}' = $1 order by e.seq_id
        """;

    /// <summary>
    /// The changes of a revision, with everything else that ever happened to the things they are about (of the conference itself:
    /// since).
    /// </summary>
    public Task<IReadOnlyList<Change>> ReadTouchedAsync(ConferenceId id, long revision, CancellationToken cancellation) =>
        ReadAsync(Touched, cancellation, id.Value, revision);

    /// <summary>The changes of a conference after one revision up to, and with, another.</summary>
    public Task<IReadOnlyList<Change>> ReadAsync(ConferenceId id, long after, long upTo, CancellationToken cancellation) =>
        ReadAsync(InOrder, cancellation, id.Value, after, upTo);

    /// <summary>The change sets of a conference after one revision up to, and with, another, one after the other as they are read.</summary>
    public IAsyncEnumerable<IReadOnlyList<Change>> ReadSetsAsync(ConferenceId id, long after, long upTo, CancellationToken cancellation) =>
        ReadSetsAsync(InOrder, [id.Value, after, upTo], cancellation);

    /// <summary>Every change set of a conference, read from the events alone, one after the other as they are read.</summary>
    public IAsyncEnumerable<IReadOnlyList<Change>> ReadAllSetsAsync(ConferenceId id, CancellationToken cancellation) =>
        ReadSetsAsync(Everything, [id.Value.ToString()], cancellation);

    private async IAsyncEnumerable<IReadOnlyList<Change>> ReadSetsAsync(string sql, object[] parameters, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(sql);
        command.CommandTimeout = 0;
        foreach (var parameter in parameters) command.Parameters.Add(new() { Value = parameter });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var set = new List<Change>();
        while (await reader.ReadAsync(cancellation))
        {
            var change = Read(reader, 0);
            if (set.Count > 0 && set[0].Revision != change.Revision)
            {
                yield return InOrderOf(set);
                set = [];
            }
            set.Add(change);
        }
        if (set.Count > 0) yield return InOrderOf(set);
    }

    private static List<Change> InOrderOf(List<Change> set)
    {
        set.Sort((one, other) => one.Ordinal.CompareTo(other.Ordinal));
        return set;
    }

    /// <summary>The changes of one stream after a version.</summary>
    public Task<IReadOnlyList<Change>> ReadStreamAsync(Guid stream, long after, CancellationToken cancellation) =>
        ReadAsync(OfStream, cancellation, stream, after);

    /// <summary>Every change of a conference, read from the events alone.</summary>
    public async Task<IReadOnlyList<Change>> ReadAllAsync(ConferenceId id, CancellationToken cancellation)
    {
        var changes = new List<Change>();
        await foreach (var set in ReadAllSetsAsync(id, cancellation)) changes.AddRange(set);
        return changes;
    }

    private async Task<IReadOnlyList<Change>> ReadAsync(string sql, CancellationToken cancellation, params object[] parameters)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var parameter in parameters) command.Parameters.Add(new() { Value = parameter });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var changes = new List<Change>();
        while (await reader.ReadAsync(cancellation)) changes.Add(Read(reader, 0));
        return changes;
    }

    /// <summary>Reads a change from a row that holds an event's columns from an ordinal on.</summary>
    internal static Change Read(NpgsqlDataReader row, int from)
    {
        var happened = (ScheduleEvent)JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(from + 1), EventNames.TypeOf(row.GetString(from)), ScheduleJson.Options)!;
        var metadata = JsonSerializer.Deserialize<Metadata>(row.GetFieldValue<byte[]>(from + 7), ScheduleJson.Options)!;
        return new Change(
            metadata.Revision,
            metadata.Ordinal,
            row.GetInt64(from + 2),
            Instant.FromDateTimeUtc(row.GetDateTime(from + 3)),
            row.GetString(from + 4),
            metadata.Surface,
            metadata.Reason,
            new CommandId(Guid.Parse(row.GetString(from + 5))),
            Guid.Parse(row.GetString(from + 6)),
            happened,
            metadata.Undoes,
            metadata.Restores);
    }

    internal const string EventColumns = Columns;

    /// <summary>How many columns those are.</summary>
    internal const int ColumnCount = 8;
}
