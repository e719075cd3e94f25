using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;

namespace BackOffice.Schedule.People;

/// <summary>The check that commands which name people share.</summary>
internal static class Persons
{
    internal static Refusal? AllThere(Program program, ValueList<PersonId> people)
    {
        var seen = new HashSet<PersonId>();
        foreach (var id in people)
        {
            if (program.Person(id) is null) return Refusal.NotFound($"There is no person with the id {id}.");
            if (!seen.Add(id)) return Refusal.Invalid($"{program.Person(id)!.Name} is named twice.");
        }
        return null;
    }
}
