using System.Text.Encodings.Web;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Differences;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Web.Components.Timetable;
using NodaTime;

namespace BackOffice.Web.Components.Past;

/// <summary>A day of the program as it was, and what became of each thing on it since.</summary>
internal static class PastTimetable
{
    /// <summary>The board of a day.</summary>
    /// <param name="then">The program as it was.</param>
    /// <param name="day">The day.</param>
    /// <param name="page">The page on which things are opened, with the beginning of its query.</param>
    /// <param name="since">What changed since; null marks nothing.</param>
    internal static DayBoard Board(Program then, LocalDate day, string page, ProgramDifference? since)
    {
        var layout = DayLayout.Of(then, day);
        var changed = since?.Events.ToLookup(it => it.Subject);
        return new DayBoard(layout, [.. layout.Blocks.Select(place => Block(place, then, page) with { Since = changed is null ? "" : MarkOf(place.Subject, then, changed) })]);
    }

    // On a phone the days are lists, in which no column says where something stands.
    private static BlockShown Block(BlockPlace place, Program then, string page)
    {
        var block = BlockShown.Of(place, then, page);
        var room = HtmlEncoder.Default.Encode(then.Conference.NameOf(place.Slot.RoomId) ?? "");
        return block with { Inside = $"<p class=\"where\">{room}</p>{block.Inside}" };
    }

    private static string MarkOf(Subject thing, Program then, ILookup<Subject, ScheduleEvent> changed)
    {
        var own = changed[thing];
        var inside = thing.Type == SubjectType.Session ? then.Session(new(thing.Id))!.Talks.SelectMany(id => changed[id]) : [];
        return own.Any(it => it is TalkWithdrawn or SessionCancelled or TalkRemoved or SessionRemoved) ? " since-gone"
            : own.Any(it => it is TalkMoved or SessionMoved or TalkResized or SessionResized) ? " since-moved"
            : own.Any() || inside.Any() ? " since-changed"
            : "";
    }
}
