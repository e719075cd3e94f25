using System.Security.Cryptography;
using System.Text;
using BackOffice.Formats.Json;
using BackOffice.Schedule;
using BackOffice.Schedule.Time;
using NodaTime;

namespace BackOffice.Formats.ICalendar;

/// <summary>What a calendar is to say of something, before it is known how often it changed.</summary>
/// <param name="Name">The part of its UID before the <c>@</c>; it stays from snapshot to snapshot.</param>
/// <param name="Id">The talk or the session.</param>
/// <param name="Title">Its title.</param>
/// <param name="Description">Who and what, as plain text.</param>
/// <param name="Slot">Where it stands.</param>
/// <param name="RoomName">What the room is called.</param>
/// <param name="Categories">Its track and its kind.</param>
/// <param name="TrackId">Its track.</param>
/// <param name="SessionId">The session that it is or stands in.</param>
/// <param name="People">Whose calendars it belongs into.</param>
/// <param name="Address">Where to read on; not part of what it says, since a server may move.</param>
/// <param name="IsDuty">Whether it is only for those people, not for the program.</param>
internal sealed record CalendarEntry(
    string Name, Guid Id, string Title, string Description, Slot Slot, string RoomName, IReadOnlyList<string> Categories,
    TrackId? TrackId, SessionId? SessionId, ValueList<PersonId> People, string? Address, bool IsDuty = false)
{
    /// <summary>What the name of an entry about chairing a session ends with.</summary>
    internal const string Duty = "-chairing";

    /// <summary>Whether it only says that something is not to be.</summary>
    internal bool IsCancelled { get; init; }

    /// <summary>What the back office says in lines of its own.</summary>
    internal ValueList<string> Own { get; init; } = [];

    /// <summary>A hash of all that it says in a zone: another one means that it changed.</summary>
    internal string Fingerprint(DateTimeZone zone)
    {
        IEnumerable<string> said =
        [
            IsCancelled ? "cancelled" : "confirmed", zone.Id, Title, Description,
            $"{Slot.RoomId}", Patterns.LocalDateTime.Format(Slot.Start), Slot.Duration.ToIso(), RoomName, .. Categories, .. Own,
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', said))).AsSpan(0, 16));
    }
}

/// <summary>A calendar entry with its place in its own history.</summary>
internal sealed record DatedEntry(CalendarEntry Entry, int Sequence, Instant ChangedAt, string Fingerprint)
{
    internal RememberedEntry ToRemember() => new(
        Entry.Name, Entry.Id, Sequence, ChangedAt, Fingerprint, Entry.IsCancelled, Entry.Title, Entry.Slot, Entry.RoomName, Entry.TrackId, Entry.SessionId, Entry.People);
}
