using BackOffice.Schedule.Sessions;

namespace BackOffice.Schedule.Differences;

internal sealed partial class Steps
{
    /// <summary>Every session there is in the other program, as it is there but for its talks.</summary>
    internal void TakeSessions()
    {
        foreach (var session in to.Sessions.Values.OrderBy(it => it.Id.Value))
        {
            PlaceSession(session.Id);
            TakeSidesOf(session);
        }
    }

    /// <summary>Sessions that are not in the other program, once no talk is in them.</summary>
    internal void LeaveSessions()
    {
        foreach (var session in Now.Sessions.Values.Where(it => to.Session(it.Id) is null).OrderBy(it => it.Id.Value))
        {
            Take(new SessionRemoved(session.Id, session.Slot));
        }
    }

    /// <summary>Puts a session where it stands in the other program, for as long as it lasts there, and into the program where it is in none.</summary>
    internal void PlaceSession(SessionId id)
    {
        var then = to.Session(id)!;
        if (Now.Session(id) is null)
        {
            Take(Now.Removed.Sessions.ContainsKey(id)
                ? new SessionReinstated(id, then.Slot)
                : new SessionAdded(id, then.Title, then.Kind, then.Duration, then.Slot, then.Chairs));
        }
        var was = Now.Session(id)!.Duration;
        TakeIf(was != then.Duration, () => new SessionResized(id, was, then.Duration));
        var slot = Now.Session(id)!.Slot;
        TakeIf(slot != then.Slot, () => new SessionMoved(id, slot, then.Slot));
    }

    /// <summary>Takes a session off the timetable.</summary>
    internal void Unschedule(SessionId id)
    {
        var slot = Now.Session(id)?.Slot;
        TakeIf(slot is not null, () => new SessionMoved(id, slot, null));
    }

    /// <summary>The sides of a session that have nothing to do with its place.</summary>
    internal void TakeSidesOf(Session then)
    {
        var was = Now.Session(then.Id)!;
        TakeIf(was.Title != then.Title, () => new SessionRetitled(then.Id, was.Title, then.Title));
        TakeIf(was.Kind != then.Kind, () => new SessionKindChanged(then.Id, was.Kind, then.Kind));
        TakeIf(was.Chairs != then.Chairs, () => new ChairAssigned(then.Id, was.Chairs, then.Chairs));
        TakeIf(was.MarkedPlenary != then.MarkedPlenary, () => new PlenaryMarked(then.Id, was.MarkedPlenary, then.MarkedPlenary));
        TakeIf(was.Audience != then.Audience, () => new SessionAudienceExpected(then.Id, was.Audience, then.Audience));
        TakeIf(was.Status != then.Status, () => then.Status == Status.Active ? new SessionRestored(then.Id) : new SessionCancelled(then.Id));
    }
}
