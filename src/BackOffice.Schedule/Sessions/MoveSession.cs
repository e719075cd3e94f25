using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Time;

namespace BackOffice.Schedule.Sessions;

/// <summary>Moves a session with its talks to a room and start, or (without a destination) off the timetable.</summary>
public sealed record MoveSession(SessionId SessionId, SlotRequest? To) : SessionCommand(SessionId)
{
    /// <inheritdoc/>
    protected override ValueList<Facet> Facets => To?.Duration is null ? [Facet.Placement] : [Facet.Placement, Facet.Duration];

    /// <inheritdoc/>
    protected override Decision Decide(Program program, Session session)
    {
        if (Places.Of(program, To) is { } refusal) return refusal;
        var duration = To?.Duration ?? session.Duration;
        var from = session.Slot is { } slot ? slot with { Duration = duration } : null;
        var to = To is null ? null : new Slot(To.RoomId, To.Start, duration);
        ScheduleEvent[] events =
        [
            .. duration != session.Duration ? [new SessionResized(SessionId, session.Duration, duration)] : Array.Empty<ScheduleEvent>(),
            .. from != to ? [new SessionMoved(SessionId, from, to)] : Array.Empty<ScheduleEvent>(),
        ];
        return Decision.Of(events);
    }
}
