using BackOffice.Formats.Json;
using BackOffice.Formats.Sources;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using NodaTime;

namespace BackOffice.Formats.Sessionize;

/// <summary>
/// Reads what Sessionize's API answers as “All”, “GridSmart”, “Sessions” and “Speakers”. Talks and people are known by their ids; a
/// service session is a session, or a talk without speakers where its title names no break, desk or social.
/// </summary>
internal sealed class SessionizeReader
{
    private readonly Remarks remarks;
    private readonly ProgramBook book;
    private readonly SourceClock clock;
    private readonly SourceMarkup markup;
    private readonly Dictionary<string, string> people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> rooms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Category, string Item)> items = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string, string)> seen = [];

    private SessionizeReader(Remarks remarks)
    {
        this.remarks = remarks;
        (book, clock, markup) = (new(remarks), new(null, remarks), new(remarks));
    }

    /// <summary>The program that the JSON holds.</summary>
    internal static ReadResult Read(JsonPart root, Remarks remarks, IEnumerable<ImportRemark> earlier) => new SessionizeReader(remarks).ReadAll(root, earlier);

    private ReadResult ReadAll(JsonPart root, IEnumerable<ImportRemark> earlier)
    {
        foreach (var room in root.ItemsOf("rooms").OrderBy(room => int.TryParse(room.TextOf("sort"), out var place) ? place : 0))
        {
            rooms.TryAdd(room.TextOf("id"), room.TextOf("name"));
            book.AddRoom(room.Line, room.TextOf("name"));
        }
        foreach (var category in root.ItemsOf("categories"))
        {
            foreach (var item in category.ItemsOf("items")) items.TryAdd(item.TextOf("id"), (category.TextOf("title"), item.TextOf("name")));
        }
        foreach (var speaker in root.ItemsOf("speakers")) Person(speaker);
        foreach (var session in root.ItemsOf("sessions")) Read(session, "");
        foreach (var part in root.Items) ReadPart(part);
        markup.Finish();
        clock.Finish();
        return book.Finish(FileFormat.Sessionize, earlier);
    }

    // A day of a grid, a group of sessions, or a speaker.
    private void ReadPart(JsonPart part)
    {
        if (part["rooms"] is not null || part["timeSlots"] is not null) ReadDay(part);
        else if (part["groupName"] is not null || part["groupId"] is not null) foreach (var session in part.ItemsOf("sessions")) Read(session, "");
        else if (part["fullName"] is not null || part["firstName"] is not null) Person(part);
        else if (part["title"] is not null) Read(part, "");
        else remarks.NotUnderstood(part.Line, "This is nothing that goes on a program; it was left out.");
    }

    private void ReadDay(JsonPart day)
    {
        var listed = day.ItemsOf("rooms").ToList();
        foreach (var room in listed)
        {
            book.AddRoom(room.Line, room.TextOf("name"));
            foreach (var session in room.ItemsOf("sessions")) Read(session, room.TextOf("name"));
        }
        if (listed.Count > 0) return;
        foreach (var room in day.ItemsOf("timeSlots").SelectMany(slot => slot.ItemsOf("rooms"))) if (room["session"] is { } session) Read(session, room.TextOf("name"));
    }

    private void Read(JsonPart it, string around)
    {
        var (title, status) = (it.TextOf("title"), it.TextOf("status"));
        if (!it.IsObject)
        {
            remarks.NotUnderstood(it.Line, "This is no session; it was left out.");
            return;
        }
        if (status.Length > 0 && status is not ("Accepted" or "Accept_Queue"))
        {
            remarks.Dropped(it.Line, $"“{SourceText.Quoted(title)}” is {SourceText.Quoted(status)}, and was left out.");
            return;
        }
        // Once in its grid for each room that a plenum fills.
        if (it.TextOf("id") is { Length: > 0 } id && !seen.Add((id, it.TextOf("startsAt"), title)))
        {
            remarks.Dropped(it.Line, $"“{SourceText.Quoted(title)}” is in the file more than once; it was taken once.");
            return;
        }
        var start = Moment(it, "startsAt");
        var end = Moment(it, "endsAt");
        var (kind, track) = Categories(it);
        var isService = it["isServiceSession"] is { IsTrue: true };
        var text = it["description"] is { } description ? markup.Plain(description.Text, description.Line) : "";
        book.Add(new(it.Line)
        {
            Guid = SourceText.Uuid(it.TextOf("id")) ?? "",
            Id = it.TextOf("id"),
            Title = title,
            Abstract = text,
            Kind = kind.Length > 0 ? kind : it["isPlenumSession"] is { IsTrue: true } && !isService ? "keynote" : "",
            Room = it.TextOf("room") is { Length: > 0 } named ? named : rooms.GetValueOrDefault(it.TextOf("roomId")) ?? around,
            Start = start,
            Duration = start is { } from && end is { } to ? to.Since(from) : null,
            Track = track,
            People = [.. it.ItemsOf("speakers").Select(speaker => SpeakerOf(speaker)).OfType<string>()],
            Links = [.. new[] { ("Live", it.TextOf("liveUrl")), ("Recording", it.TextOf("recordingUrl")) }.Where(link => link.Item2.Length > 0).Select(link => new Link(link.Item1, link.Item2))],
            IsSession = isService && text.Length == 0 ? true : null,
        });
    }

    private LocalDateTime? Moment(JsonPart it, string member)
    {
        if (it[member] is not { } moment) return null;
        var time = clock.Local(moment.Text, moment.Line);
        if (time is null) remarks.NotUnderstood(moment.Line, $"“{SourceText.Quoted(moment.Text)}” is no time.");
        return time;
    }

    // Categories are the conference's own: one called a track is the track, one called a format or type is the kind.
    private (string Kind, string Track) Categories(JsonPart it)
    {
        var (kind, track) = ("", "");
        var named = it.ItemsOf("categoryItems").Select(item => items.GetValueOrDefault(item.Text))
            .Concat(it.ItemsOf("categories").SelectMany(category => category.ItemsOf("categoryItems").Select(item => (category.TextOf("name"), item.TextOf("name")))));
        foreach (var (category, item) in named)
        {
            if (category is null || item is null) continue;
            if (category.Contains("track", StringComparison.OrdinalIgnoreCase)) track = track.Length == 0 ? item : track;
            else if (category.Contains("format", StringComparison.OrdinalIgnoreCase) || category.Contains("type", StringComparison.OrdinalIgnoreCase)) kind = kind.Length == 0 ? item : kind;
        }
        return (kind, track);
    }

    private string? SpeakerOf(JsonPart speaker) => speaker.IsObject ? Person(speaker)
        : people.TryGetValue(speaker.Text, out var key) ? key
        : Unknown(speaker);

    private string? Unknown(JsonPart speaker)
    {
        remarks.NotUnderstood(speaker.Line, $"Nobody in the file has the id “{SourceText.Quoted(speaker.Text)}”.");
        return null;
    }

    private string? Person(JsonPart it)
    {
        var name = it.TextOf("fullName", "name") is { Length: > 0 } full ? full : $"{it.TextOf("firstName")} {it.TextOf("lastName")}".Trim();
        var key = book.People.Key(it.Line, it.TextOf("id"), name, it.TextOf("tagLine"), it["bio"] is { } bio ? markup.Plain(bio.Text, bio.Line) : "");
        if (key is not null) people.TryAdd(it.TextOf("id"), key);
        return key;
    }
}
