using System.Collections.Immutable;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;

namespace BackOffice.Schedule.Programs;

/// <summary>
/// Who and what is where, kept up change by change: what stands in each room by itself (a talk in a session stands in the
/// session's room), and what each person speaks at or chairs.
/// </summary>
public sealed partial record ProgramIndex
{
    /// <summary>Nobody and nothing anywhere.</summary>
    public static readonly ProgramIndex Empty = new();

    private static readonly ImmutableHashSet<Subject> Nothing = [];

    private ImmutableDictionary<RoomId, ImmutableHashSet<Subject>> Rooms { get; init; } = ImmutableDictionary<RoomId, ImmutableHashSet<Subject>>.Empty;

    private ImmutableDictionary<PersonId, ImmutableHashSet<Subject>> Parts { get; init; } = ImmutableDictionary<PersonId, ImmutableHashSet<Subject>>.Empty;

    /// <summary>The sessions, and the talks with a slot of their own, that stand in a room.</summary>
    public ImmutableHashSet<Subject> In(RoomId room) => Rooms.GetValueOrDefault(room, Nothing);

    /// <summary>The talks a person speaks at and the sessions the person chairs.</summary>
    public ImmutableHashSet<Subject> PartsOf(PersonId person) => Parts.GetValueOrDefault(person, Nothing);

    internal ProgramIndex Moved(Talk? before, Talk after) =>
        At(after.Id, before?.OwnSlot?.RoomId, after.OwnSlot?.RoomId).With(after.Id, before?.Speakers ?? [], after.Speakers).Noted(before, after);

    internal ProgramIndex Moved(Session? before, Session after) =>
        At(after.Id, before?.Slot?.RoomId, after.Slot?.RoomId).With(after.Id, before?.Chairs ?? [], after.Chairs).Noted(before, after);

    internal ProgramIndex Without(Talk gone) => At(gone.Id, gone.OwnSlot?.RoomId, null).With(gone.Id, gone.Speakers, []).Noted(gone, null);

    internal ProgramIndex Without(Session gone) => At(gone.Id, gone.Slot?.RoomId, null).With(gone.Id, gone.Chairs, []).Noted(gone, null);

    private ProgramIndex At(Subject thing, RoomId? from, RoomId? to)
    {
        if (from == to) return this;
        var rooms = Rooms;
        if (from is { } left) rooms = rooms.SetItem(left, In(left).Remove(thing));
        if (to is { } entered) rooms = rooms.SetItem(entered, rooms.GetValueOrDefault(entered, Nothing).Add(thing));
        return this with { Rooms = rooms };
    }

    private ProgramIndex With(Subject thing, ValueList<PersonId> before, ValueList<PersonId> after)
    {
        if (before == after) return this;
        var parts = Parts;
        foreach (var person in before) parts = parts.SetItem(person, parts.GetValueOrDefault(person, Nothing).Remove(thing));
        foreach (var person in after) parts = parts.SetItem(person, parts.GetValueOrDefault(person, Nothing).Add(thing));
        return this with { Parts = parts };
    }
}
