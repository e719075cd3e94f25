using BackOffice.Formats.ICalendar;
using BackOffice.Formats.Json;
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
    public static Rendering Render(Program program, Edition edition, CalendarMemory earlier) =>
        new([new("program.json", "application/json", ProgramJson.Write(program))], earlier);
}
