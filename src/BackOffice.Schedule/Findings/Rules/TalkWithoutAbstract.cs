using BackOffice.Schedule.Talks;
using static BackOffice.Schedule.Findings.Wording;

namespace BackOffice.Schedule.Findings.Rules;

/// <summary>Nobody has said what a talk is about.</summary>
internal static class TalkWithoutAbstract
{
    internal const string Code = "no-abstract";

    internal static IEnumerable<Hit> Of(Talk talk, Timetable timetable)
    {
        if (talk is not { Status: Status.Active, Abstract.Length: 0 }) yield break;
        yield return new($"{Quoted(talk.Title)} has no abstract.", [talk.Id], timetable.SlotOf(talk)?.Start);
    }
}
