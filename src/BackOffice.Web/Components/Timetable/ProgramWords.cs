using BackOffice.Schedule;
using BackOffice.Schedule.Findings;
using BackOffice.Schedule.Programs;

namespace BackOffice.Web.Components.Timetable;

/// <summary>What a block says of a program.</summary>
internal static class ProgramWords
{
    /// <summary>The names of people, in their order.</summary>
    internal static string NamesOf(this Program program, IEnumerable<PersonId> people) =>
        string.Join(", ", people.Select(id => program.Person(id)?.Name ?? "somebody unknown"));

    /// <summary>The gravest of some findings, leaving out those that were acknowledged; null where there is none.</summary>
    internal static Severity? Worst(this IEnumerable<Finding> findings) => findings.Where(finding => finding.IsOpen).Select(finding => (Severity?)finding.Severity).Max();
}
