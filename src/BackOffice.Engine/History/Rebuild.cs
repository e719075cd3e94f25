using BackOffice.Engine.Audit;
using BackOffice.Engine.Drafts;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using Marten;
using Marten.Services;
using Npgsql;

namespace BackOffice.Engine.History;

/// <summary>Makes the projections of a conference anew from its events alone: the documents of the current program and the audit history.</summary>
public sealed class Rebuild(IDocumentStore store, NpgsqlDataSource database, EventLog log)
{
    // As many changes are written at a time.
    private const int Stretch = 4_000;

    // A statement a table and conference; each is a parameter away from the next.
    private static readonly string[] Clear =
    [
        "delete from backoffice.audit where conference_id = ?",
        "delete from backoffice.audit_concern where conference_id = ?",
        "delete from backoffice.audit_slot where conference_id = ?",
        "delete from backoffice.audit_word where conference_id = ?",
        "delete from backoffice.keyframe where conference_id = ?",
        "delete from backoffice.mt_doc_conferencedraft where id = ?",
        "delete from backoffice.mt_doc_publisheddraft where id = ?",
        "delete from backoffice.mt_doc_sessiondraft where conference_id = ?",
        "delete from backoffice.mt_doc_talkdraft where conference_id = ?",
        "delete from backoffice.mt_doc_persondraft where conference_id = ?",
    ];

    /// <summary>Rebuilds one conference's projections in one transaction, while nobody can commit to it, in memory that does not grow with the log.</summary>
    /// <returns>How many events there were.</returns>
    public async Task<int> RunAsync(ConferenceId id, string slug, CancellationToken cancellation = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var session = store.LightweightSession(SessionOptions.ForTransaction(transaction));
        await Commands.Head.LockAsync(session, slug, [], cancellation);
        foreach (var statement in Clear) session.QueueSqlCommand(statement, id.Value);
        var (count, stretch, before) = (0, new List<Change>(Stretch), Program.Empty);
        var program = before;
        await foreach (var set in log.ReadAllSetsAsync(id, cancellation))
        {
            program = program.Apply(set[0].Revision, set.Select(change => change.Event));
            stretch.AddRange(set);
            if (stretch.Count >= Stretch) await ProjectAsync();
        }
        await ProjectAsync();
        DraftProjection.ProjectAll(session, program);
        await session.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return count;

        async Task ProjectAsync()
        {
            AuditProjection.Project(session, id.Value, before, stretch);
            await session.SaveChangesAsync(cancellation);
            (count, before) = (count + stretch.Count, program);
            stretch.Clear();
        }
    }
}
