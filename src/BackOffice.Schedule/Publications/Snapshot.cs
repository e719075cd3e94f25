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
/// <param name="Changelog">What changed since the snapshot before it, for its readers; may be empty.</param>
/// <param name="Waived">The warnings that were let pass, and why.</param>
/// <param name="Republishes">The number of the older snapshot that it makes current again; null for one that shows something new.</param>
/// <param name="Approval">Who proposed it and who approved that; null where one member published it alone.</param>
/// <param name="Retracted">Whether it was taken back since.</param>
public sealed record Snapshot(
    int Number, string Label, string Notes, long Revision, string ContentHash, string? ChainHead = null, string Changelog = "",
    ValueList<WaivedFinding> Waived = default, int? Republishes = null, Approval? Approval = null, bool Retracted = false);

/// <summary>Two members who let a snapshot go out.</summary>
/// <param name="Proposer">Who proposed it.</param>
/// <param name="Approver">Who approved it; null where it went out at the time that was set, without a second member being asked.</param>
public sealed record Approval(string Proposer, string? Approver = null);

/// <summary>A warning that was let pass at a publication.</summary>
/// <param name="Code">The rule that found it.</param>
/// <param name="Parties">What it is about.</param>
/// <param name="Reason">Why it may go out.</param>
public sealed record WaivedFinding(string Code, ValueList<Subject> Parties, string Reason);

/// <summary>Where the newest snapshot says that something stands.</summary>
/// <param name="Slot">The slot it takes.</param>
/// <param name="Session">The session that a talk stands in; null for what stands alone.</param>
public sealed record PublishedPlace(Slot Slot, SessionId? Session);

/// <summary>Something that stands elsewhere in a snapshot than in the draft at the moment of its publication.</summary>
/// <param name="Thing">The thing.</param>
/// <param name="Place">Where the snapshot says it stands; null where it says nothing.</param>
public sealed record PublishedElsewhere(Subject Thing, PublishedPlace? Place);
