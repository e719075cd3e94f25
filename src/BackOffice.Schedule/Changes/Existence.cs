using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;

namespace BackOffice.Schedule.Changes;

/// <summary>
/// Takes back that something was added, where nothing needs it any more, and brings back what was removed. Only an undo does
/// this: for what will not take place there are withdrawing, cancelling and retiring.
/// </summary>
internal static class Existence
{
    internal static Decision Remove(TalkId id, Program program) =>
        program.Talk(id) is not { } talk ? Decision.Nothing : Decision.Of(new TalkRemoved(id, program.PlacementOf(talk)));

    internal static Decision Remove(SessionId id, Program program) =>
        program.Session(id) is not { } session ? Decision.Nothing
        : session.Talks.Count > 0 ? InUse(id, session.Talks[0], program)
        : Decision.Of(new SessionRemoved(id, session.Slot));

    internal static Decision Remove(PersonId id, Program program) =>
        program.Person(id) is null ? Decision.Nothing
        : First(program.Index.PartsOf(id)) is { } part ? InUse(id, part, program)
        : Decision.Of(new PersonRemoved(id));

    internal static Decision Remove(RoomId id, Program program) =>
        program.Conference.Room(id) is not { } room ? Decision.Nothing
        : First(program.Index.In(id)) is { } thing ? InUse(id, thing, program)
        : Decision.Of(new RoomRemoved(program.Conference.Id, id, room.Name, room.Capacity));

    internal static Decision Remove(TrackId id, Program program) =>
        program.Conference.Track(id) is not { } track ? Decision.Nothing
        : First(program.Talks.Values.Where(talk => talk.TrackId == id).Select(talk => (Subject)talk.Id)) is { } talk ? InUse(id, talk, program)
        : Decision.Of(new TrackRemoved(program.Conference.Id, id, track.Name, track.Color));

    internal static Decision Reinstate(TalkRemoved removed, Program program)
    {
        if (program.Removed.Talks.GetValueOrDefault(removed.TalkId) is not { } talk) return Decision.Nothing;
        if (program.Talks.Values.Any(other => other.Code == talk.Code)) return Refusal.Rule($"There is a talk with the code {talk.Code} by now.");
        return Decision.Of(new TalkReinstated(removed.TalkId, Within(removed.From, program)));
    }

    internal static Decision Reinstate(SessionRemoved removed, Program program) =>
        Decision.Unless(program.Session(removed.SessionId) is not null, new SessionReinstated(removed.SessionId, removed.From));

    internal static Decision Reinstate(PersonRemoved removed, Program program) =>
        Decision.Unless(program.Person(removed.PersonId) is not null, new PersonReinstated(removed.PersonId));

    internal static Decision Reinstate(RoomRemoved removed, Program program)
    {
        var (conference, id) = (program.Conference.Id, removed.RoomId);
        var decision = new AddRoom(removed.Name, removed.Capacity, id).Decide(program);
        var room = program.Conference.RemovedRooms.FirstOrDefault(it => it.Id == id);
        return And(
            decision,
            room is { Availability.Count: > 0 } ? new RoomAvailabilityRevised(conference, id, [], room.Availability) : null,
            room is { Retired: true } ? new RoomRetired(conference, id) : null);
    }

    internal static Decision Reinstate(TrackRemoved removed, Program program)
    {
        var decision = new AddTrack(removed.Name, removed.Color, removed.TrackId).Decide(program);
        var track = program.Conference.RemovedTracks.FirstOrDefault(it => it.Id == removed.TrackId);
        return And(decision, track is { Retired: true } ? new TrackRetired(program.Conference.Id, removed.TrackId) : null);
    }

    // What came into being is as it was when it was removed, not only as it was when it was added.
    private static Decision And(Decision added, params IEnumerable<ScheduleEvent?> sides) =>
        added is Decision.Accepted { Events: { Length: > 0 } events } ? new Decision.Accepted([.. events, .. sides.OfType<ScheduleEvent>()]) : added;

    // The session may hold fewer talks by now.
    private static Placement? Within(Placement? place, Program program) =>
        place is Placement.InSession within && program.Session(within.SessionId) is { } session
            ? within with { Position = Math.Min(within.Position, session.Talks.Count) }
            : place;

    private static Subject? First(IEnumerable<Subject> users) => users.OrderBy(it => it.Type).ThenBy(it => it.Id).Cast<Subject?>().FirstOrDefault();

    private static Refusal InUse(Subject thing, Subject user, Program program)
    {
        var (what, by) = (ChangeText.Title(thing, program), ChangeText.Title(user, program));
        return Refusal.Rule($"That can't be undone: {(thing.Type == SubjectType.Person ? $"{what} has a part in “{by}”" : $"“{by}” is in {what}")} now.");
    }
}
