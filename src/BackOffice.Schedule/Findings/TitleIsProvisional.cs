using BackOffice.Schedule.Talks;
using static BackOffice.Schedule.Findings.Wording;

namespace BackOffice.Schedule.Findings;

/// <summary>A talk's title was made up, for want of a real one.</summary>
internal static class TitleIsProvisional
{
    internal static IEnumerable<Finding> Of(Talk talk)
    {
        if (talk is not { Status: Status.Active, TitleIsProvisional: true }) yield break;
        yield return new("provisional-title", Severity.Warning, $"The title {Quoted(talk.Title)} is provisional.", [talk.Id], talk.OwnSlot?.Start);
    }
}
