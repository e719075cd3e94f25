using BackOffice.Schedule.Talks;
using static BackOffice.Schedule.Findings.Wording;

namespace BackOffice.Schedule.Findings;

/// <summary>Nobody is named as a speaker of a talk.</summary>
internal static class TalkWithoutSpeakers
{
    internal static IEnumerable<Finding> Of(Talk talk)
    {
        if (talk is not { Status: Status.Active, Speakers.Count: 0 }) yield break;
        yield return new("no-speakers", Severity.Warning, $"{Quoted(talk.Title)} has no speakers.", [talk.Id], talk.OwnSlot?.Start);
    }
}
