using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Sessions;
using static BackOffice.Schedule.Findings.Wording;

namespace BackOffice.Schedule.Findings.Rules;

/// <summary>The talks of an unscheduled session take longer than it does. On the timetable each talk that reaches past the end is an error of its own.</summary>
internal static class SessionShorterThanItsTalks
{
    internal const string Code = "session-shorter-than-its-talks";

    internal static IEnumerable<Hit> Of(Session session, Timetable timetable)
    {
        if (session is not { Status: Status.Active, Slot: null, Talks.Count: > 0 }) yield break;
        var taken = timetable.DurationOfTalks(session);
        if (taken <= session.Duration) yield break;
        yield return new(
            $"{Quoted(session.Title)} takes {PlaceText.Of(session.Duration)}, its talks take {PlaceText.Of(taken)}.",
            [session.Id],
            null,
            $"{Facts.Of(session.Duration)} {Facts.Of(taken)}");
    }
}
