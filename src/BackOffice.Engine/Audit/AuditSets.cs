using BackOffice.Engine.Audit.Search;
using BackOffice.Engine.Events;
using BackOffice.Engine.History;
using BackOffice.Schedule.Changes;
using Npgsql;

namespace BackOffice.Engine.Audit;

/// <summary>Reads change sets of known revisions: who, when and why, what they hold in numbers, and their first changes.</summary>
internal sealed class AuditSets(NpgsqlDataSource database)
{
    private const string Firsts = $"""
        select {EventLog.EventColumns},
          (select max(l.ordinal) + 1 from backoffice.audit l where l.conference_id = a.conference_id and l.revision = a.revision)
        from backoffice.audit a
        join backoffice.mt_events e on e.stream_id = a.stream_id and e.version = a.version
        where a.conference_id = $1 and a.revision = any($2) and a.ordinal = 0
        order by a.revision desc
        """;

    /// <summary>The change sets of some revisions.</summary>
    /// <param name="conference">The conference.</param>
    /// <param name="revisions">The revisions.</param>
    /// <param name="wanted">What single changes have to meet.</param>
    /// <param name="cancellation">Gives up.</param>
    internal async Task<IReadOnlyList<AuditSet>> ReadAsync(Guid conference, long[] revisions, ChangesToMeet wanted, CancellationToken cancellation)
    {
        var firsts = await FirstsAsync(conference, revisions, cancellation);
        var several = firsts.Where(it => it.Total > 1).Select(it => it.Change.Revision).ToArray();
        var (sql, which) = (wanted.Sql, wanted.RowsOf(several));
        var kinds = several.Length == 0 ? null : await KindsAsync(sql, which, cancellation);
        var shown = several.Length == 0 ? null : await ShownAsync(sql, which, cancellation);
        var undone = await new UndoMarks(database).ReadAsync(conference, revisions, cancellation);
        return
        [
            .. firsts.Select(it => it.Total == 1
                ? new AuditSet(it.Change, 1, 1, [(EventNames.Of(it.Change.Event), 1)], [it.Change], undone.GetValueOrDefault(it.Change.Revision))
                : new AuditSet(
                    it.Change,
                    it.Total,
                    (int)kinds![it.Change.Revision].Sum(kind => kind.Count),
                    [.. kinds[it.Change.Revision].Select(kind => (kind.Kind, kind.Count))],
                    [.. shown![it.Change.Revision]],
                    undone.GetValueOrDefault(it.Change.Revision))),
        ];
    }

    private async Task<List<(Change Change, int Total)>> FirstsAsync(Guid conference, long[] revisions, CancellationToken cancellation)
    {
        var sql = new AuditSql(conference);
        sql.Parameter(revisions);
        await using var command = sql.Command(database, Firsts);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var firsts = new List<(Change, int)>();
        while (await reader.ReadAsync(cancellation)) firsts.Add((EventLog.Read(reader, 0), reader.GetInt32(EventLog.ColumnCount)));
        return firsts;
    }

    private async Task<ILookup<long, (long Revision, string Kind, long Count)>> KindsAsync(AuditSql sql, string which, CancellationToken cancellation)
    {
        await using var command = sql.Command(database, $"select a.revision, a.kind, count(*) from backoffice.audit a where {which} group by a.revision, a.kind");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var kinds = new List<(long Revision, string Kind, long Count)>();
        while (await reader.ReadAsync(cancellation)) kinds.Add((reader.GetInt64(0), reader.GetString(1), reader.GetInt64(2)));
        return kinds.ToLookup(it => it.Revision);
    }

    private async Task<ILookup<long, Change>> ShownAsync(AuditSql sql, string which, CancellationToken cancellation)
    {
        await using var command = sql.Command(database, $"""
            select {EventLog.EventColumns} from (
              select a.*, row_number() over (partition by a.revision order by a.ordinal) as place from backoffice.audit a where {which}) a
            join backoffice.mt_events e on e.stream_id = a.stream_id and e.version = a.version
            where a.place <= {AuditSet.MostShown}
            order by a.revision, a.ordinal
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var changes = new List<Change>();
        while (await reader.ReadAsync(cancellation)) changes.Add(EventLog.Read(reader, 0));
        return changes.ToLookup(it => it.Revision);
    }
}
