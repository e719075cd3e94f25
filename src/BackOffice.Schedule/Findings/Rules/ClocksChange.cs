using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using static BackOffice.Schedule.Findings.Wording;

namespace BackOffice.Schedule.Findings.Rules;

/// <summary>The clocks are changed at the time, so that it is skipped or comes twice, or while something goes on, which then lasts longer or shorter than it seems.</summary>
internal static class ClocksChange
{
    internal const string Code = "clocks-change";

    internal static IEnumerable<Hit> Of(Session session, Timetable timetable) =>
        session is { Status: Status.Active, Slot: { } slot } ? Of(session.Id, session.Title, slot, timetable) : [];

    internal static IEnumerable<Hit> Of(Talk talk, Timetable timetable) =>
        talk is { Status: Status.Active, OwnSlot: { } slot } ? Of(talk.Id, talk.Title, slot, timetable) : [];

    private static IEnumerable<Hit> Of(Subject thing, string title, Slot slot, Timetable timetable)
    {
        // The last minute of it, not the minute after.
        var (start, end) = (timetable.Zone.MapLocal(slot.Start), timetable.Zone.MapLocal(slot.End.PlusMinutes(-1)));
        var trouble = start.Count == 0 || end.Count == 0 ? "a time that the change of the clocks skips"
            : start.Count == 2 || end.Count == 2 ? "a time that comes twice as the clocks change"
            : start.First().Offset != end.First().Offset ? "the clocks change meanwhile"
            : null;
        if (trouble is null) yield break;
        yield return new(
            $"{Quoted(title)} is on {When(slot)}, {trouble}.",
            [thing],
            slot.Start,
            $"{Facts.Of(slot.Start)}+{Facts.Of(slot.Duration)} {timetable.Conference.TimeZone}");
    }
}
