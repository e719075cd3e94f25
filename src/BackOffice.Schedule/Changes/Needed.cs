using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;

namespace BackOffice.Schedule.Changes;

/// <summary>What has to be in the program for something to be put back to how it was.</summary>
internal static class Needed
{
    /// <summary>Why an event can't be undone, where something it would bring back into use was removed; null where all is there.</summary>
    internal static Refusal? Refuse(ScheduleEvent happened, Program program)
    {
        foreach (var thing in By(happened, program))
        {
            if (IsThere(thing, program)) continue;
            return Refusal.Rule($"That can't be undone: it needs {ChangeText.Title(thing, program)}, and that was removed since.");
        }
        return null;
    }

    /// <summary>What a thing rests on, as it is in a program: its place, its people, its track.</summary>
    internal static IEnumerable<Subject> For(Subject thing, Program program) => thing.Type switch
    {
        SubjectType.Talk when program.Talk(new(thing.Id)) is { } talk => [.. Place(program.PlacementOf(talk)), .. Parts(talk)],
        SubjectType.Session when program.Session(new(thing.Id)) is { } session => [.. Place(session.Slot), .. session.Chairs.Select(id => (Subject)id)],
        _ => [],
    };

    private static IEnumerable<Subject> By(ScheduleEvent happened, Program program) => happened switch
    {
        TalkMoved e => Place(e.From),
        SpeakerRemoved e => [e.PersonId],
        SpeakerSwapped e => [e.Out],
        TrackAssigned { From: { } track } => [track],
        SessionMoved e => Place(e.From),
        ConstraintRemoved e => [e.First, e.Second],
        ChairAssigned e => e.From.Select(id => (Subject)id),
        TalkRemoved e when program.Removed.Talks.GetValueOrDefault(e.TalkId) is { } talk =>
            [.. Place(e.From), .. Parts(talk)],
        SessionRemoved e when program.Removed.Sessions.GetValueOrDefault(e.SessionId) is { } session =>
            [.. Place(e.From), .. session.Chairs.Select(id => (Subject)id)],
        _ => [],
    };

    private static IEnumerable<Subject> Place(Placement? place) => place switch
    {
        Placement.OwnSlot own => [own.Slot.RoomId],
        Placement.InSession within => [within.SessionId],
        _ => [],
    };

    private static IEnumerable<Subject> Place(Slot? slot) => slot is null ? [] : [slot.RoomId];

    private static IEnumerable<Subject> Parts(Talk talk) =>
        talk.Speakers.Select(id => (Subject)id).Concat(talk.TrackId is { } track ? [track] : Array.Empty<Subject>());

    /// <summary>Whether a thing is in a program.</summary>
    internal static bool IsThere(Subject thing, Program program) => thing.Type switch
    {
        SubjectType.Talk => program.Talk(new(thing.Id)) is not null,
        SubjectType.Session => program.Session(new(thing.Id)) is not null,
        SubjectType.Person => program.Person(new(thing.Id)) is not null,
        SubjectType.Room => program.Conference.Room(new(thing.Id)) is not null,
        _ => program.Conference.Track(new TrackId(thing.Id)) is not null,
    };
}
