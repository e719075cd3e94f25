using BackOffice.Engine.Audit;
using BackOffice.Engine.Drafts;
using BackOffice.Schedule;
using BackOffice.Schedule.Programs;
using Marten;

namespace BackOffice.Engine.History;

/// <summary>Makes the projections of a conference anew from its events alone: the documents of the current program and the audit history.</summary>
public sealed class Rebuild(IDocumentStore store, EventLog log)
{
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

    /// <summary>Rebuilds one conference's projections in one transaction, while nobody can commit to it.</summary>
    /// <returns>How many events there were.</returns>
    public async Task<int> RunAsync(ConferenceId id, string slug, CancellationToken cancellation = default)
    {
        await using var session = store.LightweightSession();
        await Commands.Head.LockAsync(session, slug, [], cancellation);
        var changes = await log.ReadAllAsync(id, cancellation);
        foreach (var statement in Clear) session.QueueSqlCommand(statement, id.Value);
        var program = Program.Empty;
        foreach (var set in changes.GroupBy(change => change.Revision))
        {
            AuditProjection.Project(session, id.Value, program, [.. set]);
            program = program.Apply(set.Key, set.Select(change => change.Event));
        }
        DraftProjection.ProjectAll(session, program);
        await session.SaveChangesAsync(cancellation);
        return changes.Count;
    }
}
