using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Time;

namespace BackOffice.Schedule.Publications;

/// <summary>A snapshot as the program remembers it: immutable, numbered, published.</summary>
/// <param name="Number">1, 2, 3, … within the conference.</param>
/// <param name="Label">A name for people, such as “Final program”.</param>
/// <param name="Notes">What the committee wants readers to know; may be empty.</param>
/// <param name="Revision">The revision of the draft that it shows.</param>
/// <param name="ContentHash">SHA-256 of the program's canonical form, in hexadecimal: equal programs have equal hashes.</param>
/// <param name="ChainHead">The link of the hash chain at that revision, in hexadecimal; null for what was published before there was a chain.</param>
public sealed record Snapshot(int Number, string Label, string Notes, long Revision, string ContentHash, string? ChainHead = null);

/// <summary>The snapshots of a conference, oldest first.</summary>
/// <param name="Version">How many events their stream holds.</param>
/// <param name="Snapshots">Each snapshot that was published.</param>
public sealed record Publications(long Version, ValueList<Snapshot> Snapshots)
{
    /// <summary>No publication yet.</summary>
    public static readonly Publications None = new(0, []);

    /// <summary>The newest snapshot, or null before the first publication.</summary>
    public Snapshot? Latest => Snapshots.Count == 0 ? null : Snapshots[^1];

    /// <summary>The publications after an event.</summary>
    public static Publications Evolve(Publications state, PublicationEvent happened) => happened switch
    {
        SnapshotPublished e => new(state.Version + 1, state.Snapshots.Add(new(e.Number, e.Label, e.Notes, e.Revision, e.ContentHash, e.ChainHead))),
        _ => throw new InvalidOperationException($"Publications do not know {happened.GetType().Name}."),
    };
}

/// <summary>Where the newest snapshot says that something stands.</summary>
/// <param name="Slot">The slot it takes.</param>
/// <param name="Session">The session that a talk stands in; null for what stands alone.</param>
public sealed record PublishedPlace(Slot Slot, SessionId? Session);

/// <summary>Something that happened to the publications of a conference.</summary>
public abstract record PublicationEvent(ConferenceId ConferenceId) : ScheduleEvent
{
    /// <inheritdoc/>
    public override Subject Subject => Subject.PublicationsOf(ConferenceId);
}

/// <summary>A snapshot of the draft went out.</summary>
public sealed record SnapshotPublished(ConferenceId ConferenceId, int Number, string Label, string Notes, long Revision, string ContentHash, string? ChainHead = null)
    : PublicationEvent(ConferenceId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Publications;
}
