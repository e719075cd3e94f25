using System.Security.Cryptography;
using System.Text;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Programs;

namespace BackOffice.Formats.Importing;

/// <summary>
/// What the names and keys of a file are in a conference: rooms and tracks by name whatever its capitals, people by what the source knows them
/// by, else by exact name where the affiliations do not tell them apart. What is not there is given an id, and the command that would bring it.
/// </summary>
internal sealed class Wiring
{
    private readonly Dictionary<string, RoomId> rooms = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, TrackId> tracks = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PersonId> people = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, string> names = [];
    private readonly Program current;
    private readonly Func<Guid> ids;

    internal Wiring(ImportedProgram imported, Program current, IReadOnlyDictionary<(SubjectType, string), RememberedThing> remembered, Func<Guid> ids)
    {
        (this.current, this.ids) = (current, ids);
        if (current.IsOpen)
        {
            foreach (var room in current.Conference.Rooms) rooms.TryAdd(room.Name.Trim(), room.Id);
            foreach (var track in current.Conference.Tracks) tracks.TryAdd(track.Name.Trim(), track.Id);
        }
        foreach (var name in imported.Rooms) Add(rooms, name, id => new AddRoom(name.Trim(), RoomId: new(id)), id => new RoomId(id));
        foreach (var track in imported.Tracks) Add(tracks, track.Name, id => new AddTrack(track.Name.Trim(), track.Color, new(id)), id => new TrackId(id));
        var there = current.People.Values.OrderBy(person => person.Id.Value).GroupBy(person => person.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        foreach (var person in imported.People)
        {
            var known = Known(person, remembered) ?? Take(there, person);
            if (known is not null) there.GetValueOrDefault(known.Name)?.Remove(known);
            var id = known?.Id ?? new PersonId(IdFor(SubjectType.Person, person.ExternalId));
            people[person.Key] = id;
            names[id.Value] = person.Name.Trim();
            if (known is null) Bring(id.Value, new RegisterPerson(person.Name.Trim(), person.Affiliation.Trim(), person.Bio.Trim(), id), []);
        }
    }

    /// <summary>What brings about what is not there.</summary>
    internal Dictionary<Guid, (ScheduleCommand Command, ValueList<Guid> Needs)> Prerequisites { get; } = [];

    internal RoomId Room(string name) => rooms[name.Trim()];

    internal TrackId Track(string name) => tracks[name.Trim()];

    internal PersonId Person(string key) => people[key];

    internal ValueList<PersonId> People(IEnumerable<string> keys) => keys.Select(Person).Distinct().ToValueList();

    /// <summary>Says what something is called that is not there yet.</summary>
    internal void Name(Guid id, string name) => names[id] = name.Trim();

    internal void Bring(Guid id, ScheduleCommand command, ValueList<Guid> needs) => Prerequisites[id] = (command, needs);

    /// <summary>What something is called, whether it is there or would be.</summary>
    internal string NameOf(Guid id, SubjectType type) =>
        names.TryGetValue(id, out var name) ? name : ChangeText.Title(new Subject(type, id), current);

    /// <summary>
    /// An id for something that is not there. What the source knows it by gives the same id each time, so that two imports of one file meet; one
    /// that was there and was taken away is not brought back under its old id.
    /// </summary>
    internal Guid IdFor(SubjectType type, string? key)
    {
        if (key is null || !current.IsOpen) return ids();
        for (var attempt = 0; ; attempt++)
        {
            var bytes = SHA256.HashData([.. current.Conference.Id.Value.ToByteArray(), (byte)type, (byte)attempt, .. Encoding.UTF8.GetBytes(key)]).AsSpan(0, 16);
            // RFC 9562 §5.8: version 8, whose other bits are ours.
            (bytes[6], bytes[8]) = ((byte)((bytes[6] & 0x0F) | 0x80), (byte)((bytes[8] & 0x3F) | 0x80));
            var id = new Guid(bytes, bigEndian: true);
            if (current.VersionOf(new Subject(type, id)) == 0) return id;
        }
    }

    private void Add<T>(Dictionary<string, T> known, string name, Func<Guid, ScheduleCommand> add, Func<Guid, T> typed)
        where T : struct
    {
        if (known.ContainsKey(name.Trim())) return;
        var id = ids();
        known[name.Trim()] = typed(id);
        names[id] = name.Trim();
        Bring(id, add(id), []);
    }

    private Person? Known(ImportedPerson person, IReadOnlyDictionary<(SubjectType, string), RememberedThing> remembered) =>
        person.ExternalId is not { } key ? null
        : remembered.TryGetValue((SubjectType.Person, key), out var it) ? current.Person(new(it.Id))
        : Guid.TryParse(key, out var id) ? current.Person(new(id))
        : null;

    // Each person that is there stands for one of the file at most.
    private static Person? Take(Dictionary<string, List<Person>> byName, ImportedPerson person)
    {
        if (!byName.TryGetValue(person.Name.Trim(), out var there)) return null;
        return there.Find(each => each.Affiliation == person.Affiliation.Trim())
            ?? there.Find(each => person.Affiliation.Length == 0 || each.Affiliation.Length == 0);
    }
}
