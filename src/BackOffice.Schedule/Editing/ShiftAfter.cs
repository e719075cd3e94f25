using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using NodaTime;
using static BackOffice.Schedule.Editing.Selection;

namespace BackOffice.Schedule.Editing;

/// <summary>Shifts everything of a day from a moment on: “the keynote runs 15 minutes over”.</summary>
public static class ShiftAfter
{
    /// <summary>
    /// A plan that shifts what begins at a moment or after it, on the day of the conference that the moment belongs to (its night
    /// included). What has begun by then stays.
    /// </summary>
    /// <param name="program">The program to plan on.</param>
    /// <param name="moment">Wall-clock time in the conference's zone.</param>
    /// <param name="by">How much later; negative for earlier; whole minutes.</param>
    /// <param name="room">The room in which to shift; null for all of them.</param>
    /// <param name="extend">A talk or session that gets longer by as much, and is not shifted itself; a talk's session gets longer with it.</param>
    /// <returns>The plan, or a refusal where nothing begins then and nothing gets longer.</returns>
    public static PlanResult By(Program program, LocalDateTime moment, Duration by, RoomId? room = null, Subject? extend = null)
    {
        if (by == Duration.Zero) return Refusal.Invalid("A shift takes some minutes.");
        if (extend is { } longer && Fault(program, [longer]) is { } fault) return fault;
        var stays = extend is { } thing ? Whole(program, thing) : [];
        var shifted = Begins(program, moment, room).Where(it => !stays.Contains(it.Thing)).ToList();
        if (shifted.Count == 0 && stays.Count == 0) return Refusal.Rule($"Nothing begins on {PlaceText.Of(moment)} or later that day{In(program, room)}.");
        return Plan.Of(
            program,
            Title(program, moment, by, room, extend, [.. shifted.Select(it => it.Thing)]),
            [.. stays.Select(it => Resize(program, it, by)), .. shifted.Select(it => Move(it.Thing, it.Slot.RoomId, it.Slot.Start.Plus(by)))]);
    }

    /// <summary>What begins at a moment or after it, that day.</summary>
    private static IEnumerable<(Subject Thing, Slot Slot)> Begins(Program program, LocalDateTime moment, RoomId? room)
    {
        var day = program.Conference.DayOf(moment);
        return Standing(program).Where(it => it.Slot.Start >= moment && program.Conference.DayOf(it.Slot.Start) == day && (room is null || it.Slot.RoomId == room));
    }

    // A talk that runs over makes the session around it run over.
    private static List<Subject> Whole(Program program, Subject thing) =>
        thing.Type == SubjectType.Talk && program.Talk(new(thing.Id))!.InSession is { } session ? [thing, session] : [thing];

    private static ScheduleCommand Resize(Program program, Subject thing, Duration by) => thing.Type == SubjectType.Talk
        ? new ResizeTalk(new(thing.Id), program.Talk(new(thing.Id))!.Duration + by)
        : new ResizeSession(new(thing.Id), program.Session(new(thing.Id))!.Duration + by);

    private static string Title(Program program, LocalDateTime moment, Duration by, RoomId? room, Subject? extend, List<Subject> shifted)
    {
        var (minutes, late) = (Minutes(by), by > Duration.Zero);
        if (extend is not { } thing) return $"Shift {Count(program, shifted)} from {PlaceText.Of(moment)} on{In(program, room)} by {minutes}{(late ? "" : " to earlier")}";
        var runs = $"Let {Quoted(program, thing)} run {minutes} {(late ? "over" : "less")}";
        return shifted.Count == 0 ? runs : $"{runs} and shift {Count(program, shifted)} after it{In(program, room)}";
    }

    private static string In(Program program, RoomId? room) => room is { } id ? $" in {program.Conference.Room(id)?.Name ?? "a room unknown"}" : "";
}
