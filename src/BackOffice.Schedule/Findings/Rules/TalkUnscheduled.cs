using BackOffice.Schedule.Talks;
using static BackOffice.Schedule.Findings.Wording;

namespace BackOffice.Schedule.Findings.Rules;

/// <summary>A talk has no place on the timetable yet, or stands in a session that has none.</summary>
internal static class TalkUnscheduled
{
    internal const string Code = "unscheduled";

    internal static IEnumerable<Hit> Of(Talk talk, Timetable timetable)
    {
        if (talk.Status != Status.Active || timetable.SlotOf(talk) is not null) yield break;
        var session = talk.InSession is { } id ? timetable.Program.Session(id) : null;
        yield return session is null
            ? new($"{Quoted(talk.Title)} is unscheduled.", [talk.Id])
            : new($"{Quoted(talk.Title)} stands in {Quoted(session.Title)}, which is unscheduled.", [talk.Id]);
    }
}
