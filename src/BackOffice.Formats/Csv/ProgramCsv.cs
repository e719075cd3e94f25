using System.Text;
using BackOffice.Formats.Artefacts;
using BackOffice.Formats.Json;
using BackOffice.Schedule;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using NodaTime.Text;

namespace BackOffice.Formats.Csv;

/// <summary>The program as a table for spreadsheets and scripts: a row for each session, below it one for each talk in it; what is unscheduled last.</summary>
internal static class ProgramCsv
{
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm");

    internal static byte[] Write(PublicTimetable timetable)
    {
        var program = timetable.Program;
        var rows = program.Sessions.Values.SelectMany(session => Rows(program, session))
            .Concat(program.Talks.Values.Where(talk => talk.InSession is null)
                .Select(talk => new Row(talk.OwnSlot, talk.OwnSlot, talk.Id.Value, 0, Cells(program, talk))))
            .OrderBy(row => row.Block is null).ThenBy(row => row.Block?.Start).ThenBy(row => row.Block is { } slot ? timetable.PlaceOf(slot.RoomId) : 0)
            .ThenBy(row => row.BlockId).ThenBy(row => row.Place);
        // Spreadsheets take a file for one in an old alphabet unless it begins with this mark.
        var text = new StringBuilder("\uFEFF").Append(CsvRow.Of(
            "type", "id", "code", "title", "kind", "status", "day", "start", "end", "minutes", "room", "track", "session", "people", "abstract", "links"));
        foreach (var row in rows) text.Append(CsvRow.Of([.. row.Cells.Take(6), .. Where(program, row.Slot), .. row.Cells.Skip(6)]));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // A talk in a session comes after it, in the session's order.
    private sealed record Row(Slot? Block, Slot? Slot, Guid BlockId, int Place, IReadOnlyList<string?> Cells);

    private static IEnumerable<Row> Rows(Program program, Session session) =>
    [
        new(session.Slot, session.Slot, session.Id.Value, 0, Cells(program, session)),
        .. session.Talks.Select(id => program.Talk(id)).OfType<Talk>()
            .Select((talk, before) => new Row(session.Slot, program.SlotOf(talk), session.Id.Value, before + 1, Cells(program, talk))),
    ];

    private static IReadOnlyList<string?> Cells(Program program, Session it) =>
        ["session", $"{it.Id}", "", it.Title, it.Kind.ToKebab(), it.Status.ToKebab(), "", "", Names(program, it.Chairs), "", ""];

    private static IReadOnlyList<string?> Cells(Program program, Talk it)
    {
        var session = it.InSession is { } id ? program.Session(id) : null;
        // What stands in a cancelled session does not take place, though nobody withdrew it.
        var status = it.Status == Status.Active && session?.Status == Status.Cancelled ? Status.Cancelled : it.Status;
        return
        [
            "talk", $"{it.Id}", it.Code, it.Title, it.Kind.ToKebab(), status.ToKebab(), it.TrackId is { } track ? program.Conference.Track(track)?.Name : "", session?.Title,
            Names(program, it.Speakers), it.Abstract, string.Join('\n', it.Links.Select(link => link.Url)),
        ];
    }

    private static IReadOnlyList<string?> Where(Program program, Slot? slot) => slot is null
        ? ["", "", "", "", ""]
        :
        [
            LocalDatePattern.Iso.Format(program.Conference.DayOf(slot.Start)), Moment.Format(slot.Start), Moment.Format(slot.End), $"{slot.Duration.TotalMinutes:0}",
            program.Conference.Room(slot.RoomId)?.Name,
        ];

    private static string Names(Program program, ValueList<PersonId> people) => string.Join("; ", people.Select(id => program.Person(id)?.Name));
}
