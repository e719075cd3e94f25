using BackOffice.Engine.History;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Differences;
using BackOffice.Schedule.Programs;

namespace BackOffice.Engine.Commands;

/// <summary>Gives a restoring the program as it was, and what happened since its sender looked: read under the lock, so that nothing can come in between.</summary>
internal static class Restoring
{
    /// <summary>The revision that a change set puts things back to; null where it puts nothing back.</summary>
    internal static long? Restored(ChangeSet set) => set.Proposals is [{ Command: RestoreProgram restore }] ? restore.Revision : null;

    /// <summary>The change set as it is to be decided; one that puts nothing back stays as it is.</summary>
    internal static async Task<ChangeSet> FillAsync(ChangeSet set, Program before, ProgramHistory history, EventLog log, CancellationToken cancellation)
    {
        if (!before.IsOpen || set.Proposals is not [{ Command: RestoreProgram restore } proposal]) return set;
        if (restore.Revision < 1 || restore.Revision > before.Revision) return set;
        var conference = before.Conference.Id;
        var then = restore.Revision == before.Revision ? before : await history.AtRevisionAsync(conference, restore.Revision, cancellation);
        IReadOnlyList<Change> since = restore.SeenRevision is { } seen ? await log.ReadAsync(conference, seen, before.Revision, cancellation) : [];
        return set with { Proposals = [proposal with { Command = restore.With(then, before, since) }] };
    }
}
