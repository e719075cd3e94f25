using BackOffice.Schedule.Changes;

namespace BackOffice.Schedule.Conferences;

/// <summary>From now on, a publication takes the approval of a second member; or it no longer does.</summary>
public sealed record ApprovalDemanded(ConferenceId ConferenceId, bool From, bool To) : ConferenceEvent(ConferenceId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Approval;
}

/// <summary>Says whether a publication takes the approval of a second member. To make an older snapshot current again never does: that was approved, and is done in haste.</summary>
public sealed record DemandApproval(bool Demanded) : ConferenceCommand
{
    /// <inheritdoc/>
    protected override Facet Facet => Facet.Approval;

    /// <inheritdoc/>
    public override bool ChangesTheProgram => false;

    /// <inheritdoc/>
    protected override Decision Decide(Conference conference) =>
        Decision.Unless(conference.DemandsApproval == Demanded, new ApprovalDemanded(conference.Id, conference.DemandsApproval, Demanded));
}
