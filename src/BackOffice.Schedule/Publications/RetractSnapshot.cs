using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;

namespace BackOffice.Schedule.Publications;

/// <summary>Takes a snapshot back: it is no longer served, and the one before it is the latest again.</summary>
/// <param name="Number">The snapshot.</param>
public sealed record RetractSnapshot(int Number) : PublishingCommand
{
    /// <inheritdoc/>
    public override long? Shows(Program program) => program.Publications.LatestWithout(Number)?.Revision;

    /// <inheritdoc/>
    public override Decision Decide(Program program)
    {
        if (program.Publications.Find(Number) is not { } snapshot) return Refusal.NotFound($"There is no snapshot {Number}.");
        if (snapshot.Retracted) return Decision.Nothing;
        var left = program.Publications.LatestWithout(Number);
        return Decision.Of(new SnapshotRetracted(program.Conference.Id, Number, left?.Number, left is null || Shown is null ? null : Elsewhere(program, Shown.Program)));
    }
}
