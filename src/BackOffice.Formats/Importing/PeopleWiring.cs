using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Programs;

namespace BackOffice.Formats.Importing;

/// <summary>
/// Finds the people of a file among those of a conference: by exact name, where the affiliations do not tell them apart.
/// Those that new talks need are registered; of those that are there, what was empty is filled in.
/// </summary>
internal sealed class PeopleWiring
{
    private readonly Dictionary<string, PersonId> byKey = new(StringComparer.Ordinal);

    internal PeopleWiring(ImportedProgram imported, Program current, IEnumerable<ImportedTalk> newTalks, Func<Guid> ids)
    {
        var byName = current.People.Values.OrderBy(person => person.Id.Value).GroupBy(person => person.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        var needed = newTalks.SelectMany(talk => talk.Speakers).ToHashSet(StringComparer.Ordinal);
        var speaking = imported.Sessions.SelectMany(session => session.Talks).Concat(imported.Talks).SelectMany(talk => talk.Speakers).ToHashSet(StringComparer.Ordinal);
        foreach (var person in imported.People)
        {
            if (Take(byName, person) is { } there)
            {
                byKey[person.Key] = there.Id;
                if (needed.Contains(person.Key)) FillIn(there, person);
            }
            else if (needed.Contains(person.Key) || !speaking.Contains(person.Key))
            {
                var register = new RegisterPerson(person.Name, person.Affiliation, person.Bio, new(ids()));
                byKey[person.Key] = register.PersonId;
                Commands.Add(register);
            }
        }
    }

    internal List<ScheduleCommand> Commands { get; } = [];

    internal PersonId IdOf(string key) => byKey[key];

    // Each person that is there stands for one of the file at most.
    private static Person? Take(Dictionary<string, List<Person>> byName, ImportedPerson person)
    {
        if (!byName.TryGetValue(person.Name.Trim(), out var there)) return null;
        var match = there.Find(each => each.Affiliation == person.Affiliation.Trim())
            ?? there.Find(each => person.Affiliation.Length == 0 || each.Affiliation.Length == 0);
        if (match is not null) there.Remove(match);
        return match;
    }

    private void FillIn(Person there, ImportedPerson person)
    {
        if (there.Affiliation.Length == 0 && person.Affiliation.Length > 0) Commands.Add(new ReviseAffiliation(there.Id, person.Affiliation));
        if (there.Bio.Length == 0 && person.Bio.Length > 0) Commands.Add(new ReviseBio(there.Id, person.Bio));
    }
}
