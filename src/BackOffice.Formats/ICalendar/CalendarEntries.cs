using System.Text;
using BackOffice.Formats.Artefacts;
using BackOffice.Formats.Json;
using BackOffice.Schedule;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;

namespace BackOffice.Formats.ICalendar;

/// <summary>What calendars say of a timetable: an entry for all that takes place, and one for each session with talks, for those who chair it.</summary>
internal static class CalendarEntries
{
    internal static IEnumerable<CalendarEntry> Of(PublicTimetable timetable, PublicAddresses addresses) =>
        timetable.Entries.Select(entry => Of(entry, addresses))
            .Concat(timetable.Program.Sessions.Values
                .Where(session => session is { Slot: not null, Chairs.Count: > 0 } && timetable.TalksIn(session).Any())
                .Select(session => Chairing(timetable, session, addresses)));

    private static CalendarEntry Of(Entry entry, PublicAddresses addresses) => new(
        $"{entry.Id}",
        entry.Id,
        entry.Title,
        Description(entry),
        entry.Slot,
        entry.Room.Name,
        entry.Track is { } track ? [track.Name, entry.Kind] : [entry.Kind],
        entry.Talk?.TrackId,
        entry.Session?.Id,
        entry.People.Select(person => person.Id).ToValueList(),
        addresses.Of(entry));

    private static CalendarEntry Chairing(PublicTimetable timetable, Session session, PublicAddresses addresses)
    {
        var entry = timetable.Of(session);
        var talks = timetable.TalksIn(session).Select(it => $"{Patterns.LocalTime.Format(it.Slot.Start.TimeOfDay)} {it.Title}");
        return Of(entry, addresses) with
        {
            Name = $"{entry.Id}{CalendarEntry.Duty}",
            Title = $"Chair: {session.Title}",
            Description = string.Join('\n', talks),
            IsDuty = true,
        };
    }

    private static string Description(Entry entry)
    {
        var text = new StringBuilder();
        if (entry.People.Count > 0) Paragraph(text, $"{(entry.Talk is null ? "Chaired by " : "")}{string.Join(", ", entry.People.Select(Named))}");
        if (entry.Around is { } session) Line(text, session.Title);
        Paragraph(text, entry.Abstract);
        Paragraph(text, string.Join('\n', (entry.Talk?.Links ?? []).Select(Named)));
        return text.ToString();
    }

    private static string Named(Person person) => person.Affiliation.Length == 0 ? person.Name : $"{person.Name} ({person.Affiliation})";

    private static string Named(Link link) => link.Label.Length == 0 ? link.Url : $"{link.Label}: {link.Url}";

    private static void Paragraph(StringBuilder text, string paragraph)
    {
        if (text.Length > 0 && paragraph.Length > 0) text.Append('\n');
        Line(text, paragraph);
    }

    private static void Line(StringBuilder text, string line)
    {
        if (line.Length == 0) return;
        if (text.Length > 0) text.Append('\n');
        text.Append(PlainText.Of(line));
    }
}
