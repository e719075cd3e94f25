using BackOffice.Schedule.Changes;

namespace BackOffice.Schedule.Findings.Rules;

/// <summary>Somebody speaks or chairs, and nothing is said about them.</summary>
internal static class PersonWithoutBio
{
    internal const string Code = "no-bio";

    internal static IEnumerable<Hit> Of(PersonId id, Timetable timetable)
    {
        if (timetable.Program.Person(id) is not { Bio.Length: 0, Erased: false } person || !timetable.Program.Index.PartsOf(id).Any(part => TakesPlace(part, timetable))) yield break;
        yield return new($"There is no bio of {person.Name}.", [id]);
    }

    private static bool TakesPlace(Subject part, Timetable timetable) => part.Type == SubjectType.Talk
        ? timetable.Program.Talk(new(part.Id))?.Status == Status.Active
        : timetable.Program.Session(new(part.Id))?.Status == Status.Active;
}
