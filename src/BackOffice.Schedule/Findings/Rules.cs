using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;

namespace BackOffice.Schedule.Findings;

/// <summary>
/// What the rules find at one scope: a room, a person, a session or a talk. A finding belongs to one scope, and what a
/// scope finds depends on nothing but what <see cref="Scopes"/> says touches it.
/// </summary>
internal static class Rules
{
    internal static IEnumerable<Finding> At(Subject scope, Timetable timetable) => scope.Type switch
    {
        SubjectType.Room => At(new RoomId(scope.Id), timetable),
        SubjectType.Person => PersonInTwoPlaces.Of(new(scope.Id), timetable),
        SubjectType.Session => timetable.Program.Session(new(scope.Id)) is { } session ? At(session, timetable) : [],
        SubjectType.Talk => timetable.Program.Talk(new(scope.Id)) is { } talk ? At(talk, timetable) : [],
        _ => [],
    };

    private static IEnumerable<Finding> At(RoomId room, Timetable timetable) =>
    [
        .. RoomTakenTwice.In(room, timetable),
        .. RetiredRoomInUse.In(room, timetable),
    ];

    private static IEnumerable<Finding> At(Session session, Timetable timetable) =>
    [
        .. SlotOutsideTheConference.Of(session, timetable),
        .. TalkOutsideItsSession.Of(session, timetable),
        .. CancelledOnTheTimetable.Of(session, timetable),
    ];

    private static IEnumerable<Finding> At(Talk talk, Timetable timetable) =>
    [
        .. SlotOutsideTheConference.Of(talk, timetable),
        .. CancelledOnTheTimetable.Of(talk),
        .. TitleIsProvisional.Of(talk),
        .. TalkWithoutSpeakers.Of(talk),
    ];
}
