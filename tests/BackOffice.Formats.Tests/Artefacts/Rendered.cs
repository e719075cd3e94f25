using System.Text;
using System.Xml.Linq;
using BackOffice.Formats.Artefacts;
using BackOffice.Formats.ICalendar;
using BackOffice.Schedule.Programs;
using NodaTime;

namespace BackOffice.Formats.Tests.Artefacts;

/// <summary>The files of a snapshot, to be looked at.</summary>
internal sealed class Rendered
{
    internal static readonly Uri Site = new("https://backoffice.example/");

    private readonly Dictionary<string, RenderedFile> files;

    private Rendered(Rendering rendering) => (Calendar, files) = (rendering.Calendar, rendering.Files.ToDictionary(file => file.Name));

    internal CalendarMemory Calendar { get; }

    internal IReadOnlyCollection<RenderedFile> Files => files.Values;

    /// <summary>The first snapshot of a program, unless said otherwise.</summary>
    internal static Rendered Of(Program program, int number = 1, CalendarMemory? earlier = null) => Of(program, EditionOf(number), earlier);

    internal static Rendered Of(Program program, Edition edition, CalendarMemory? earlier = null) =>
        new(ProgramArtefacts.Render(program, edition, earlier ?? CalendarMemory.None));

    /// <summary>The snapshot of a program that follows this one.</summary>
    internal Rendered ThenOf(Program program, int number = 2) => Of(program, number, Calendar);

    /// <summary>What a snapshot with a number says of itself: published at noon of that day of January.</summary>
    internal static Edition EditionOf(int number) => new(number, $"Version {number}", "", Instant.FromUtc(2022, 1, number, 12, 0), Site);

    internal byte[] this[string name] => files[name].Bytes;

    internal string Text(string name) => Encoding.UTF8.GetString(this[name]);

    /// <summary>The numbers of the events of the frab schedule, by their ids.</summary>
    internal Dictionary<string, string> Numbers() =>
        XDocument.Parse(Text("schedule.xml")).Descendants("event").ToDictionary(it => it.Attribute("guid")!.Value, it => it.Attribute("id")!.Value);
}
