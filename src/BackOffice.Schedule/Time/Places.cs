using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using NodaTime;

namespace BackOffice.Schedule.Time;

/// <summary>
/// The checks on where something is to go. They refuse what is no place at all; a place that is taken, or outside the
/// conference's days, is accepted and becomes a finding.
/// </summary>
internal static class Places
{
    internal static Refusal? Of(Program program, SlotRequest? to) => to is null ? null : Of(program, to.RoomId, to.Start, to.Duration);

    internal static Refusal? Of(Program program, Destination? to) => to switch
    {
        Destination.OwnSlot slot => Of(program, slot.RoomId, slot.Start, slot.Duration),
        Destination.InSession { SessionId: var id, Position: var position } =>
            program.Session(id) is null ? Refusal.NotFound($"There is no session with the id {id}.")
            : position < 0 ? Refusal.Invalid("A position in a session is 0 or more.")
            : null,
        _ => null,
    };

    private static Refusal? Of(Program program, RoomId room, LocalDateTime start, Duration? duration) =>
        program.Conference.Room(room) is null ? Refusal.NotFound($"There is no room with the id {room}.")
        : Words.Start(start) ?? (duration is { } given ? Words.Duration(given) : null);
}
