using BackOffice.Schedule;
using BackOffice.Schedule.Programs;

namespace BackOffice.Web.Components.Timetable;

/// <summary>What a block says of a program.</summary>
internal static class ProgramWords
{
    /// <summary>The names of people, in their order.</summary>
    internal static string NamesOf(this Program program, IEnumerable<PersonId> people) =>
        string.Join(", ", people.Select(id => program.Person(id)?.Name ?? "somebody unknown"));
}
