using BackOffice.Formats.Sources;
using BackOffice.Schedule.Talks;
using NodaTime;
using NodaTime.Text;

namespace BackOffice.Formats.Json;

/// <summary>
/// Reads what <see cref="ProgramJson"/> writes. Things are known by the ids that they have there; what was withdrawn or cancelled, and
/// retired rooms and tracks that nothing uses, do not come in.
/// </summary>
internal sealed class ProgramJsonReader(JsonPart root, Remarks remarks)
{
    private readonly ProgramBook book = new(remarks);
    private readonly Dictionary<string, string> rooms = Names(root, "rooms");
    private readonly Dictionary<string, string> tracks = Names(root, "tracks");
    private readonly Dictionary<string, string> people = new(StringComparer.Ordinal);
    private readonly HashSet<string> cancelled = new(StringComparer.Ordinal);

    internal ReadResult Read(IEnumerable<ImportRemark> earlier)
    {
        if (root["conference"] is not { IsObject: true } conference) return new ReadResult.Refused("This JSON is no program: it has no conference.", root.Line);
        book.Name = conference.TextOf("name");
        book.TimeZone = Zones.Known(conference.TextOf("timeZone"), conference.Line, remarks);
        foreach (var room in root.ItemsOf("rooms")) if (room["retired"] is not { IsTrue: true }) book.AddRoom(room.Line, room.TextOf("name"));
        foreach (var track in root.ItemsOf("tracks")) if (track["retired"] is not { IsTrue: true }) book.AddTrack(track.Line, track.TextOf("name"), track.TextOf("color"));
        foreach (var person in root.ItemsOf("people"))
        {
            var id = person.TextOf("id");
            if (book.People.Key(person.Line, id, person.TextOf("name"), person.TextOf("affiliation"), person.TextOf("bio")) is { } key) people.TryAdd(id, key);
        }
        foreach (var session in root.ItemsOf("sessions")) Read(session);
        foreach (var talk in InOrder()) ReadTalk(talk);
        return book.Finish(FileFormat.ProgramJson, earlier);
    }

    private void Read(JsonPart session)
    {
        if (!TakesPlace(session, "session"))
        {
            cancelled.Add(session.TextOf("id"));
            return;
        }
        book.Add(Placed(session, session["slot"]) with { IsSession = true, Key = session.TextOf("id"), People = Keys(session, "chairs") });
    }

    private void ReadTalk(JsonPart talk)
    {
        var placement = talk["placement"];
        var session = placement?["session"]?.TextOf("sessionId") ?? "";
        if (cancelled.Contains(session)) remarks.Dropped(talk.Line, $"“{SourceText.Quoted(talk.TextOf("title"))}” stands in a session that was cancelled, and was left out.");
        else if (TakesPlace(talk, "talk"))
        {
            book.Add(Placed(talk, placement?["slot"]) with
            {
                IsSession = false,
                Within = session,
                TitleIsProvisional = talk["titleIsProvisional"] is { IsTrue: true },
                Abstract = talk.TextOf("abstract"),
                Track = Name(tracks, talk, "trackId", "track"),
                People = Keys(talk, "speakers"),
                Links = [.. talk.ItemsOf("links").Select(link => new Link(link.TextOf("label"), link.TextOf("url")))],
            });
        }
    }

    private SourceEntry Placed(JsonPart thing, JsonPart? slot) => new(thing.Line)
    {
        Guid = thing.TextOf("id"),
        Id = thing.TextOf("id"),
        Title = thing.TextOf("title"),
        Kind = thing.TextOf("kind"),
        Room = slot is null ? "" : Name(rooms, slot, "roomId", "room"),
        Start = slot is null ? null : Start(slot),
        Duration = SourceDuration.Of(thing.TextOf("duration")),
    };

    private LocalDateTime? Start(JsonPart slot)
    {
        var text = slot.TextOf("start");
        if (Patterns.LocalDateTime.Parse(text).TryGetValue(default, out var start) || LocalDateTimePattern.ExtendedIso.Parse(text).TryGetValue(default, out start))
        {
            if (SourceClock.IsThinkable(start.Date)) return start;
        }
        remarks.NotUnderstood(slot.Line, $"“{SourceText.Quoted(text)}” is no time such as 2022-08-31T08:45; it is unscheduled.");
        return null;
    }

    // The order within a session is that of its positions.
    private IEnumerable<JsonPart> InOrder() =>
        root.ItemsOf("talks").OrderBy(talk => int.TryParse(talk["placement"]?["session"]?.TextOf("position"), out var position) ? position : 0);

    private bool TakesPlace(JsonPart thing, string what)
    {
        var status = thing.TextOf("status");
        if (status is "" or "active") return true;
        remarks.Dropped(thing.Line, $"The {what} “{SourceText.Quoted(thing.TextOf("title"))}” is {SourceText.Quoted(status)}, and was left out.");
        return false;
    }

    private List<string> Keys(JsonPart thing, string member)
    {
        var keys = new List<string>();
        foreach (var id in thing.ItemsOf(member))
        {
            if (people.TryGetValue(id.Text, out var key)) keys.Add(key);
            else remarks.NotUnderstood(id.Line, $"Nobody in the file has the id “{SourceText.Quoted(id.Text)}”.");
        }
        return keys;
    }

    private string Name(Dictionary<string, string> names, JsonPart thing, string member, string what)
    {
        var id = thing.TextOf(member);
        if (id.Length == 0 || names.TryGetValue(id, out _)) return names.GetValueOrDefault(id, "");
        remarks.NotUnderstood(thing.Line, $"The file has no {what} with the id “{SourceText.Quoted(id)}”.");
        return "";
    }

    private static Dictionary<string, string> Names(JsonPart root, string list)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var each in root.ItemsOf(list)) names.TryAdd(each.TextOf("id"), each.TextOf("name"));
        return names;
    }
}
