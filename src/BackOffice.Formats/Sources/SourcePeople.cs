using BackOffice.Schedule;

namespace BackOffice.Formats.Sources;

/// <summary>Everybody named in a file: each once, by what the source knows them by; by name where it has nothing better.</summary>
internal sealed class SourcePeople(Remarks remarks)
{
    private readonly List<ImportedPerson> people = [];
    private readonly Dictionary<string, int> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> byName = new(StringComparer.Ordinal);

    /// <summary>The key of a person, who is entered if need be; what was not known of them is noted. Null where the file gives no name.</summary>
    /// <param name="line">Where the person is named.</param>
    /// <param name="id">What the source knows the person by; may be empty.</param>
    /// <param name="name">The name as it is written.</param>
    /// <param name="affiliation">May be empty.</param>
    /// <param name="bio">May be empty.</param>
    internal string? Key(int line, string id, string name, string affiliation = "", string bio = "")
    {
        name = SourceText.OneLine(name);
        if (id.Length > 0 && byId.TryGetValue(id, out var known))
        {
            if (name.Length > 0 && name != people[known].Name) remarks.Assumed(line, $"{name} is {people[known].Name} elsewhere in the file, by the same id; it was taken for one person.");
            return Noted(known, line, affiliation, bio);
        }
        if (name.Length == 0)
        {
            remarks.Dropped(line, id.Length > 0 ? $"The person “{id}” has no name and was left out." : "A person without a name was left out.");
            return null;
        }
        name = remarks.Cut(line, "name of a person", name, Limits.Name);
        if (id.Length == 0 && byName.TryGetValue(name, out known)) return Noted(known, line, affiliation, bio);
        if (id.Length > 0) byId[id] = people.Count;
        byName.TryAdd(name, people.Count);
        people.Add(new(id.Length > 0 ? $"id {id}" : $"name {name}", name, "", "", id.Length > 0 ? id : null));
        return Noted(people.Count - 1, line, affiliation, bio);
    }

    internal ValueList<ImportedPerson> All() => people.ToValueList();

    private string Noted(int at, int line, string affiliation, string bio)
    {
        if (people[at].Affiliation.Length == 0 && affiliation.Length > 0)
        {
            people[at] = people[at] with { Affiliation = remarks.Cut(line, "affiliation", SourceText.OneLine(affiliation), Limits.Affiliation) };
        }
        if (people[at].Bio.Length == 0 && bio.Length > 0) people[at] = people[at] with { Bio = remarks.Cut(line, "bio", bio, Limits.Text) };
        return people[at].Key;
    }
}
