using NodaTime;

namespace BackOffice.Schedule.Time;

/// <summary>Where a talk stands: in a slot of its own or in a session. A talk without a placement is unscheduled.</summary>
public abstract record Placement
{
    private Placement() { }

    /// <summary>The talk stands alone on the timetable.</summary>
    public sealed record OwnSlot(Slot Slot) : Placement;

    /// <summary>The talk stands in a session.</summary>
    /// <param name="SessionId">The session.</param>
    /// <param name="Position">Its 0-based place in the session's order.</param>
    public sealed record InSession(SessionId SessionId, int Position) : Placement;
}

/// <summary>Where a talk is to go, as a command says it: what is left out stays as it is.</summary>
public abstract record Destination
{
    private Destination() { }

    /// <summary>Into a slot of its own.</summary>
    /// <param name="RoomId">The room.</param>
    /// <param name="Start">Wall-clock time in the conference's zone.</param>
    /// <param name="Duration">A new duration, or null to keep the one it has.</param>
    public sealed record OwnSlot(RoomId RoomId, LocalDateTime Start, Duration? Duration = null) : Destination;

    /// <summary>Into a session.</summary>
    /// <param name="SessionId">The session.</param>
    /// <param name="Position">Its 0-based place once it is there, or null for the end.</param>
    public sealed record InSession(SessionId SessionId, int? Position = null) : Destination;
}

/// <summary>Where a session is to go, as a command says it.</summary>
/// <param name="RoomId">The room.</param>
/// <param name="Start">Wall-clock time in the conference's zone.</param>
/// <param name="Duration">A new duration, or null to keep the one it has.</param>
public sealed record SlotRequest(RoomId RoomId, LocalDateTime Start, Duration? Duration = null);
