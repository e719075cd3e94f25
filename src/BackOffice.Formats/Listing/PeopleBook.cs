using BackOffice.Schedule;

namespace BackOffice.Formats.Listing;

/// <summary>
/// Everybody named in a text. Who is named twice is one person, unless two affiliations tell them apart.
/// </summary>
internal sealed class PeopleBook
{
    private readonly List<ImportedPerson> people = [];
    private readonly Dictionary<string, int> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, string Affiliation), int> byBoth = [];

    /// <summary>The key of the person of that name, who is entered if need be; an affiliation that was not known is noted.</summary>
    internal string Key(NamedPerson named)
    {
        var (name, affiliation) = (Limits.Cut(named.Name, Limits.Name), Limits.Cut(named.Affiliation, Limits.Affiliation));
        if (byBoth.TryGetValue((name, affiliation), out var known)) return people[known].Key;
        if (byName.TryGetValue(name, out var first))
        {
            if (affiliation.Length == 0) return people[first].Key;
            if (people[first].Affiliation.Length == 0)
            {
                people[first] = people[first] with { Affiliation = affiliation };
                byBoth[(name, affiliation)] = first;
                return people[first].Key;
            }
        }
        else byName[name] = people.Count;
        byBoth[(name, affiliation)] = people.Count;
        var key = byName[name] == people.Count ? name : $"{name} ({affiliation})";
        byKey[key] = people.Count;
        people.Add(new(key, name, affiliation, ""));
        return key;
    }

    /// <summary>Notes the bio of somebody who has none yet; says whether it did.</summary>
    internal bool NoteBio(string key, string bio)
    {
        var at = byKey[key];
        if (people[at].Bio.Length > 0) return people[at].Bio == bio;
        people[at] = people[at] with { Bio = bio };
        return true;
    }

    internal ValueList<ImportedPerson> All() => people.ToValueList();
}
