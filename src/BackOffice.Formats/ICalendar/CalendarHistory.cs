using BackOffice.Formats.Artefacts;
using BackOffice.Schedule;
using NodaTime;

namespace BackOffice.Formats.ICalendar;

/// <summary>
/// Goes on where the publication before left off. An entry that says what it said keeps its sequence and its date; one that says
/// something else counts on; one that is no more stays, cancelled, in the place it had last.
/// </summary>
internal static class CalendarHistory
{
    internal static IEnumerable<DatedEntry> GoOn(PublicTimetable timetable, IReadOnlyList<CalendarEntry> now, CalendarMemory earlier, Instant publishedAt)
    {
        var remembered = earlier.Entries.ToDictionary(entry => entry.Name);
        var zone = timetable.Clock.Zone;
        foreach (var entry in now)
        {
            yield return Dated(entry, remembered.GetValueOrDefault(entry.Name), zone, publishedAt);
            remembered.Remove(entry.Name);
        }
        foreach (var gone in remembered.Values) yield return Dated(Cancelled(gone, timetable), gone, zone, publishedAt);
    }

    private static DatedEntry Dated(CalendarEntry entry, RememberedEntry? before, DateTimeZone zone, Instant publishedAt)
    {
        var fingerprint = entry.Fingerprint(zone);
        return before is null ? new(entry, 0, publishedAt, fingerprint)
            : before.Fingerprint == fingerprint ? new(entry, before.Sequence, before.ChangedAt, fingerprint)
            : new(entry, before.Sequence + 1, publishedAt, fingerprint);
    }

    private static CalendarEntry Cancelled(RememberedEntry gone, PublicTimetable timetable) => new(
        gone.Name, gone.Id, gone.Title, WhyGone(gone, timetable), gone.Slot, gone.RoomName, [], gone.TrackId, gone.SessionId, gone.People, null,
        IsDuty: gone.Name.EndsWith(CalendarEntry.Duty, StringComparison.Ordinal))
    {
        IsCancelled = true,
    };

    // A session that was given talks takes place; only its entry gave way to theirs.
    private static string WhyGone(RememberedEntry gone, PublicTimetable timetable) =>
        gone.Name == $"{gone.Id}" && timetable.Program.Session(new SessionId(gone.Id)) is { Status: Status.Active, Slot: not null } session && timetable.TalksIn(session).Any()
            ? "Its talks have entries of their own now."
            : "";
}
