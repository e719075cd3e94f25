using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Time;
using NodaTime;
using static BackOffice.Schedule.Editing.Selection;

namespace BackOffice.Schedule.Editing;

/// <summary>Moves selected talks and sessions together, in time and from room to room, so that they keep their distances.</summary>
public static class ShiftThings
{
    /// <summary>
    /// A plan that shifts what was selected. A talk in a session goes with its session where that is selected too; without it, it
    /// is left where it is, as is what is unscheduled, and the plan says so. Leaving the conference's days is a finding, no obstacle.
    /// </summary>
    /// <param name="program">The program to plan on.</param>
    /// <param name="selected">Talks and sessions.</param>
    /// <param name="by">How much later; negative for earlier; whole minutes.</param>
    /// <param name="rooms">How many rooms on, in the conference's order of the rooms in use; negative for back.</param>
    /// <returns>The plan, or a refusal: where nothing selected stands on the timetable, or a thing would leave the list of rooms.</returns>
    public static PlanResult By(Program program, IReadOnlyCollection<Subject> selected, Duration by, int rooms = 0)
    {
        if (Fault(program, selected) is { } fault) return fault;
        if (by == Duration.Zero && rooms == 0) return Refusal.Invalid("A shift takes some minutes, or another room.");
        var (commands, shifted, remarks) = (new List<ScheduleCommand>(), new List<Subject>(), new List<string>());
        foreach (var thing in selected.Distinct())
        {
            if (GoesWithItsSession(program, thing, selected)) continue;
            if (SlotOf(program, thing) is not { } slot)
            {
                remarks.Add(LeftWhereItIs(program, thing));
                continue;
            }
            if (Beside(program, thing, slot, rooms) is not { } room) return NoRoom(program, thing, slot, rooms);
            shifted.Add(thing);
            commands.Add(Move(thing, room, slot.Start.Plus(by)));
        }
        return Plan.Of(program, $"Shift {Count(program, shifted)} {How(by, rooms)}", commands, remarks);
    }

    private static RoomId? Beside(Program program, Subject thing, Slot slot, int rooms)
    {
        if (rooms == 0) return slot.RoomId;
        var inUse = program.Conference.Rooms.Where(room => !room.Retired).Select(room => room.Id).ToList();
        var place = inUse.IndexOf(slot.RoomId);
        return place >= 0 && place + rooms >= 0 && place + rooms < inUse.Count ? inUse[place + rooms] : null;
    }

    private static Refusal NoRoom(Program program, Subject thing, Slot slot, int rooms)
    {
        var room = program.Conference.Room(slot.RoomId)!;
        return Refusal.Rule(room.Retired
            ? $"{Quoted(program, thing)} is in {room.Name}, which is no longer in use and has no rooms beside it."
            : $"{Quoted(program, thing)} is in {room.Name}, and there is no room {Rooms(rooms)} it.");
    }

    private static string LeftWhereItIs(Program program, Subject thing) =>
        thing.Type == SubjectType.Talk && program.Talk(new(thing.Id))!.InSession is { } session
            ? $"{Quoted(program, thing)} stays where it is in {Quoted(program, session)}."
            : $"{Quoted(program, thing)} is unscheduled and stays so.";

    private static string How(Duration by, int rooms) => string.Join(" and ", new[]
    {
        by == Duration.Zero ? null : $"by {Minutes(by)}{(by < Duration.Zero ? " to earlier" : "")}",
        rooms == 0 ? null : $"{Math.Abs(rooms)} {(Math.Abs(rooms) == 1 ? "room" : "rooms")} {(rooms > 0 ? "on" : "back")}",
    }.OfType<string>());

    private static string Rooms(int rooms) => Math.Abs(rooms) == 1 ? (rooms > 0 ? "after" : "before") : $"{Math.Abs(rooms)} {(rooms > 0 ? "after" : "before")}";
}
