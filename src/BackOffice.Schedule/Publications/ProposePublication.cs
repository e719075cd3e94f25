using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using NodaTime;

namespace BackOffice.Schedule.Publications;

/// <summary>Proposes a publication: for a time at which it goes out by itself, for a second member to approve, or for both.</summary>
/// <param name="Label">A name for people.</param>
/// <param name="Revision">The revision the proposer reviewed; what comes after it does not go out.</param>
/// <param name="Notes">What readers should know; may be empty.</param>
/// <param name="Changelog">What changed since the snapshot before; may be empty.</param>
/// <param name="Waivers">The warnings that are let pass, and why.</param>
/// <param name="At">When it goes out, on the conference's clocks; null for as soon as it is approved.</param>
/// <param name="NeedsApproval">Whether a second member has to approve it.</param>
public sealed record ProposePublication(
    string Label, long Revision, string Notes = "", string Changelog = "", ValueList<Waiver> Waivers = default, LocalDateTime? At = null, bool NeedsApproval = false)
    : PublishingCommand
{
    /// <inheritdoc/>
    public override long? Shows(Program program) => Revision;

    /// <inheritdoc/>
    public override Decision Decide(Program program)
    {
        if (program.Conference.DemandsApproval && !NeedsApproval) return Refusal.Rule("Here a second member approves each publication: propose it so.");
        if (At is null && !NeedsApproval) return Refusal.Invalid("Say when it goes out, or that a second member is to approve it.");
        if (At is { } at && Words.Start(at) is { } moment) return moment;
        if (Reviewed.Refuse(program, Label, Notes, Changelog, Revision) is { } refusal) return refusal;
        var shown = Shown?.Program ?? program;
        if (Stops(shown) is { } stop) return stop;
        var waived = Waived(shown, Waivers, out var unwaived);
        if (unwaived is not null) return unwaived;
        return Decision.Of(new PublicationProposed(program.Conference.Id, new(Label.Trim(), Notes.Trim(), Changelog.Trim(), waived, Revision, Sender, At, NeedsApproval)));
    }
}

/// <summary>Withdraws the publication that was proposed.</summary>
public sealed record WithdrawProposal : PublishingCommand
{
    /// <inheritdoc/>
    public override long? Shows(Program program) => null;

    /// <inheritdoc/>
    public override Decision Decide(Program program) => program.Publications.Proposal is null ? Decision.Nothing : Decision.Of(new ProposalWithdrawn(program.Conference.Id));
}
