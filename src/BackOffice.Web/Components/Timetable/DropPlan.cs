using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Editing;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;

namespace BackOffice.Web.Components.Timetable;

/// <summary>What it comes to when a member puts things somewhere on the timetable.</summary>
public static class DropPlan
{
    private static readonly Refusal Nowhere = Refusal.Invalid("There is no such place.");

    /// <summary>A plan that puts things into a place; the first of them is the one the member holds, the others keep their distance from it.</summary>
    public static PlanResult Of(Program program, IReadOnlyList<Lifted> things, DropTarget target)
    {
        var subjects = things.Select(it => it.Thing).OfType<Subject>().ToList();
        if (subjects.Count == 0 || subjects.Count != things.Count) return Refusal.Invalid("There is no such thing.");
        if (subjects.FirstOrDefault(it => program.VersionOf(it) == 0) is { Id: var gone } && gone != Guid.Empty) return Refusal.NotFound("It is no longer there.");
        return target switch
        {
            { Kind: "tray" } => Of(program, subjects, null),
            { Place: { } place } => Of(program, subjects, place),
            { Slot: { } slot } => Of(program, subjects, new Destination.OwnSlot(slot.RoomId, slot.Start, slot.Duration)),
            _ => Nowhere,
        };
    }

    /// <summary>A plan that puts things, which are there, into a destination, or (null) off the timetable; the others keep their distance from the first.</summary>
    public static PlanResult Of(Program program, IReadOnlyList<Subject> things, Destination? to) => to switch
    {
        Destination.InSession place => Into(program, things, place),
        Destination.OwnSlot slot when things is [var only] => Planned(program, $"Move {Title(program, only)}", To(only, slot)),
        Destination.OwnSlot slot => Together(program, things, slot),
        _ => UnscheduleThings.Of(program, things),
    };

    /// <summary>The commands of a plan, each with the version that the member had before their eyes when they picked the thing up.</summary>
    public static IReadOnlyList<(ScheduleCommand Command, long? SeenVersion)> AsSeen(Plan plan, IReadOnlyList<Lifted> things)
    {
        var seen = things.Where(it => it.Thing is not null).DistinctBy(it => it.Thing).ToDictionary(it => it.Thing!.Value, it => it.Version);
        return [.. plan.Steps.Select(step => (step.Command, (long?)(seen.TryGetValue(step.Command.Touches[0].Subject, out var version) ? version : step.SeenVersion)))];
    }

    private static PlanResult Together(Program program, IReadOnlyList<Subject> things, Destination.OwnSlot slot)
    {
        if (SlotOf(program, things[0]) is not { } held) return Refusal.Rule($"{Title(program, things[0])} is unscheduled: unscheduled things are put on the timetable one by one.");
        var rooms = program.Conference.Rooms.Where(room => !room.Retired).Select(room => room.Id).ToList();
        var (from, to) = (rooms.IndexOf(held.RoomId), rooms.IndexOf(slot.RoomId));
        return from < 0 || to < 0
            ? Refusal.Rule("Several things can't be moved out of or into a room that is no longer in use.")
            : ShiftThings.By(program, things, slot.Start.Since(held.Start), to - from);
    }

    private static PlanResult Into(Program program, IReadOnlyList<Subject> things, Destination.InSession place)
    {
        if (things.FirstOrDefault(it => it.Type == SubjectType.Session) is { Id: var id } session && id != Guid.Empty)
        {
            return Refusal.Rule($"{Title(program, session)} is a session, and a session can't stand in another.");
        }
        if (program.Session(place.SessionId) is not { } into) return Nowhere;
        var talks = things.Select(it => new TalkId(it.Id)).ToList();
        var first = Math.Min(place.Position ?? int.MaxValue, into.Talks.Count(it => !talks.Contains(it)));
        // What stands in the session already first goes to its end, so that the places counted without it are where they will be.
        var aside = talks.Count == 1 ? [] : talks.Where(into.Talks.Contains).Select(it => new MoveTalk(it, new Destination.InSession(into.Id)));
        var moves = talks.Select((it, index) => new MoveTalk(it, new Destination.InSession(into.Id, first + index)));
        var what = talks.Count == 1 ? Title(program, things[0]) : $"{talks.Count} talks";
        return Planned(program, $"Move {what} into “{into.Title}”", [.. aside, .. moves]);
    }

    private static ScheduleCommand To(Subject thing, Destination.OwnSlot slot) => thing.Type == SubjectType.Talk
        ? new MoveTalk(new(thing.Id), slot)
        : new MoveSession(new(thing.Id), new SlotRequest(slot.RoomId, slot.Start, slot.Duration));

    private static PlanResult Planned(Program program, string title, params IEnumerable<ScheduleCommand> commands)
    {
        var rehearsal = new Rehearsal(program);
        var steps = new List<PlannedStep>();
        foreach (var command in commands)
        {
            if (rehearsal.Try(command) is { } refusal) return refusal;
            steps.Add(new(command, program.VersionOf(command.Touches[0].Subject)));
        }
        return new Plan(title, steps.ToValueList());
    }

    internal static Slot? SlotOf(Program program, Subject thing) => thing.Type switch
    {
        SubjectType.Talk when program.Talk(new(thing.Id)) is { } talk => program.SlotOf(talk),
        SubjectType.Session => program.Session(new(thing.Id))?.Slot,
        _ => null,
    };

    private static string Title(Program program, Subject thing) => $"“{ChangeText.Title(thing, program)}”";
}
