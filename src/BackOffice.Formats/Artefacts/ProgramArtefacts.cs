using BackOffice.Formats.Csv;
using BackOffice.Formats.Frab;
using BackOffice.Formats.Html;
using BackOffice.Formats.ICalendar;
using BackOffice.Formats.Json;
using BackOffice.Formats.JsonLd;
using BackOffice.Schedule;
using BackOffice.Schedule.Programs;

namespace BackOffice.Formats.Artefacts;

/// <summary>
/// The files of a snapshot: rendered once, canonical. The same program, edition and memory always give the same bytes.
/// </summary>
public static class ProgramArtefacts
{
    /// <summary>Renders every file.</summary>
    /// <param name="program">The program at the revision to be published.</param>
    /// <param name="edition">What the snapshot says of itself.</param>
    /// <param name="earlier">What the publication before this one left; <see cref="CalendarMemory.None"/> at the first.</param>
    public static Rendering Render(Program program, Edition edition, CalendarMemory earlier)
    {
        var timetable = new PublicTimetable(program);
        var numbers = NumbersOf(timetable, earlier);
        var frab = new FrabSchedule(timetable, edition, numbers);
        var calendars = new CalendarFiles(timetable, edition, earlier);
        return new(
            [
                new("program.json", "application/json", ProgramJson.Write(program)),
                new("program.schema.json", "application/schema+json", ProgramSchema.Bytes),
                new("schedule.xml", "application/xml", FrabXml.Write(frab)),
                new("schedule.json", "application/json", FrabJson.Write(frab)),
                new("program.jsonld", "application/ld+json", new ProgramJsonLd(timetable, edition).Write()),
                new("program.html", "text/html; charset=utf-8", new ProgramPage(timetable, edition).Write()),
                new("program.csv", "text/csv; charset=utf-8", ProgramCsv.Write(timetable)),
                .. calendars.Render(),
            ],
            new(calendars.Remembered, numbers.Exceptions.Select(it => new RememberedNumber(it.Key, it.Value)).ToValueList()));
    }

    private static NumericIds NumbersOf(PublicTimetable timetable, CalendarMemory earlier) => new(
        earlier.Published,
        earlier.Numbers.ToDictionary(it => it.Id, it => it.Number),
        timetable.Entries.Select(entry => entry.Id).Concat(timetable.Entries.SelectMany(entry => entry.People.Select(person => person.Id.Value))).Distinct());
}
