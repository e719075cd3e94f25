using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using static BackOffice.Schedule.Editing.Selection;

namespace BackOffice.Schedule.Editing;

/// <summary>Lets what stands in the way of a move go to where the moved thing stands now: two members wanted one slot, and both things find a place.</summary>
public static class GiveWay
{
    /// <summary>
    /// A plan that does a move into a slot and puts the one thing that takes place there where the moved thing stands now, be it off
    /// the timetable; null where the command is no such move, nothing or more than one thing stands in the way, or that can't go there.
    /// </summary>
    public static Plan? To(Program program, ScheduleCommand move)
    {
        if (Wanted(program, move) is not var (thing, slot)) return null;
        var inTheWay = program.Index.In(slot.RoomId).Where(it => it != thing && Stands(program, it, slot)).Take(2).ToList();
        if (inTheWay is not [var other]) return null;
        if (Back(program, thing, other) is not { } back) return null;
        return Plan.Of(program, $"Swap {Quoted(program, thing)} and {Quoted(program, other)}", [move, back]) is PlanResult.Planned { Plan: { Steps.Count: > 1 } plan } ? plan : null;
    }

    private static (Subject Thing, Slot Slot)? Wanted(Program program, ScheduleCommand move) => move switch
    {
        MoveTalk { To: Destination.OwnSlot to } it when program.Talk(it.TalkId) is { } talk => (talk.Id, new Slot(to.RoomId, to.Start, to.Duration ?? talk.Duration)),
        MoveSession { To: { } to } it when program.Session(it.SessionId) is { } session => (session.Id, new Slot(to.RoomId, to.Start, to.Duration ?? session.Duration)),
        _ => null,
    };

    private static bool Stands(Program program, Subject thing, Slot slot) =>
        SlotOf(program, thing)?.Overlaps(slot) == true
        && (thing.Type == SubjectType.Talk ? program.Talk(new(thing.Id))!.Status : program.Session(new(thing.Id))!.Status) == Status.Active;

    // Where the moved thing leaves a session, the other takes its place in the order; a session can't.
    private static ScheduleCommand? Back(Program program, Subject thing, Subject other)
    {
        if (SlotOf(program, thing) is { } slot) return Move(other, slot.RoomId, slot.Start);
        if (thing.Type != SubjectType.Talk || program.PlacementOf(program.Talk(new(thing.Id))!) is not Placement.InSession place) return Unschedule(other);
        return other.Type == SubjectType.Talk ? new MoveTalk(new(other.Id), new Destination.InSession(place.SessionId, place.Position)) : null;
    }
}
