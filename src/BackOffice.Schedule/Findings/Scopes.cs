using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using NodaTime;

namespace BackOffice.Schedule.Findings;

/// <summary>Which scopes a change touches, so that only their findings are computed again.</summary>
internal static class Scopes
{
    /// <summary>What a talk touches as it stands; a change of it touches what it did before and does after.</summary>
    internal static IEnumerable<Scope> Of(Talk? talk)
    {
        if (talk is null) yield break;
        yield return talk.Id;
        yield return Scope.Of(TitleKey.Of(talk.Title));
        if (talk.OwnSlot is { } slot)
        {
            yield return slot.RoomId;
            foreach (var day in Days(slot)) yield return Scope.Of(day);
        }
        if (talk.InSession is { } session) yield return session;
        if (talk.TrackId is { } track) yield return track;
        foreach (var speaker in talk.Speakers) yield return speaker;
    }

    /// <summary>What a session touches by itself; what its talks touch follows in <see cref="Spread"/>.</summary>
    internal static IEnumerable<Scope> Of(Session? session)
    {
        if (session is null) yield break;
        yield return session.Id;
        if (session.Slot is { } slot)
        {
            yield return slot.RoomId;
            foreach (var day in Days(slot)) yield return Scope.Of(day);
        }
        foreach (var chair in session.Chairs) yield return chair;
    }

    /// <summary>What a change of the conference touches in a program; null is everything.</summary>
    internal static IEnumerable<Scope>? Of(ConferenceEvent happened, Program program) => happened switch
    {
        ConferenceRenamed or TrackAdded or TrackRecolored or TrackRetired or TrackReopened or RoomAdded or RoomsReordered => [],
        RoomRetired e => [e.RoomId],
        RoomReopened e => [e.RoomId],
        RoomRemoved e => [e.RoomId],
        TrackRemoved => [],
        RoomAvailabilityRevised e => [e.RoomId],
        TrackRenamed e => [e.TrackId],
        ConstraintAdded e => Of(e.First),
        ConstraintRemoved e => Of(e.First),
        FindingAcknowledged e => Of(e.Parties, program),
        AcknowledgementWithdrawn e => Of(e.Parties, program),
        // Days, zone, policies, names that many sentences say: it happens seldom, and much depends on it.
        _ => null,
    };

    /// <summary>
    /// The scopes touched and, for each session among them, its talks, their speakers and tracks, which follow it; and the first of
    /// each constraint that one of them is in.
    /// </summary>
    internal static IEnumerable<Scope> Spread(Program program, IReadOnlyCollection<Scope> touched)
    {
        var all = new HashSet<Scope>(touched);
        foreach (var scope in touched)
        {
            if (scope.Kind != ScopeKind.Session || program.Session(new(scope.Id)) is not { } session) continue;
            foreach (var id in session.Talks)
            {
                var talk = program.Talk(id)!;
                all.Add(id);
                if (talk.TrackId is { } track) all.Add(track);
                foreach (var speaker in talk.Speakers) all.Add(speaker);
            }
        }
        foreach (var it in program.Conference.Constraints)
        {
            if (Scope.Of(it.Second) is { } second && all.Contains(second) && Scope.Of(it.First) is { } first) all.Add(first);
        }
        return all;
    }

    /// <summary>Every scope there is.</summary>
    internal static IEnumerable<Scope> Every(Program program) =>
    [
        .. program.Conference.Rooms.Select(room => (Scope)room.Id),
        .. program.Conference.Tracks.Select(track => (Scope)track.Id),
        .. program.People.Keys.Select(id => (Scope)id),
        .. program.Sessions.Keys.Select(id => (Scope)id),
        .. program.Talks.Keys.Select(id => (Scope)id),
        .. program.Index.PlenaryDays.Select(Scope.Of),
        .. program.Index.TitlesOfSeveral.Select(Scope.Of),
    ];

    /// <summary>The days on which a slot takes some time.</summary>
    internal static IEnumerable<LocalDate> Days(Slot slot)
    {
        yield return slot.Start.Date;
        // No slot is longer than a day.
        var last = slot.End.PlusMinutes(-1).Date;
        if (last != slot.Start.Date) yield return last;
    }

    private static IEnumerable<Scope> Of(Subject thing)
    {
        if (Scope.Of(thing) is { } scope) yield return scope;
    }

    // Wherever a finding about the parties can have been found.
    private static IEnumerable<Scope> Of(ValueList<Subject> parties, Program program) => parties.SelectMany(party => party.Type switch
    {
        SubjectType.Talk => Of(program.Talk(new(party.Id))),
        SubjectType.Session => Of(program.Session(new(party.Id))),
        _ => Of(party),
    });
}
