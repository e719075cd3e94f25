using BackOffice.Formats.Json;
using BackOffice.Formats.Sources;
using BackOffice.Schedule.Talks;
using NodaTime;

namespace BackOffice.Formats.Frab;

/// <summary>Reads <c>schedule.json</c> as frab, pretalx and people's own scripts write it.</summary>
internal sealed class FrabJsonReader
{
    private readonly JsonPart schedule;
    private readonly ProgramBook book;
    private readonly Remarks remarks;
    private readonly FrabReading reading;
    private readonly SourceMarkup markup;
    private readonly bool isOurs;

    private FrabJsonReader(JsonPart root, JsonPart schedule, JsonPart conference, Remarks remarks)
    {
        (this.schedule, this.remarks) = (schedule, remarks);
        (book, markup) = (new(remarks), new(remarks));
        book.Name = conference.TextOf("title", "acronym");
        book.TimeZone = Zones.Known(conference.TextOf("time_zone_name"), conference["time_zone_name"]?.Line ?? conference.Line, remarks);
        isOurs = root["generator"]?.TextOf("name") == "BackOffice";
        reading = new(book, book.TimeZone is { } zone ? DateTimeZoneProviders.Tzdb[zone] : null, remarks, isOurs);
    }

    /// <summary>The program that the JSON holds.</summary>
    internal static ReadResult Read(JsonPart root, Remarks remarks, IEnumerable<ImportRemark> earlier)
    {
        if (root["schedule"] is not { IsObject: true } schedule) return new ReadResult.Refused("This JSON has no “schedule”.", root.Line);
        if ((schedule["conference"] ?? root["conference"]) is not { IsObject: true } conference) return new ReadResult.Refused("The schedule in this JSON has no “conference”.", schedule.Line);
        return new FrabJsonReader(root, schedule, conference, remarks).ReadAll(conference, earlier);
    }

    private ReadResult ReadAll(JsonPart conference, IEnumerable<ImportRemark> earlier)
    {
        foreach (var room in conference.ItemsOf("rooms")) book.AddRoom(room.Line, room.IsObject ? room.TextOf("name") : room.Text);
        foreach (var track in conference.ItemsOf("tracks")) book.AddTrack(track.Line, track.IsObject ? track.TextOf("name") : track.Text, track.TextOf("color"));
        foreach (var day in (conference["days"] ?? schedule["days"])?.Items ?? []) Read(day);
        reading.Finish();
        markup.Finish();
        return book.Finish(FileFormat.FrabJson, earlier);
    }

    private void Read(JsonPart day)
    {
        var found = reading.Day(day.TextOf("date"), day.TextOf("day_start"), day.Line);
        if (day["rooms"] is not { } rooms)
        {
            remarks.NotUnderstood(day.Line, "The day has no “rooms”, and so no events.");
            return;
        }
        foreach (var (room, events) in rooms.Members.Concat(rooms.Items.Select(each => (each.TextOf("name"), each["events"] ?? each))))
        {
            foreach (var it in events.Items)
            {
                if (it.IsObject) reading.Add(Event(it, room), found);
                else remarks.NotUnderstood(it.Line, "This is no event; it was left out.");
            }
        }
    }

    private FoundEvent Event(JsonPart it, string room) => new(it.Line)
    {
        Guid = it.TextOf("guid"),
        Id = it.TextOf("id"),
        Code = it.TextOf("code"),
        Date = it.TextOf("date"),
        Start = it.TextOf("start"),
        Duration = it.TextOf("duration"),
        Room = it.TextOf("room") is { Length: > 0 } own ? own : room,
        Title = it.TextOf("title"),
        Subtitle = it.TextOf("subtitle"),
        Track = it["track"] is { IsObject: true } track ? track.TextOf("name", "en") : it.TextOf("track"),
        Type = it.TextOf("type"),
        Abstract = it.TextOf("abstract"),
        Description = it.TextOf("description"),
        People = [.. it.ItemsOf("persons").Select(Person).OfType<string>()],
        Links = [.. it.ItemsOf("links").Concat(it.ItemsOf("attachments")).Select(Link).OfType<Link>()],
    };

    private string? Person(JsonPart it)
    {
        if (!it.IsObject) return book.People.Key(it.Line, "", it.Text);
        var bio = it.TextOf("biography", "bio");
        return book.People.Key(
            it.Line, SourceText.Uuid(it.TextOf("guid")) ?? it.TextOf("code", "id"), it.TextOf("public_name", "full_public_name", "name", "full_name"), it.TextOf("affiliation", "organization"),
            isOurs ? bio : markup.Plain(bio, it.Line));
    }

    private static Link? Link(JsonPart it)
    {
        var link = it.IsObject ? new Link(it.TextOf("title", "text", "name"), it.TextOf("url", "link", "href")) : new Link("", it.Text);
        // Attachments are often given by a path on the server they were exported from.
        return link.Url.Length == 0 || link.Url.StartsWith('/') ? null : link;
    }
}
