using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;

namespace BackOffice.Schedule.Findings;

/// <summary>Which scopes a change touches, so that only their findings are computed again.</summary>
internal static class Scopes
{
    /// <summary>What a talk touches as it stands; a change of it touches what it did before and does after.</summary>
    internal static IEnumerable<Subject> Of(Talk? talk)
    {
        if (talk is null) yield break;
        yield return talk.Id;
        if (talk.OwnSlot is { } slot) yield return slot.RoomId;
        if (talk.InSession is { } session) yield return session;
        foreach (var speaker in talk.Speakers) yield return speaker;
    }

    /// <summary>What a session touches by itself; the speakers of its talks follow in <see cref="Spread"/>.</summary>
    internal static IEnumerable<Subject> Of(Session? session)
    {
        if (session is null) yield break;
        yield return session.Id;
        if (session.Slot is { } slot) yield return slot.RoomId;
        foreach (var chair in session.Chairs) yield return chair;
    }

    /// <summary>What a change of the conference touches; null is everything.</summary>
    internal static IEnumerable<Subject>? Of(ConferenceEvent happened) => happened switch
    {
        ConferenceOpened or ConferenceDaysChanged or DayBoundaryChanged => null,
        RoomRenamed e => [e.RoomId],
        RoomRetired e => [e.RoomId],
        RoomReopened e => [e.RoomId],
        RoomRemoved e => [e.RoomId],
        _ => [],
    };

    /// <summary>The scopes touched and, for each session among them, the speakers of the talks that follow it.</summary>
    internal static IEnumerable<Subject> Spread(Program program, IReadOnlyCollection<Subject> touched)
    {
        var all = new HashSet<Subject>(touched);
        foreach (var scope in touched)
        {
            if (scope.Type != SubjectType.Session) continue;
            foreach (var talk in program.Session(new(scope.Id))?.Talks ?? [])
            {
                foreach (var speaker in program.Talk(talk)!.Speakers) all.Add(speaker);
            }
        }
        return all;
    }

    /// <summary>Every scope there is.</summary>
    internal static IEnumerable<Subject> Every(Program program) =>
    [
        .. program.Conference.Rooms.Select(room => (Subject)room.Id),
        .. program.People.Keys.Select(id => (Subject)id),
        .. program.Sessions.Keys.Select(id => (Subject)id),
        .. program.Talks.Keys.Select(id => (Subject)id),
    ];
}
