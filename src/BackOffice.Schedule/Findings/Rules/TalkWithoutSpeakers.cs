using BackOffice.Schedule.Talks;
using static BackOffice.Schedule.Findings.Wording;

namespace BackOffice.Schedule.Findings.Rules;

/// <summary>Nobody is named as a speaker of a talk.</summary>
internal static class TalkWithoutSpeakers
{
    internal const string Code = "no-speakers";

    internal static IEnumerable<Hit> Of(Talk talk, Timetable timetable)
    {
        if (talk is not { Status: Status.Active, Speakers.Count: 0 }) yield break;
        yield return new($"{Quoted(talk.Title)} has no speakers.", [talk.Id], timetable.SlotOf(talk)?.Start);
    }
}
