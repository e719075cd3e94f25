using BackOffice.Formats.Json;
using BackOffice.Schedule;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;

namespace BackOffice.Formats.Artefacts;

/// <summary>
/// Something that takes place, as files show it that know no talks within sessions: a talk, alone or in its session, or a
/// session without talks. Of two entries none holds the other.
/// </summary>
/// <param name="Talk">The talk; null for a session without talks.</param>
/// <param name="Session">The session, or the one that the talk stands in; null for a talk that stands alone.</param>
/// <param name="Slot">Where it stands.</param>
/// <param name="Room">The room of the slot.</param>
/// <param name="Track">The talk's track, if it has one.</param>
/// <param name="People">The speakers of the talk in their order, or the chairs of the session.</param>
internal sealed record Entry(Talk? Talk, Session? Session, Slot Slot, Room Room, Track? Track, ValueList<Person> People)
{
    /// <summary>The id of the talk or the session.</summary>
    internal Guid Id => Talk?.Id.Value ?? Session!.Id.Value;

    /// <summary>The title of the talk or the session.</summary>
    internal string Title => Talk?.Title ?? Session!.Title;

    /// <summary>What it is about; empty for a session.</summary>
    internal string Abstract => Talk?.Abstract ?? "";

    /// <summary>Its kind, as the outside contract spells it.</summary>
    internal string Kind { get; } = Talk?.Kind.ToKebab() ?? Session!.Kind.ToKebab();

    /// <summary>A short name for people: the talk's code, or the beginning of the session's id.</summary>
    internal string Code => Talk?.Code ?? Id.ToString("N")[..8];

    /// <summary>The session around the talk; null for what stands alone.</summary>
    internal Session? Around => Talk is null ? null : Session;
}
