using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using static BackOffice.Schedule.Findings.Wording;

namespace BackOffice.Schedule.Findings.Rules;

/// <summary>Something stands elsewhere than the newest snapshot says. A talk that moved along with its session is not told of by itself.</summary>
internal static class MovedAfterPublication
{
    internal const string Code = "moved-after-publication";

    internal static IEnumerable<Hit> Of(Session session, Timetable timetable) =>
        session.Status == Status.Active && timetable.Program.Published.GetValueOrDefault(session.Id) is { } place
        && (session.Slot is not { } slot || !Same(slot, place.Slot))
            ? [Told(session.Id, session.Title, place.Slot, session.Slot)]
            : [];

    internal static IEnumerable<Hit> Of(Talk talk, Timetable timetable)
    {
        if (talk.Status != Status.Active || timetable.Program.Published.GetValueOrDefault(talk.Id) is not { } place) yield break;
        var now = timetable.SlotOf(talk);
        if (now is not null && Same(now, place.Slot)) yield break;
        if (talk.InSession is { } session && session == place.Session && WentAlong(session, now, place.Slot, timetable)) yield break;
        yield return Told(talk.Id, talk.Title, place.Slot, now);
    }

    private static bool WentAlong(SessionId session, Slot? now, Slot then, Timetable timetable)
    {
        var (after, before) = (timetable.Program.Session(session)?.Slot, timetable.Program.Published.GetValueOrDefault(session)?.Slot);
        return after is null || now is null || (before is not null && now.Start.Since(after.Start) == then.Start.Since(before.Start));
    }

    private static bool Same(Slot one, Slot other) => one.RoomId == other.RoomId && one.Start == other.Start;

    private static Hit Told(Subject thing, string title, Slot then, Slot? now) => new(
        $"{Quoted(title)} was published for {PlaceText.Of(then.Start)} and {Where(then, now)}.",
        [thing],
        now?.Start,
        now is null ? Facts.Of(then) : $"{Facts.Of(then)} {Facts.Of(now)}");

    private static string Where(Slot then, Slot? now) =>
        now is null ? "is unscheduled now"
        : now.Start == then.Start ? "is in another room now"
        : $"is on {PlaceText.Of(now.Start)} now{(now.RoomId == then.RoomId ? "" : ", in another room")}";
}
