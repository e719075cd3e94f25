using BackOffice.Schedule.Talks;
using static BackOffice.Schedule.Findings.Wording;

namespace BackOffice.Schedule.Findings.Rules;

/// <summary>A talk's title was made up, for want of a real one.</summary>
internal static class TitleIsProvisional
{
    internal const string Code = "provisional-title";

    internal static IEnumerable<Hit> Of(Talk talk, Timetable timetable)
    {
        if (talk is not { Status: Status.Active, TitleIsProvisional: true }) yield break;
        yield return new($"The title {Quoted(talk.Title)} is provisional.", [talk.Id], timetable.SlotOf(talk)?.Start);
    }
}
