using System.Xml.Linq;
using BackOffice.Formats.Sources;
using BackOffice.Schedule.Talks;
using NodaTime;

namespace BackOffice.Formats.Frab;

/// <summary>Reads <c>schedule.xml</c> as frab, pretalx and people's own scripts write it.</summary>
internal sealed class FrabXmlReader
{
    private readonly ProgramBook book;
    private readonly FrabReading reading;

    private FrabXmlReader(XElement root, Remarks remarks)
    {
        book = new(remarks);
        var conference = root.Child("conference") ?? root;
        book.Name = conference.Text("title") is { Length: > 0 } title ? title : conference.Text("acronym");
        book.TimeZone = Zones.Known(conference.Text("time_zone_name"), (conference.Child("time_zone_name") ?? conference).Line(), remarks);
        reading = new(book, book.TimeZone is { } zone ? DateTimeZoneProviders.Tzdb[zone] : null, remarks, root.Child("generator")?.Said("name") == "BackOffice");
        foreach (var track in conference.Children("track").Concat(conference.Child("tracks")?.Children("track") ?? []))
        {
            book.AddTrack(track.Line(), track.Said("name") is { Length: > 0 } name ? name : track.Value, track.Said("color"));
        }
    }

    /// <summary>The program that the XML holds.</summary>
    internal static ReadResult Read(string text, IEnumerable<ImportRemark> earlier)
    {
        var (document, refusal) = XmlText.Parse(text);
        if (refusal is not null) return refusal;
        var root = document!.Root!;
        return root.Name.LocalName != "schedule" ? new ReadResult.Refused("This XML is no schedule: its first element is not <schedule>.", root.Line()) : new FrabXmlReader(root, new()).ReadAll(root, earlier);
    }

    private ReadResult ReadAll(XElement root, IEnumerable<ImportRemark> earlier)
    {
        foreach (var day in root.Children("day").Concat(root.Child("days")?.Children("day") ?? [])) Read(day);
        // What hand-made files list outside of days and rooms has a date of its own, or none.
        foreach (var stray in root.Children("event").Concat(root.Children("room").SelectMany(room => room.Children("event")))) reading.Add(Event(stray, stray.Parent!), new(null, LocalTime.Midnight));
        reading.Finish();
        return book.Finish(FileFormat.FrabXml, earlier);
    }

    private void Read(XElement day)
    {
        var found = reading.Day(day.Said("date"), day.Said("start"), day.Line());
        foreach (var room in day.Children("room"))
        {
            book.AddRoom(room.Line(), room.Said("name"));
            foreach (var it in room.Children("event")) reading.Add(Event(it, room), found);
        }
        foreach (var it in day.Children("event")) reading.Add(Event(it, day), found);
    }

    private FoundEvent Event(XElement it, XElement around) => new(it.Line())
    {
        Guid = it.Said("guid"),
        Id = it.Said("id"),
        Code = it.Said("code"),
        Date = it.Text("date"),
        Start = it.Text("start"),
        Duration = it.Text("duration"),
        Room = it.Text("room").Trim() is { Length: > 0 } own ? own : around.Said("name"),
        Title = it.Text("title"),
        Subtitle = it.Text("subtitle").Trim(),
        Track = it.Text("track"),
        Type = it.Text("type"),
        Abstract = it.Text("abstract"),
        Description = it.Text("description"),
        People = [.. (it.Child("persons") ?? it).Children("person").Select(Person).OfType<string>()],
        Links = [.. Within(it, "links", "link").Concat(Within(it, "attachments", "attachment")).Select(link => new Link(link.Value, link.Said("href"))).Where(link => link.Url.Length > 0 && !link.Url.StartsWith('/'))],
    };

    private string? Person(XElement it) =>
        book.People.Key(it.Line(), SourceText.Uuid(it.Said("guid")) ?? (it.Said("code") is { Length: > 0 } code ? code : it.Said("id")), it.Value, it.Said("affiliation"), it.Said("biography"));

    private static IEnumerable<XElement> Within(XElement it, string list, string name) => it.Child(list)?.Children(name) ?? [];
}
