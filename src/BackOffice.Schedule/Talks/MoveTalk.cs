using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Time;

namespace BackOffice.Schedule.Talks;

/// <summary>
/// Moves a talk: into a slot of its own, into a session, or (without a destination) off the timetable. A destination that
/// names a duration resizes the talk as well.
/// </summary>
public sealed record MoveTalk(TalkId TalkId, Destination? To) : TalkCommand(TalkId)
{
    /// <inheritdoc/>
    protected override ValueList<Facet> Facets =>
        To is Destination.OwnSlot { Duration: not null } ? [Facet.Placement, Facet.Duration] : [Facet.Placement];

    /// <inheritdoc/>
    protected override Decision Decide(Program program, Talk talk)
    {
        if (Places.Of(program, To) is { } refusal) return refusal;
        var duration = (To as Destination.OwnSlot)?.Duration ?? talk.Duration;
        var resized = duration == talk.Duration ? null : new TalkResized(TalkId, talk.Duration, duration);
        var after = resized is null ? program : program.Apply(resized);
        var from = after.PlacementOf(after.Talk(TalkId)!);
        var to = after.PlacementFor(To, duration, TalkId);
        ScheduleEvent[] events =
        [
            .. resized is null ? Array.Empty<ScheduleEvent>() : [resized],
            .. from == to ? Array.Empty<ScheduleEvent>() : [new TalkMoved(TalkId, from, to)],
        ];
        return Decision.Of(events);
    }
}
