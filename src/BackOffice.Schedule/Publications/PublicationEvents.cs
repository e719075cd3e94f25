using BackOffice.Schedule.Changes;

namespace BackOffice.Schedule.Publications;

/// <summary>Something that happened to the publications of a conference.</summary>
public abstract record PublicationEvent(ConferenceId ConferenceId) : ScheduleEvent
{
    /// <inheritdoc/>
    public override Subject Subject => Subject.PublicationsOf(ConferenceId);

    /// <inheritdoc/>
    public override Facet Facet => Facet.Publications;

    /// <summary>Whether everybody hears of it, or only the committee.</summary>
    public virtual bool IsPublic => false;
}

/// <summary>A snapshot of the draft went out.</summary>
/// <param name="ConferenceId">The conference.</param>
/// <param name="Number">Its number.</param>
/// <param name="Label">Its name for people.</param>
/// <param name="Notes">What readers should know.</param>
/// <param name="Revision">The revision of the draft that it shows.</param>
/// <param name="ContentHash">SHA-256 of the program's canonical form.</param>
/// <param name="ChainHead">The link of the hash chain at that revision.</param>
/// <param name="Changelog">What changed since the snapshot before it; null where nothing is said.</param>
/// <param name="Waived">The warnings that were let pass; null for none.</param>
/// <param name="Republishes">The number of the older snapshot that it makes current again.</param>
/// <param name="Approval">Who proposed and who approved it.</param>
/// <param name="Elsewhere">What stands elsewhere in it than in the draft of this moment, which has gone on since the revision that it shows; null for nothing.</param>
public sealed record SnapshotPublished(
    ConferenceId ConferenceId, int Number, string Label, string Notes, long Revision, string ContentHash, string? ChainHead = null, string? Changelog = null,
    ValueList<WaivedFinding>? Waived = null, int? Republishes = null, Approval? Approval = null, ValueList<PublishedElsewhere>? Elsewhere = null)
    : PublicationEvent(ConferenceId)
{
    /// <inheritdoc/>
    public override bool IsPublic => true;

    /// <summary>The snapshot.</summary>
    internal Snapshot Snapshot => new(Number, Label, Notes, Revision, ContentHash, ChainHead, Changelog ?? "", Waived ?? [], Republishes, Approval);
}

/// <summary>A snapshot was taken back.</summary>
/// <param name="ConferenceId">The conference.</param>
/// <param name="Number">The snapshot.</param>
/// <param name="Latest">The snapshot that is the latest since; null where none is left.</param>
/// <param name="Elsewhere">What stands elsewhere in that one than in the draft of this moment.</param>
public sealed record SnapshotRetracted(ConferenceId ConferenceId, int Number, int? Latest, ValueList<PublishedElsewhere>? Elsewhere = null) : PublicationEvent(ConferenceId)
{
    /// <inheritdoc/>
    public override bool IsPublic => true;
}

/// <summary>A publication was proposed, for a time or for a second member to approve.</summary>
public sealed record PublicationProposed(ConferenceId ConferenceId, PublicationProposal Proposal) : PublicationEvent(ConferenceId);

/// <summary>A second member approved the publication that was proposed.</summary>
public sealed record PublicationApproved(ConferenceId ConferenceId, string Approver) : PublicationEvent(ConferenceId);

/// <summary>The publication that was proposed will not take place.</summary>
public sealed record ProposalWithdrawn(ConferenceId ConferenceId) : PublicationEvent(ConferenceId);

/// <summary>People were told of a snapshot.</summary>
public sealed record SpeakersTold(ConferenceId ConferenceId, int Number, ValueList<PersonId> People) : PublicationEvent(ConferenceId);
