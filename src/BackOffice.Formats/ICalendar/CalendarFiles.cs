using BackOffice.Formats.Artefacts;
using BackOffice.Schedule;

namespace BackOffice.Formats.ICalendar;

/// <summary>
/// The calendars of a program (RFC 5545): the whole, and one for each room, track, session and person, whose addresses thereby
/// hold from snapshot to snapshot, whether there is something in them or not.
/// </summary>
internal sealed class CalendarFiles
{
    private const string MediaType = "text/calendar; charset=utf-8";

    private readonly PublicTimetable timetable;
    private readonly IReadOnlyList<DatedEntry> entries;
    private readonly Dictionary<string, byte[]> texts;
    private readonly CalendarFile file;

    internal CalendarFiles(PublicTimetable timetable, Edition edition, CalendarMemory earlier)
    {
        this.timetable = timetable;
        var now = CalendarEntries.Of(timetable, new(edition.Site, timetable.Conference.Slug)).ToList();
        entries = [.. CalendarHistory.GoOn(timetable, now, earlier, edition.PublishedAt).OrderBy(it => it.Entry.Slot.Start).ThenBy(it => it.Entry.Name, StringComparer.Ordinal)];
        var writer = new EntryText(timetable.Clock);
        texts = entries.ToDictionary(it => it.Entry.Name, writer.Of);
        file = new(ZoneText.Of(timetable.Clock.Zone, timetable.Days[0], timetable.Days[^1]));
    }

    /// <summary>Every entry, to be remembered.</summary>
    internal ValueList<RememberedEntry> Remembered => entries.OrderBy(it => it.Entry.Name, StringComparer.Ordinal).Select(it => it.ToRemember()).ToValueList();

    internal IEnumerable<RenderedFile> Render()
    {
        var program = entries.Where(it => !it.Entry.IsDuty).ToList();
        var (rooms, tracks, sessions) = (program.ToLookup(it => it.Entry.Slot.RoomId), program.ToLookup(it => it.Entry.TrackId), program.ToLookup(it => it.Entry.SessionId));
        var people = entries.SelectMany(it => it.Entry.People.Distinct().Select(person => (Person: person, Entry: it))).ToLookup(it => it.Person, it => it.Entry);
        var conference = timetable.Conference;
        yield return File("program.ics", conference.Name, program);
        foreach (var room in conference.Rooms) yield return File($"rooms/{room.Id}.ics", $"{conference.Name} · {room.Name}", rooms[room.Id]);
        foreach (var track in conference.Tracks) yield return File($"tracks/{track.Id}.ics", $"{conference.Name} · {track.Name}", tracks[track.Id]);
        foreach (var session in timetable.Program.Sessions.Values.OrderBy(it => it.Id.Value))
        {
            yield return File($"sessions/{session.Id}.ics", $"{conference.Name} · {session.Title}", sessions[session.Id]);
        }
        foreach (var person in timetable.Program.People.Values.OrderBy(it => it.Id.Value))
        {
            yield return File($"people/{person.Id}.ics", $"{conference.Name} · {person.Name}", people[person.Id]);
        }
    }

    private RenderedFile File(string name, string title, IEnumerable<DatedEntry> these) => new(name, MediaType, file.Of(title, these.Select(it => texts[it.Entry.Name])));
}
