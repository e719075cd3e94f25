using BackOffice.Engine.History;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;

namespace BackOffice.Engine.Commands;

/// <summary>Gives an undo what the log says of what it is to undo: read under the lock, so that nothing can come in between.</summary>
internal static class Undoing
{
    /// <summary>The revision that a change set undoes; null where it undoes none.</summary>
    internal static long? Undone(ChangeSet set) => set.Proposals is [{ Command: UndoChange undo }] ? undo.Revision : null;

    /// <summary>The change set as it is to be decided; one that undoes nothing stays as it is.</summary>
    internal static async Task<ChangeSet> FillAsync(ChangeSet set, Program before, EventLog log, CancellationToken cancellation)
    {
        if (!before.IsOpen || set.Proposals is not [{ Command: UndoChange undo } proposal]) return set;
        var filled = undo.With(await log.ReadTouchedAsync(before.Conference.Id, undo.Revision, cancellation));
        var surface = set.Actor.Surface == Surface.Ui ? Surface.Undo : set.Actor.Surface;
        return set with { Proposals = [proposal with { Command = filled }], Actor = set.Actor with { Surface = surface } };
    }
}
