using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;

namespace BackOffice.Schedule.Publications;

/// <summary>Approves, as a second member, the publication that was proposed; unless it waits for a time, it goes out with that.</summary>
/// <param name="Revision">The revision that the member reviewed: the proposal's, or it is another proposal by now.</param>
public sealed record ApprovePublication(long Revision) : PublishingCommand
{
    /// <inheritdoc/>
    public override long? Shows(Program program) => Revision;

    /// <inheritdoc/>
    public override Decision Decide(Program program)
    {
        if (PublishProposal.Refuse(program, Revision) is { } refusal) return refusal;
        var proposal = program.Publications.Proposal!;
        if (!proposal.AwaitsApproval) return Decision.Nothing;
        if (proposal.Proposer == Sender) return new Refusal(RefusalKind.Forbidden, $"{Sender} proposed it; another member has to approve it.");
        var approved = new PublicationApproved(program.Conference.Id, Sender);
        return proposal.At is null
            ? Stops(Shown?.Program ?? program) is { } stop ? stop : Decision.Of(approved, PublishProposal.Snapshot(program, Shown, proposal with { Approver = Sender }))
            : Decision.Of(approved);
    }
}

/// <summary>Publishes what was proposed: sent when its time has come, or by a member who does not want to wait for that.</summary>
/// <param name="Revision">The revision of the proposal.</param>
public sealed record PublishProposal(long Revision) : PublishingCommand
{
    /// <inheritdoc/>
    public override long? Shows(Program program) => Revision;

    /// <inheritdoc/>
    public override Decision Decide(Program program)
    {
        if (Refuse(program, Revision) is { } refusal) return refusal;
        var proposal = program.Publications.Proposal!;
        if (proposal.AwaitsApproval) return Refusal.Rule("A second member has to approve it first.");
        return Stops(Shown?.Program ?? program) is { } stop ? stop : Decision.Of(Snapshot(program, Shown, proposal));
    }

    internal static Refusal? Refuse(Program program, long revision) =>
        program.Publications.Proposal is not { } proposal ? Refusal.NotFound("No publication was proposed, or it is out or withdrawn already.")
        : proposal.Revision != revision ? Refusal.Rule($"What is proposed now is revision {proposal.Revision}; you reviewed revision {revision}.")
        : null;

    internal static SnapshotPublished Snapshot(Program program, ShownProgram? shown, PublicationProposal proposal) =>
        Published(program, shown ?? new ShownProgram(program, "", null), proposal.Label, proposal.Notes, proposal.Changelog, proposal.Waived) with
        {
            Revision = proposal.Revision,
            Approval = new(proposal.Proposer, proposal.Approver),
        };
}
