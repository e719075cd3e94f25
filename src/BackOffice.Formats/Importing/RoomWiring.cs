using BackOffice.Schedule;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Programs;

namespace BackOffice.Formats.Importing;

/// <summary>Finds the rooms of a file among those of a conference, by name whatever its capitals, and adds those that are missing.</summary>
internal sealed class RoomWiring
{
    private readonly Dictionary<string, RoomId> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Func<Guid> ids;

    internal RoomWiring(Program current, Func<Guid> ids)
    {
        this.ids = ids;
        if (!current.IsOpen) return;
        foreach (var room in current.Conference.Rooms) byName.TryAdd(room.Name.Trim(), room.Id);
    }

    internal List<AddRoom> Commands { get; } = [];

    internal RoomId IdOf(string name)
    {
        if (byName.TryGetValue(name.Trim(), out var known)) return known;
        Commands.Add(new AddRoom(name.Trim(), RoomId: new(ids())));
        return byName[name.Trim()] = Commands[^1].RoomId;
    }
}
