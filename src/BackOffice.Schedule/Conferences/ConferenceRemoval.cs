namespace BackOffice.Schedule.Conferences;

/// <summary>Rooms and tracks whose adding was undone: gone from the conference, but still known by name where their history is told.</summary>
public sealed partial record Conference
{
    /// <summary>Rooms that were added and removed again, as they were.</summary>
    public ValueList<Room> RemovedRooms { get; init; }

    /// <summary>Tracks that were added and removed again, as they were.</summary>
    public ValueList<Track> RemovedTracks { get; init; }

    /// <summary>What a room is called, or was when it was removed; null where there never was one.</summary>
    public string? NameOf(RoomId id) => Room(id)?.Name ?? RemovedRooms.FirstOrDefault(room => room.Id == id)?.Name;

    /// <summary>What a track is called, or was when it was removed; null where there never was one.</summary>
    public string? NameOf(TrackId id) => Track(id)?.Name ?? RemovedTracks.FirstOrDefault(track => track.Id == id)?.Name;

    private Conference With(Room room) =>
        this with { Rooms = Rooms.Add(room), RemovedRooms = RemovedRooms.Where(it => it.Id != room.Id).ToValueList() };

    private Conference With(Track track) =>
        this with { Tracks = Tracks.Add(track), RemovedTracks = RemovedTracks.Where(it => it.Id != track.Id).ToValueList() };

    private Conference Without(RoomId id) =>
        Room(id) is { } room ? this with { Rooms = Rooms.Remove(room), RemovedRooms = RemovedRooms.Add(room) } : this;

    private Conference Without(TrackId id) =>
        Track(id) is { } track ? this with { Tracks = Tracks.Remove(track), RemovedTracks = RemovedTracks.Add(track) } : this;
}
