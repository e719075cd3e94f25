using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;

namespace BackOffice.Schedule.Conferences;

/// <summary>From now on, a publication takes the approval of a second member; or it no longer does.</summary>
public sealed record ApprovalDemanded(ConferenceId ConferenceId, bool From, bool To) : ConferenceEvent(ConferenceId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Approval;
}

/// <summary>Says whether a publication takes the approval of a second member. To make an older snapshot current again never does: that was approved, and is done in haste.</summary>
public sealed record DemandApproval(bool Demanded) : ScheduleCommand
{
    /// <inheritdoc/>
    public override ValueList<Touch> Touches => Touch.Of(Subject.TheConference, Facet.Approval);

    /// <inheritdoc/>
    public override Role Needs => Role.Chair;

    /// <inheritdoc/>
    public override bool ChangesTheProgram => false;

    /// <inheritdoc/>
    public override Decision Decide(Program program) =>
        // It would go out by itself, approved by nobody.
        Demanded && program.Publications.Proposal is { NeedsApproval: false } waits ? Refusal.Rule($"“{waits.Label}” waits to go out without a second member; withdraw it first.")
        : Decision.Unless(program.Conference.DemandsApproval == Demanded, new ApprovalDemanded(program.Conference.Id, program.Conference.DemandsApproval, Demanded));
}
