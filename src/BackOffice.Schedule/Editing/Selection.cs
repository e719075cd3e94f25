using System.Globalization;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Time;
using NodaTime;

namespace BackOffice.Schedule.Editing;

/// <summary>What planners share: where the things that a member selected stand, the commands that put them elsewhere, and words for both.</summary>
internal static class Selection
{
    /// <summary>The slot that a thing takes by itself: a session's, or a talk's own; null for what is unscheduled or stands in a session.</summary>
    internal static Slot? SlotOf(Program program, Subject thing) => thing.Type switch
    {
        SubjectType.Talk => program.Talk(new(thing.Id))?.OwnSlot,
        SubjectType.Session => program.Session(new(thing.Id))?.Slot,
        _ => null,
    };

    /// <summary>Everything that stands on the timetable by itself, cancelled and withdrawn things included, in the order of time, room and id.</summary>
    internal static IEnumerable<(Subject Thing, Slot Slot)> Standing(Program program)
    {
        var places = program.Conference.Rooms.Select((room, place) => (room.Id, place)).ToDictionary(it => it.Id, it => it.place);
        return program.Sessions.Values.Where(session => session.Slot is not null).Select(session => ((Subject)session.Id, session.Slot!))
            .Concat(program.Talks.Values.Where(talk => talk.OwnSlot is not null).Select(talk => ((Subject)talk.Id, talk.OwnSlot!)))
            .OrderBy(it => it.Item2.Start).ThenBy(it => places[it.Item2.RoomId]).ThenBy(it => it.Item1.Id);
    }

    /// <summary>Why a selection can't be worked on: it is empty, or holds what is no talk or session of the program; null where all is well.</summary>
    internal static Refusal? Fault(Program program, IReadOnlyCollection<Subject> selected)
    {
        if (selected.Count == 0) return Refusal.Invalid("Nothing is selected.");
        foreach (var thing in selected)
        {
            if (thing.Type is not (SubjectType.Talk or SubjectType.Session)) return Refusal.Invalid("Only talks and sessions can be selected.");
            if (program.VersionOf(thing) == 0) return Refusal.NotFound($"There is no {thing.Type.ToString().ToLowerInvariant()} with the id {thing.Id}.");
        }
        return null;
    }

    /// <summary>The session that a talk stands in, where that session is selected as well: the talk goes where it goes.</summary>
    internal static bool GoesWithItsSession(Program program, Subject thing, IReadOnlyCollection<Subject> selected) =>
        thing.Type == SubjectType.Talk && program.Talk(new(thing.Id))?.InSession is { } session && selected.Contains(session);

    /// <summary>The command that puts a thing into a room at a time; it keeps its duration.</summary>
    internal static ScheduleCommand Move(Subject thing, RoomId room, LocalDateTime start) => thing.Type == SubjectType.Talk
        ? new Talks.MoveTalk(new(thing.Id), new Destination.OwnSlot(room, start))
        : new Sessions.MoveSession(new(thing.Id), new SlotRequest(room, start));

    /// <summary>The command that takes a thing off the timetable.</summary>
    internal static ScheduleCommand Unschedule(Subject thing) => thing.Type == SubjectType.Talk
        ? new Talks.MoveTalk(new(thing.Id), null)
        : new Sessions.MoveSession(new(thing.Id), null);

    /// <summary>The title in quotation marks.</summary>
    internal static string Quoted(Program program, Subject thing) => $"“{ChangeText.Title(thing, program)}”";

    /// <summary>“1 thing”, “7 things”; of one kind “1 talk”, “7 sessions”; where there is one only, its title.</summary>
    internal static string Count(Program program, IReadOnlyCollection<Subject> things) => things.Count == 1 ? Quoted(program, things.First())
        : things.All(it => it.Type == SubjectType.Talk) ? $"{Number(things.Count)} talks"
        : things.All(it => it.Type == SubjectType.Session) ? $"{Number(things.Count)} sessions"
        : $"{Number(things.Count)} things";

    /// <summary>“15 minutes”, “1 minute earlier” for a negative duration.</summary>
    internal static string Minutes(Duration by)
    {
        var minutes = (long)Math.Abs(by.TotalMinutes);
        return $"{minutes.ToString(CultureInfo.InvariantCulture)} {(minutes == 1 ? "minute" : "minutes")}";
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
