using NodaTime;

namespace BackOffice.Schedule.Publications;

/// <summary>The snapshots of a conference, oldest first, and what is to become the next one.</summary>
/// <param name="Version">How many events their stream holds.</param>
/// <param name="Snapshots">Each snapshot that was published, retracted ones included.</param>
/// <param name="Proposal">The publication that waits for its time or for a second member; null where none does.</param>
/// <param name="Told">Of which snapshot people were told last.</param>
public sealed record Publications(long Version, ValueList<Snapshot> Snapshots, PublicationProposal? Proposal = null, ValueList<ToldOf> Told = default)
{
    /// <summary>No publication yet.</summary>
    public static readonly Publications None = new(0, []);

    /// <summary>The newest snapshot that was not retracted, or null where there is none.</summary>
    public Snapshot? Latest => Snapshots.LastOrDefault(it => !it.Retracted);

    /// <summary>The number of the next snapshot; that of a retracted one is not given again.</summary>
    public int NextNumber => Snapshots.Count + 1;

    /// <summary>The snapshot of a number, retracted or not; null where there is none.</summary>
    public Snapshot? Find(int number) => number >= 1 && number <= Snapshots.Count ? Snapshots[number - 1] : null;

    /// <summary>The newest snapshot that stands without one of them; null where none is left.</summary>
    public Snapshot? LatestWithout(int number) => Snapshots.LastOrDefault(it => !it.Retracted && it.Number != number);

    /// <summary>The number of the snapshot of which somebody was told last; null for who was never told.</summary>
    public int? LastTold(PersonId person) => Told.FirstOrDefault(it => it.Person == person)?.Number;

    /// <summary>The publications after an event.</summary>
    public static Publications Evolve(Publications state, PublicationEvent happened)
    {
        var after = state with { Version = state.Version + 1 };
        return happened switch
        {
            SnapshotPublished e => after with { Snapshots = state.Snapshots.Add(e.Snapshot), Proposal = null },
            SnapshotRetracted e => after with { Snapshots = state.Snapshots.Change(it => it.Number == e.Number, it => it with { Retracted = true }) },
            PublicationProposed e => after with { Proposal = e.Proposal },
            PublicationApproved e => after with { Proposal = state.Proposal! with { Approver = e.Approver } },
            ProposalWithdrawn => after with { Proposal = null },
            SpeakersTold e => after with { Told = state.Told.Where(it => !e.People.Contains(it.Person)).Concat(e.People.Select(it => new ToldOf(it, e.Number))).ToValueList() },
            _ => throw new InvalidOperationException($"Publications do not know {happened.GetType().Name}."),
        };
    }
}

/// <summary>Somebody who was told of a snapshot.</summary>
/// <param name="Person">The person.</param>
/// <param name="Number">The snapshot.</param>
public sealed record ToldOf(PersonId Person, int Number);

/// <summary>A publication that waits: for its time, for a second member, or for both.</summary>
/// <param name="Label">What the snapshot will be called.</param>
/// <param name="Notes">What readers should know.</param>
/// <param name="Changelog">What changed since the snapshot before it.</param>
/// <param name="Waived">The warnings that are let pass.</param>
/// <param name="Revision">The revision that was reviewed; nothing that came after it goes out.</param>
/// <param name="Proposer">Who proposed it.</param>
/// <param name="At">When it goes out, on the conference's clocks; null for as soon as it is approved.</param>
/// <param name="NeedsApproval">Whether a second member has to approve it.</param>
/// <param name="Approver">The second member; null until one approved it.</param>
public sealed record PublicationProposal(
    string Label, string Notes, string Changelog, ValueList<WaivedFinding> Waived, long Revision, string Proposer,
    LocalDateTime? At = null, bool NeedsApproval = false, string? Approver = null)
{
    /// <summary>Whether a second member is still asked.</summary>
    public bool AwaitsApproval => NeedsApproval && Approver is null;

    /// <summary>When it goes out by itself in the zone of its conference; null while a second member is asked.</summary>
    public Instant? DueIn(string timeZone) =>
        AwaitsApproval ? null
        : At is { } at ? DateTimeZoneProviders.Tzdb[timeZone].ResolveLocal(at, NodaTime.TimeZones.Resolvers.LenientResolver).ToInstant()
        : Instant.MinValue;
}
