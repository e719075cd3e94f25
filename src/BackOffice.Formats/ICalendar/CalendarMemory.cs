using BackOffice.Schedule;
using BackOffice.Schedule.Time;
using NodaTime;

namespace BackOffice.Formats.ICalendar;

/// <summary>
/// What a publication needs to know of the earlier ones, so that calendars go on where they were and numbers stay. It names nobody;
/// it is written as JSON with the options of <see cref="Json.ScheduleJson"/>.
/// </summary>
/// <param name="Entries">Every calendar entry that was ever published, by its name.</param>
/// <param name="Numbers">The numbers that were given to things and can't be told from their ids.</param>
public sealed record CalendarMemory(ValueList<RememberedEntry> Entries, ValueList<RememberedNumber> Numbers)
{
    /// <summary>No publication yet.</summary>
    public static readonly CalendarMemory None = new([], []);

    /// <summary>The ids of everything that has been published.</summary>
    internal IEnumerable<Guid> Published => Entries.Select(entry => entry.Id).Concat(Entries.SelectMany(entry => entry.People.Select(person => person.Value))).Distinct();
}

/// <summary>A calendar entry as it was published last.</summary>
/// <param name="Name">The part of its UID before the <c>@</c>.</param>
/// <param name="Id">The talk or the session.</param>
/// <param name="Sequence">How often it changed.</param>
/// <param name="ChangedAt">When the snapshot went out in which it changed last.</param>
/// <param name="Fingerprint">A hash of what it says, by which a change is noticed.</param>
/// <param name="IsCancelled">Whether it is only still there to say that it is not to be.</param>
/// <param name="Title">The title it had last.</param>
/// <param name="Slot">The slot it had last.</param>
/// <param name="RoomName">What the room was called then.</param>
/// <param name="TrackId">Its track then.</param>
/// <param name="SessionId">The session it was, or stood in, then.</param>
/// <param name="People">Whose calendars it was in then.</param>
public sealed record RememberedEntry(
    string Name, Guid Id, int Sequence, Instant ChangedAt, string Fingerprint, bool IsCancelled,
    string Title, Slot Slot, string RoomName, TrackId? TrackId, SessionId? SessionId, ValueList<PersonId> People);

/// <summary>A number that was given to a thing since another had its first choice.</summary>
public sealed record RememberedNumber(Guid Id, int Number);
