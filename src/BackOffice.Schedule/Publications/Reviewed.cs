using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;

namespace BackOffice.Schedule.Publications;

/// <summary>What holds for every program that somebody reviewed and wants to go out, now or later.</summary>
internal static class Reviewed
{
    /// <summary>Why it can't; null where it can.</summary>
    internal static Refusal? Refuse(Program program, string label, string notes, string changelog, long? revision)
    {
        if ((Words.Name(label, "label") ?? Words.Text(notes, "notes") ?? Words.Text(changelog, "changelog")) is { } refusal) return refusal;
        if (program.Publications.Proposal is { } proposal)
        {
            return Refusal.Rule($"“{proposal.Label}” waits to be published, as {proposal.Proposer} proposed; publish or withdraw that first.");
        }
        if (revision is not { } reviewed) return null;
        if (reviewed < 1 || reviewed > program.Revision) return Refusal.NotFound($"There is no revision {reviewed}.");
        return program.Publications.Latest is { } latest && reviewed < latest.Revision
            ? Refusal.Rule($"Snapshot {latest.Number} shows revision {latest.Revision}, which is later than revision {reviewed}. To go back to an older program, make its snapshot current again.")
            : null;
    }
}
