using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;

namespace BackOffice.Schedule.Publications;

/// <summary>Publishes the draft as a snapshot.</summary>
/// <param name="Label">A name for people.</param>
/// <param name="Notes">What readers should know; may be empty.</param>
/// <param name="Revision">The revision the publisher reviewed; what came after it does not go out. Null publishes whatever the draft is now.</param>
/// <param name="Changelog">What changed since the snapshot before, for its readers; may be empty.</param>
/// <param name="Waivers">The warnings that are let pass, and why.</param>
public sealed record PublishSnapshot(string Label, string Notes = "", long? Revision = null, string Changelog = "", ValueList<Waiver> Waivers = default) : PublishingCommand
{
    /// <inheritdoc/>
    public override long? Shows(Program program) => Revision ?? program.Revision;

    /// <inheritdoc/>
    public override Decision Decide(Program program)
    {
        if (program.Conference.DemandsApproval) return Refusal.Rule("Here a second member approves each publication: propose it.");
        if (Reviewed.Refuse(program, Label, Notes, Changelog, Revision) is { } refusal) return refusal;
        var shown = Shown ?? new ShownProgram(program, "", null);
        if (Stops(shown.Program) is { } stop) return stop;
        var waived = Waived(shown.Program, Waivers, out var unwaived);
        if (unwaived is not null) return unwaived;
        return Decision.Of(Published(program, shown, Label, Notes, Changelog, waived));
    }
}
