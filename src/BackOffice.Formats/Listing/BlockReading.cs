using BackOffice.Formats.Sources;
using BackOffice.Schedule;
using NodaTime;

namespace BackOffice.Formats.Listing;

/// <summary>Reads the blocks of a listing, one after the other, into sessions and talks.</summary>
internal sealed class BlockReading(int? year, Remarks remarks)
{
    // The longest that the schedule takes; only a text with no end of room lines gets there.
    private static readonly Duration LongestSession = Duration.FromHours(24);

    private readonly RoomBook rooms = new();
    private readonly PeopleBook people = new();

    internal List<ImportedSession> Sessions { get; } = [];

    internal List<ImportedTalk> Talks { get; } = [];

    /// <summary>The lines of the headings that give an end themselves.</summary>
    internal HashSet<int> EndIsSaid { get; } = [];

    internal ValueList<string> Rooms => rooms.All();

    internal ValueList<ImportedPerson> People => people.All();

    internal void Read(Block block)
    {
        var said = block.SaidDuration();
        if (said is not null) EndIsSaid.Add(block.Heading.Line);
        if (block.Heading.Label == Label.Unknown && Label.Of(block.Heading.Words) is null)
        {
            remarks.Assumed(block.Heading.Line, $"“{block.Heading.Words}” is no kind of session that is known here; it was taken as “other”.");
        }
        if (block.Heading.Label.Session is null) ReadTalk(block, said);
        else ReadSession(block, said);
    }

    private void ReadTalk(Block block, Duration? said)
    {
        var heading = block.Heading;
        var names = Names.InHeading(heading.Rest);
        if (names is null && heading.Rest.Length > 0) remarks.Assumed(heading.Line, $"“{Limits.Cut(heading.Rest, Limits.Title)}” names no people; it was taken for the title.");
        var room = OneRoom(block);
        var start = block.StartIn(year, remarks);
        var text = block.Body.Where(line => line.Room is null).ToList();
        var talk = new ListedTalk(heading.Line, heading.Words, heading.Label.Talk, true, names ?? [], names is null && heading.Rest.Length > 0 ? heading.Rest : null, text)
            .Read(people, remarks);
        if (said is null) remarks.Assumed(heading.Line, $"No end is given: it takes {talk.Duration.TotalMinutes} minutes, as talks of its kind do.");
        Talks.Add(talk with { Room = RoomFor(heading, room, start), Start = start, Duration = said ?? talk.Duration });
    }

    private void ReadSession(Block block, Duration? said)
    {
        var heading = block.Heading;
        var start = block.StartIn(year, remarks);
        var inside = SessionBody.Of(block, remarks);
        var talks = inside.Talks.Select(talk => talk.Listed.Read(people, remarks) with { Room = talk.Room }).ToList();
        var room = RoomFor(heading, inside.Room, start);
        var sum = Duration.Min(talks.Aggregate(Duration.Zero, (total, talk) => total + talk.Duration), LongestSession);
        if (said is null) remarks.Assumed(heading.Line, talks.Count == 0
            ? $"No end is given: it takes {Kinds.DefaultDuration(heading.Label.Session!.Value).TotalMinutes} minutes, as sessions of its kind do."
            : $"No end is given: its {Count(talks.Count, "talk")} of {talks[0].Duration.TotalMinutes} minutes make {sum.TotalMinutes} minutes.");
        Sessions.Add(new(
            heading.Line,
            remarks.Cut(heading.Line, "title", heading.Rest.Length > 0 ? heading.Rest : heading.Words, Limits.Title),
            heading.Label.Session!.Value,
            room,
            start,
            said ?? (talks.Count > 0 ? sum : Kinds.DefaultDuration(heading.Label.Session.Value)),
            talks.Select(talk => talk with { Room = room }).ToValueList()));
    }

    private string? OneRoom(Block block)
    {
        string? room = null;
        foreach (var line in block.Body.Where(line => line.Room is not null))
        {
            if (room is null) room = line.Room;
            else if (string.Equals(room, line.Room, StringComparison.OrdinalIgnoreCase)) remarks.Assumed(line.Number, "This room line repeats the one before.");
            else remarks.NotUnderstood(line.Number, $"“{line.Room}” is a second room for one talk; “{room}” was kept.");
        }
        return room;
    }

    private string? RoomFor(Heading heading, string? room, LocalDateTime? start)
    {
        if (start is null) remarks.Assumed(heading.Line, "No start is given: it is unscheduled.");
        if (room is not null) return rooms.Named(room);
        if (start is not { } known) return null;
        var assumed = rooms.AssumedFor(heading.Words, known);
        remarks.Assumed(heading.Line, $"It has a start and no room; a room called “{assumed}” was assumed for it.");
        return assumed;
    }

    private static string Count(int number, string what) => number == 1 ? $"one {what}" : $"{number} {what}s";
}
