using BackOffice.Engine.Audit.Search;
using BackOffice.Engine.History;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using Npgsql;

namespace BackOffice.Engine.Audit;

/// <summary>
/// Answers who changed what: pages of the audit history under any filters, newest first, as single changes or as what was committed
/// together. Which revisions hold what is asked for is found first; what they hold is read then.
/// </summary>
public sealed class AuditHistory(NpgsqlDataSource database)
{
    private readonly AuditSearch search = new(database);

    /// <summary>A page of the audit of a conference, change by change.</summary>
    /// <param name="program">The conference as it stands, whose names the texts take.</param>
    /// <param name="filter">Which entries.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<AuditPage> ReadAsync(Program program, AuditFilter filter, CancellationToken cancellation = default)
    {
        var page = await ReadChangesAsync(program, filter, cancellation);
        return new AuditPage([.. page.Changes.Select(change => AuditEntry.Of(change, program))], page.Next);
    }

    /// <summary>A page of the audit of a conference as the changes themselves, whose texts are still to be made.</summary>
    public async Task<ChangePage> ReadChangesAsync(Program program, AuditFilter filter, CancellationToken cancellation = default)
    {
        var size = Math.Clamp(filter.Size, 1, AuditFilter.LargestSize);
        var changes = await ChangesAsync(program, filter, size + 1, cancellation);
        return changes.Count <= size ? new(changes, null) : new([.. changes.Take(size)], new AuditPosition(changes[size - 1].Revision, changes[size - 1].Ordinal).ToString());
    }

    /// <summary>Every entry that meets a filter, newest first, however many there are; its size and cursor do not count.</summary>
    public async IAsyncEnumerable<AuditEntry> ReadAllAsync(
        Program program, AuditFilter filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        // What is committed meanwhile is not part of it.
        filter = filter with { UpTo = Math.Min(filter.UpTo ?? long.MaxValue, program.Revision), Cursor = null, Size = AuditFilter.LargestSize };
        do
        {
            var page = await ReadAsync(program, filter, cancellation);
            foreach (var entry in page.Entries) yield return entry;
            filter = filter with { Cursor = page.Next };
        }
        while (filter.Cursor is not null);
    }

    /// <summary>A page of the audit of a conference, change set by change set.</summary>
    public async Task<AuditSetPage> ReadSetsAsync(Program program, AuditFilter filter, CancellationToken cancellation = default)
    {
        var size = Math.Clamp(filter.Size, 1, AuditFilter.LargestSize);
        var below = AuditPosition.Read(filter.Cursor)?.Revision ?? long.MaxValue;
        var revisions = await search.RevisionsAsync(program, filter, below, size + 1, cancellation);
        var wanted = await search.ChangesAsync(program, filter, cancellation);
        var sets = await new AuditSets(database).ReadAsync(program.Conference.Id.Value, revisions.Take(size).ToArray(), wanted, cancellation);
        return new AuditSetPage(sets, revisions.Length > size ? new AuditPosition(revisions[size - 1], 0).ToString() : null);
    }

    /// <summary>The changes of one change set that meet a filter, in their order, from a place in it on.</summary>
    public async Task<IReadOnlyList<Change>> ReadSetAsync(
        Program program, AuditFilter filter, long revision, int after, int size, CancellationToken cancellation = default)
    {
        var wanted = await search.ChangesAsync(program, filter, cancellation);
        return await ReadAsync(wanted.Sql, $"{wanted.RowsOf([revision])} and a.ordinal > {wanted.Sql.Parameter(after)}", "a.revision, a.ordinal", size, cancellation);
    }

    /// <summary>Who undid which of some revisions: the revisions that are undone, each with the undo that stands.</summary>
    public Task<IReadOnlyDictionary<long, UndoneBy>> UndoneAsync(Program program, IReadOnlyCollection<long> revisions, CancellationToken cancellation = default) =>
        new UndoMarks(database).ReadAsync(program.Conference.Id.Value, revisions, cancellation);

    /// <summary>Everybody who ever changed something in a conference, by name.</summary>
    public async Task<IReadOnlyList<string>> MembersAsync(Program program, CancellationToken cancellation = default) =>
        [.. (await search.MembersAsync(program.Conference.Id.Value, cancellation)).Order(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Whether a text is a cursor that a page could have given.</summary>
    public static bool IsCursor(string text) => AuditPosition.Read(text) is not null;

    private async Task<IReadOnlyList<Change>> ChangesAsync(Program program, AuditFilter filter, int size, CancellationToken cancellation)
    {
        var cursor = AuditPosition.Read(filter.Cursor);
        // The change set in which the page before ended may hold more, or nothing more.
        var below = cursor is { } position ? position.Revision + 1 : long.MaxValue;
        var revisions = await search.RevisionsAsync(program, filter, below, size + 1, cancellation);
        var wanted = await search.ChangesAsync(program, filter, cancellation);
        var (sql, where) = (wanted.Sql, wanted.RowsOf(revisions));
        if (cursor is { } last) where += $" and (a.revision, a.ordinal) < ({sql.Parameter(last.Revision)}, {sql.Parameter(last.Ordinal)})";
        return await ReadAsync(sql, where, "a.revision desc, a.ordinal desc", size, cancellation);
    }

    private async Task<IReadOnlyList<Change>> ReadAsync(AuditSql sql, string where, string order, int size, CancellationToken cancellation)
    {
        await using var command = sql.Command(database, $"""
            select {EventLog.EventColumns} from (
              select a.revision, a.ordinal, a.stream_id, a.version from backoffice.audit a
              where {where} order by {order} limit {size}) a
            join backoffice.mt_events e on e.stream_id = a.stream_id and e.version = a.version
            order by {order}
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var changes = new List<Change>();
        while (await reader.ReadAsync(cancellation)) changes.Add(EventLog.Read(reader, 0));
        return changes;
    }
}
