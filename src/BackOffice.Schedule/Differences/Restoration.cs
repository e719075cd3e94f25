using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;

namespace BackOffice.Schedule.Differences;

/// <summary>Puts a program, or a part of it, back to how it was: what would have to happen now.</summary>
internal static class Restoration
{
    internal static Decision Of(Program now, Program then, RestoreScope scope) => scope switch
    {
        RestoreScope.OneTalk it => Of(now, then, it.TalkId),
        RestoreScope.OneSession it => Of(now, then, it.SessionId),
        RestoreScope.OneDay it => Of(now, then, it),
        _ => new Decision.Accepted(ProgramDifference.Between(now, then).Events),
    };

    private static Decision Of(Program now, Program then, TalkId id)
    {
        if (then.Talk(id) is not { } talk) return Refusal.NotFound($"The talk “{ChangeText.Title(id, now)}” was not in the program at revision {then.Revision}.");
        if (talk.InSession is { } session && now.Session(session) is null) return Missing(session, now);
        var steps = new Steps(now, then);
        steps.PlaceTalks(new HashSet<TalkId> { id });
        steps.TakeSidesOf(talk);
        return Whole(steps, now);
    }

    private static Decision Of(Program now, Program then, SessionId id)
    {
        if (then.Session(id) is not { } session) return Refusal.NotFound($"The session “{ChangeText.Title(id, now)}” was not in the program at revision {then.Revision}.");
        var steps = new Steps(now, then);
        steps.PlaceSession(id);
        steps.TakeSidesOf(session);
        Place(steps, then, session.Talks.Concat(now.Session(id)?.Talks ?? []));
        return Whole(steps, now);
    }

    private static Decision Of(Program now, Program then, RestoreScope.OneDay day)
    {
        var sessions = SessionsOf(then, now.Conference, day).Concat(SessionsOf(now, now.Conference, day)).Distinct().OrderBy(id => id.Value).ToList();
        var talks = TalksOf(then, now.Conference, day).Concat(TalksOf(now, now.Conference, day))
            .Concat(sessions.SelectMany(id => then.Session(id)?.Talks ?? [])).Concat(sessions.SelectMany(id => now.Session(id)?.Talks ?? []));
        var steps = new Steps(now, then);
        foreach (var id in sessions)
        {
            if (then.Session(id) is null) steps.Unschedule(id);
            else steps.PlaceSession(id);
        }
        Place(steps, then, talks);
        return Whole(steps, now);
    }

    /// <summary>Puts talks where they stood; off the timetable where they were not in the program, or where they stood is no more.</summary>
    private static void Place(Steps steps, Program then, IEnumerable<TalkId> talks)
    {
        var all = talks.ToHashSet();
        var homeless = all.Where(id => then.Talk(id) is not { } talk || (talk.InSession is { } session && steps.Now.Session(session) is null)).ToList();
        all.ExceptWith(homeless);
        foreach (var id in homeless.OrderBy(id => id.Value)) steps.Unschedule(id);
        steps.PlaceTalks(all);
    }

    // Which hours a day has is as it is now, for both programs.
    private static IEnumerable<SessionId> SessionsOf(Program program, Conference days, RestoreScope.OneDay day) =>
        program.Sessions.Values.Where(session => IsOf(days, session.Slot, day)).Select(session => session.Id);

    // A talk in a session comes with the session.
    private static IEnumerable<TalkId> TalksOf(Program program, Conference days, RestoreScope.OneDay day) => program.Talks.Values
        .Where(talk => IsOf(days, talk.InSession is { } id ? program.Session(id)?.Slot : talk.OwnSlot, day)).Select(talk => talk.Id);

    private static bool IsOf(Conference days, Slot? slot, RestoreScope.OneDay day) =>
        slot is not null && (day.RoomId is null || slot.RoomId == day.RoomId) && days.DayOf(slot.Start) == day.Day;

    /// <summary>The steps, unless they bring back into use what was removed, or a code that another talk has by now.</summary>
    private static Decision Whole(Steps steps, Program now)
    {
        foreach (var happened in steps.Events)
        {
            foreach (var thing in Needed.For(happened.Subject, steps.Now))
            {
                if (!Needed.IsThere(thing, steps.Now)) return Missing(thing, now);
            }
            if (happened is TalkReinstated { TalkId: var id } && steps.Now.Talk(id) is { } talk && now.Talks.Values.Any(other => other.Code == talk.Code))
            {
                return Refusal.Rule($"There is a talk with the code {talk.Code} by now.");
            }
        }
        return new Decision.Accepted([.. steps.Events]);
    }

    private static Refusal Missing(Subject thing, Program now) =>
        Refusal.Rule($"That can't be put back by itself: it needs “{ChangeText.Title(thing, now)}”, and that was removed since.");
}
