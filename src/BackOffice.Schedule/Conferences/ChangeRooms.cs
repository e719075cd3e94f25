using BackOffice.Schedule.Changes;

namespace BackOffice.Schedule.Conferences;

/// <summary>Adds a room to the conference.</summary>
public sealed record AddRoom(string Name, int? Capacity = null, RoomId RoomId = default) : ConferenceCommand
{
    /// <inheritdoc/>
    protected override Facet Facet => Facet.Room(RoomId, "existence");

    /// <inheritdoc/>
    public override Subject About => RoomId;

    /// <inheritdoc/>
    public override ScheduleCommand Identified(Func<Guid> fresh) => RoomId == default ? this with { RoomId = new(fresh()) } : this;

    /// <inheritdoc/>
    protected override Decision Decide(Conference conference) =>
        conference.Room(RoomId) is { } room ? room.Name == Name.Trim() ? Decision.Nothing : Refusal.Rule($"There is a room with the id {RoomId} already.")
        : (Words.Name(Name) ?? ConferenceRules.Capacity(Capacity) ?? ConferenceRules.RoomNameFree(conference, Name, RoomId)) is { } refusal ? refusal
        : Decision.Of(new RoomAdded(conference.Id, RoomId, Name.Trim(), Capacity));
}

/// <summary>A command about one room of the conference.</summary>
public abstract record RoomCommand(RoomId RoomId) : ConferenceCommand
{
    /// <inheritdoc/>
    public override Subject About => RoomId;

    /// <inheritdoc/>
    protected sealed override Decision Decide(Conference conference) =>
        conference.Room(RoomId) is { } room ? Decide(conference, room) : Refusal.NotFound($"There is no room with the id {RoomId}.");

    /// <summary>What the command comes to for the room as it stands.</summary>
    protected abstract Decision Decide(Conference conference, Room room);
}

/// <summary>Gives a room another name; what stands in it stays.</summary>
public sealed record RenameRoom(RoomId RoomId, string Name) : RoomCommand(RoomId)
{
    /// <inheritdoc/>
    protected override Facet Facet => Facet.Room(RoomId, "name");

    /// <inheritdoc/>
    protected override Decision Decide(Conference conference, Room room) =>
        (Words.Name(Name) ?? ConferenceRules.RoomNameFree(conference, Name, RoomId)) is { } refusal ? refusal
        : Decision.Unless(room.Name == Name.Trim(), new RoomRenamed(conference.Id, RoomId, room.Name, Name.Trim()));
}

/// <summary>Says how many people a room seats.</summary>
public sealed record SetRoomCapacity(RoomId RoomId, int? Capacity) : RoomCommand(RoomId)
{
    /// <inheritdoc/>
    protected override Facet Facet => Facet.Room(RoomId, "capacity");

    /// <inheritdoc/>
    protected override Decision Decide(Conference conference, Room room) =>
        ConferenceRules.Capacity(Capacity) is { } refusal ? refusal
        : Decision.Unless(room.Capacity == Capacity, new RoomCapacityChanged(conference.Id, RoomId, room.Capacity, Capacity));
}

/// <summary>Takes a room out of use. What stands in it stays, and is a finding.</summary>
public sealed record RetireRoom(RoomId RoomId) : RoomCommand(RoomId)
{
    /// <inheritdoc/>
    protected override Facet Facet => Facet.Room(RoomId, "status");

    /// <inheritdoc/>
    protected override Decision Decide(Conference conference, Room room) => Decision.Unless(room.Retired, new RoomRetired(conference.Id, RoomId));
}

/// <summary>Takes a retired room into use again.</summary>
public sealed record ReopenRoom(RoomId RoomId) : RoomCommand(RoomId)
{
    /// <inheritdoc/>
    protected override Facet Facet => Facet.Room(RoomId, "status");

    /// <inheritdoc/>
    protected override Decision Decide(Conference conference, Room room) => Decision.Unless(!room.Retired, new RoomReopened(conference.Id, RoomId));
}

/// <summary>Changes the order in which the rooms are shown.</summary>
public sealed record ReorderRooms(ValueList<RoomId> Rooms) : ConferenceCommand
{
    /// <inheritdoc/>
    protected override Facet Facet => Facet.RoomOrder;

    /// <inheritdoc/>
    protected override Decision Decide(Conference conference)
    {
        var now = conference.Rooms.Select(room => room.Id).ToValueList();
        return now.Count != Rooms.Count || !now.ToHashSet().SetEquals(Rooms)
            ? Refusal.Invalid("The new order must name each room of the conference once.")
            : Decision.Unless(now == Rooms, new RoomsReordered(conference.Id, now, Rooms));
    }
}
