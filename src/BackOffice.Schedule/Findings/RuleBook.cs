using BackOffice.Schedule.Findings.Rules;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using NodaTime;

namespace BackOffice.Schedule.Findings;

/// <summary>Which rules look at which kind of scope, and what they find there as the conference weighs it.</summary>
internal static class RuleBook
{
    private static readonly Rule<RoomId>[] OfRooms =
    [
        new(RoomTakenTwice.Code, RoomTakenTwice.In),
        new(RetiredRoomInUse.Code, RetiredRoomInUse.In),
        new(RoomNotAvailable.Code, RoomNotAvailable.In),
        new(TooLittleChangeover.Code, TooLittleChangeover.In),
        new(GapInARoom.Code, GapInARoom.In),
    ];

    private static readonly Rule<PersonId>[] OfPeople =
    [
        new(PersonInTwoPlaces.Code, PersonInTwoPlaces.Of),
        new(PersonNotAvailable.Code, PersonNotAvailable.Of),
        new(TooLittleTimeBetweenRooms.Code, TooLittleTimeBetweenRooms.Of),
        new(PersonWithoutBio.Code, PersonWithoutBio.Of),
    ];

    private static readonly Rule<Session>[] OfSessions =
    [
        new(SlotOutsideTheConference.Code, SlotOutsideTheConference.Of),
        new(TalkOutsideItsSession.Code, TalkOutsideItsSession.Of),
        new(CancelledOnTheTimetable.Code, CancelledOnTheTimetable.Of),
        new(SessionWithoutChair.Code, SessionWithoutChair.Of),
        new(SessionLongerThanItsTalks.Code, SessionLongerThanItsTalks.Of),
        new(SessionShorterThanItsTalks.Code, SessionShorterThanItsTalks.Of),
        new(RoomTooSmall.Code, RoomTooSmall.Of),
        new(ClocksChange.Code, ClocksChange.Of),
        new(MovedAfterPublication.Code, MovedAfterPublication.Of),
        new(PairThatMustNotClash.Code, (session, timetable) => PairThatMustNotClash.Of(session.Id, timetable)),
        new(OutOfOrder.Code, (session, timetable) => OutOfOrder.Of(session.Id, timetable)),
    ];

    private static readonly Rule<Talk>[] OfTalks =
    [
        new(SlotOutsideTheConference.Code, SlotOutsideTheConference.Of),
        new(CancelledOnTheTimetable.Code, CancelledOnTheTimetable.Of),
        new(TitleIsProvisional.Code, TitleIsProvisional.Of),
        new(TalkWithoutSpeakers.Code, TalkWithoutSpeakers.Of),
        new(TalkWithoutAbstract.Code, TalkWithoutAbstract.Of),
        new(TalkUnscheduled.Code, TalkUnscheduled.Of),
        new(RoomTooSmall.Code, RoomTooSmall.Of),
        new(ClocksChange.Code, ClocksChange.Of),
        new(MovedAfterPublication.Code, MovedAfterPublication.Of),
        new(PairThatMustNotClash.Code, (talk, timetable) => PairThatMustNotClash.Of(talk.Id, timetable)),
        new(OutOfOrder.Code, (talk, timetable) => OutOfOrder.Of(talk.Id, timetable)),
    ];

    private static readonly Rule<TrackId>[] OfTracks = [new(SameTrackAtOnce.Code, SameTrackAtOnce.In)];

    private static readonly Rule<LocalDate>[] OfDays = [new(ParallelToPlenary.Code, ParallelToPlenary.On)];

    private static readonly Rule<TitleKey>[] OfTitles = [new(Duplicate.Code, Duplicate.Of)];

    /// <summary>What is found at a scope; nothing where the thing is not there.</summary>
    internal static IEnumerable<Finding> At(Scope scope, Timetable timetable) => scope.Kind switch
    {
        ScopeKind.Room => timetable.Program.Conference.Room(new(scope.Id)) is null ? [] : Ask(OfRooms, new(scope.Id), timetable),
        ScopeKind.Person => timetable.Program.Person(new(scope.Id)) is null ? [] : Ask(OfPeople, new(scope.Id), timetable),
        ScopeKind.Session => timetable.Program.Session(new(scope.Id)) is { } session ? Ask(OfSessions, session, timetable) : [],
        ScopeKind.Talk => timetable.Program.Talk(new(scope.Id)) is { } talk ? Ask(OfTalks, talk, timetable) : [],
        ScopeKind.Track => timetable.Program.Conference.Track(new TrackId(scope.Id)) is null ? [] : Ask(OfTracks, new(scope.Id), timetable),
        ScopeKind.Day => Ask(OfDays, scope.Day, timetable),
        _ => Ask(OfTitles, new(scope.Id), timetable),
    };

    private static IEnumerable<Finding> Ask<T>(Rule<T>[] rules, T about, Timetable timetable)
    {
        foreach (var (code, look) in rules)
        {
            var severity = timetable.SeverityOf(code);
            if (severity == Severity.Off) continue;
            foreach (var hit in look(about, timetable))
            {
                var finding = new Finding(code, severity, hit.Sentence, hit.Parties, hit.At, null, hit.Facts);
                yield return timetable.Acknowledgement(finding) is { } reason ? finding with { Acknowledged = reason } : finding;
            }
        }
    }

    private sealed record Rule<T>(string Code, Func<T, Timetable, IEnumerable<Hit>> Look);
}
