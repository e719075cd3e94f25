namespace BackOffice.Formats.Listing;

/// <summary>What stands below the heading of a session: its room, and its talks, each begun by a room line.</summary>
/// <param name="Room">The room, or null where no line names one.</param>
/// <param name="Talks">The talks with the room each is said to be in.</param>
internal sealed record SessionBody(string? Room, IReadOnlyList<(ListedTalk Listed, string Room)> Talks)
{
    internal static SessionBody Of(Block block, Remarks remarks)
    {
        var body = block.Body;
        var first = Next(body, 0);
        DropText(body, first, remarks);
        if (first == body.Count) return new(null, []);
        var room = body[first].Room!;
        var talks = new List<(ListedTalk Listed, string Room)>();
        for (var (at, next) = (first, 0); at < body.Count; at = next)
        {
            next = Next(body, at + 1);
            var text = Between(body, at + 1, next);
            if (text.TrueForAll(line => line.IsBlank)) RoomLineAlone(body[at], at == first, remarks);
            else talks.Add((Talk(block, body[at], room, text, remarks), room));
        }
        if (talks.Count > 0 && talks[0].Listed.Line == body[first].Number)
        {
            remarks.Assumed(block.Heading.Line, $"It has no room line of its own; it was taken to be where its talks are, in “{room}”.");
        }
        return new(room, talks);
    }

    private static ListedTalk Talk(Block block, Line roomLine, string room, List<Line> text, Remarks remarks)
    {
        if (!string.Equals(roomLine.Room, room, StringComparison.OrdinalIgnoreCase))
        {
            remarks.NotUnderstood(roomLine.Number, $"This talk is said to be in “{roomLine.Room}”, its session in “{room}”; it was left with its session.");
        }
        return new(roomLine.Number, "Talk", block.Heading.Label.Talk, false, [], null, text);
    }

    private static void RoomLineAlone(Line line, bool isFirst, Remarks remarks)
    {
        if (isFirst) remarks.Assumed(line.Number, "This room line, with no text below, was taken for that of the session itself.");
        else remarks.Dropped(line.Number, "There is no text below this room line, so no talk was made of it.");
    }

    private static void DropText(IReadOnlyList<Line> body, int to, Remarks remarks)
    {
        var lost = Between(body, 0, to).FindAll(line => !line.IsBlank);
        if (lost.Count == 0) return;
        remarks.Dropped(lost[0].Number, lost.Count == 1
            ? "This line belongs to no talk, as no room line comes before it, and was left out."
            : $"{lost.Count} lines, from here to line {lost[^1].Number}, belong to no talk, as no room line comes before them, and were left out.");
    }

    private static int Next(IReadOnlyList<Line> body, int from)
    {
        while (from < body.Count && body[from].Room is null) from++;
        return from;
    }

    private static List<Line> Between(IReadOnlyList<Line> body, int from, int to)
    {
        var between = new List<Line>(to - from);
        for (var at = from; at < to; at++) between.Add(body[at]);
        return between;
    }
}
