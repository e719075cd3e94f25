using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using NodaTime;

namespace BackOffice.Schedule.Changes;

/// <summary>Several changes that were made as one, as people tell them in one line.</summary>
public static class SeveralText
{
    private const int MostKinds = 4;

    /// <summary>“12 talks moved, 2 sessions moved”, the most frequent first.</summary>
    /// <param name="kinds">The names of the events with how many there are of each.</param>
    public static string OfKinds(IEnumerable<(string Kind, long Count)> kinds)
    {
        var all = kinds.OrderByDescending(it => it.Count).ToList();
        var told = string.Join(", ", all.Take(MostKinds).Select(it => OfKind(it.Kind, it.Count)));
        var rest = all.Skip(MostKinds).Sum(it => it.Count);
        return rest == 0 ? told : $"{told} and {rest} more";
    }

    /// <summary>
    /// What all of some changes come to, where they come to one thing: “shifted 14 things by 15 minutes”. Null where each is a tale
    /// of its own.
    /// </summary>
    public static string? AsOne(IReadOnlyCollection<ScheduleEvent> happened)
    {
        if (happened.Count < 2) return null;
        var shifts = happened.Select(ShiftOf).Distinct().ToList();
        return shifts is [{ } by] && by != Duration.Zero
            ? $"shifted {happened.Count} things by {PlaceText.Of(Duration.Max(by, -by))} {(by < Duration.Zero ? "to earlier" : "to later")}"
            : null;
    }

    /// <summary>“12 talks moved”, “1 talk moved”, of the name of an event.</summary>
    public static string OfKind(string kind, long count)
    {
        var words = kind.Split('-');
        var verb = words.Length > 2 && kind is not "title-made-provisional" ? words.Length - 1 : 1;
        var thing = string.Join(' ', words[..verb]);
        return $"{count} {(count == 1 || thing.EndsWith('s') ? thing : Plural(thing))} {string.Join(' ', words[verb..])}";
    }

    private static string Plural(string thing) =>
        thing == "person" ? "people"
        : thing.EndsWith("ty", StringComparison.Ordinal) || thing.EndsWith("ry", StringComparison.Ordinal) ? $"{thing[..^1]}ies"
        : $"{thing}s";

    // Of what stays in its room; null of all else.
    private static Duration? ShiftOf(ScheduleEvent happened) => happened switch
    {
        TalkMoved { From: Placement.OwnSlot { Slot: var from }, To: Placement.OwnSlot { Slot: var to } } => ShiftOf(from, to),
        SessionMoved { From: { } from, To: { } to } => ShiftOf(from, to),
        _ => null,
    };

    private static Duration? ShiftOf(Slot from, Slot to) => from.RoomId == to.RoomId ? to.Start.Since(from.Start) : null;
}
