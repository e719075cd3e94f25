using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using static BackOffice.Schedule.Editing.Selection;

namespace BackOffice.Schedule.Editing;

/// <summary>
/// Lets two things change places; each keeps its duration. Planned as two moves, each with the version of its thing, so that it is a
/// conflict where either was moved meanwhile.
/// </summary>
public static class SwapPlaces
{
    /// <summary>
    /// A plan that swaps two talks (wherever they stand), two sessions, or a talk with a session. One of them may be unscheduled;
    /// the other is then taken off the timetable.
    /// </summary>
    /// <returns>The plan, or a refusal: where both are one, both are unscheduled, or a session would go into a session.</returns>
    public static PlanResult Of(Program program, Subject one, Subject other)
    {
        if (Fault(program, [one, other]) is { } fault) return fault;
        if (one == other) return Refusal.Invalid("A thing can't change places with itself.");
        var title = $"Swap {Quoted(program, one)} and {Quoted(program, other)}";
        if (one.Type == SubjectType.Talk && other.Type == SubjectType.Talk) return Talks(program, title, new(one.Id), new(other.Id));
        foreach (var thing in new[] { one, other })
        {
            if (thing.Type == SubjectType.Talk && program.Talk(new(thing.Id))!.InSession is { } session)
            {
                return Refusal.Rule($"{Quoted(program, thing)} stands in {Quoted(program, session)}, where no session can go.");
            }
        }
        var (here, there) = (SlotOf(program, one), SlotOf(program, other));
        return here is null && there is null
            ? Refusal.Rule($"{Quoted(program, one)} and {Quoted(program, other)} are both unscheduled.")
            : Plan.Of(program, title, [To(one, there), To(other, here)]);
    }

    private static PlanResult Talks(Program program, string title, TalkId one, TalkId other) => new SwapTalks(one, other).Decide(program) switch
    {
        Decision.Refused { Refusal: var refusal } => refusal,
        Decision.Accepted { Events: var events } => Plan.Of(program, title, events.OfType<TalkMoved>().Select(Again)),
        _ => throw new InvalidOperationException("A decision is one of two."),
    };

    private static MoveTalk Again(TalkMoved moved) => new(moved.TalkId, moved.To switch
    {
        Placement.OwnSlot own => new Destination.OwnSlot(own.Slot.RoomId, own.Slot.Start),
        Placement.InSession place => new Destination.InSession(place.SessionId, place.Position),
        _ => null,
    });

    private static ScheduleCommand To(Subject thing, Slot? slot) => slot is null ? Unschedule(thing) : Move(thing, slot.RoomId, slot.Start);
}
