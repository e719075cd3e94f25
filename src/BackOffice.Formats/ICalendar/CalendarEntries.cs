using BackOffice.Formats.Artefacts;
using BackOffice.Formats.Json;
using BackOffice.Schedule;
using BackOffice.Schedule.Sessions;

namespace BackOffice.Formats.ICalendar;

/// <summary>What calendars say of a timetable: an entry for all that takes place, and one for each session with talks, for those who chair it.</summary>
internal static class CalendarEntries
{
    internal static IEnumerable<CalendarEntry> Of(PublicTimetable timetable, PublicAddresses addresses) =>
        timetable.Entries.Select(entry => Of(timetable, entry, addresses))
            .Concat(timetable.Program.Sessions.Values
                .Where(session => session is { Slot: not null, Chairs.Count: > 0 } && timetable.TalksIn(session).Any())
                .Select(session => Chairing(timetable, session, addresses)));

    private static CalendarEntry Of(PublicTimetable timetable, Entry entry, PublicAddresses addresses) => new(
        $"{entry.Id}",
        entry.Id,
        entry.Title,
        EntryDescription.Of(entry.People.Select(it => (it.Name, it.Affiliation)), entry.Talk is null, entry.Around?.Title ?? "", entry.Abstract, entry.Talk?.Links ?? []),
        entry.Slot,
        entry.Room.Name,
        entry.Track is { } track ? [track.Name, entry.Kind] : [entry.Kind],
        entry.Talk?.TrackId,
        entry.Session?.Id,
        entry.People.Select(person => person.Id).ToValueList(),
        addresses.Of(entry))
    {
        Own = OwnLines.Of(entry, entry.Around is { } home ? timetable.Of(home).People : []),
    };

    private static CalendarEntry Chairing(PublicTimetable timetable, Session session, PublicAddresses addresses)
    {
        var entry = timetable.Of(session);
        var talks = timetable.TalksIn(session).Select(it => $"{Patterns.LocalTime.Format(it.Slot.Start.TimeOfDay)} {it.Title}");
        return Of(timetable, entry, addresses) with
        {
            Name = $"{entry.Id}{CalendarEntry.Duty}",
            Title = $"Chair: {session.Title}",
            Description = string.Join('\n', talks),
            IsDuty = true,
            Own = [],
        };
    }
}
