using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Sessions;
using NodaTime;
using static BackOffice.Schedule.Findings.Wording;

namespace BackOffice.Schedule.Findings.Rules;

/// <summary>An oral session has room for more than its talks and some words between them.</summary>
internal static class SessionLongerThanItsTalks
{
    internal const string Code = "session-longer-than-its-talks";

    /// <summary>What may be left over: for a welcome, questions, changing speakers.</summary>
    private static readonly Duration Slack = Duration.FromMinutes(20);

    internal static IEnumerable<Hit> Of(Session session, Timetable timetable)
    {
        if (session is not { Status: Status.Active, Kind: SessionKind.Oral, Talks.Count: > 0 }) yield break;
        var taken = timetable.DurationOfTalks(session);
        if (taken == Duration.Zero || session.Duration - taken <= Slack) yield break;
        yield return new(
            $"{Quoted(session.Title)} takes {PlaceText.Of(session.Duration)}, its talks take {PlaceText.Of(taken)}.",
            [session.Id],
            session.Slot?.Start,
            $"{Facts.Of(session.Duration)} {Facts.Of(taken)}");
    }
}
