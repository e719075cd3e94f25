using BackOffice.Schedule.Time;
using NodaTime;

namespace BackOffice.Schedule.Sessions;

/// <summary>A titled block on the timetable, possibly with talks inside it.</summary>
/// <param name="Id">The session.</param>
/// <param name="Version">How many events its stream holds.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">What kind of block it is.</param>
/// <param name="Duration">How long it lasts, on the timetable or not.</param>
/// <param name="Slot">Where it stands; null while it is unscheduled. Its duration is <paramref name="Duration"/>.</param>
/// <param name="Chairs">Who chairs it.</param>
/// <param name="Talks">The talks inside it, in their order; the one home of that order.</param>
/// <param name="Status">Whether it takes place.</param>
/// <param name="MarkedPlenary">Whether somebody said that it is for everyone, whatever its kind.</param>
/// <param name="Audience">How many people are expected; null where nobody said.</param>
public sealed record Session(
    SessionId Id,
    long Version,
    string Title,
    SessionKind Kind,
    Duration Duration,
    Slot? Slot,
    ValueList<PersonId> Chairs,
    ValueList<TalkId> Talks,
    Status Status,
    bool MarkedPlenary = false,
    int? Audience = null)
{
    /// <summary>Whether it is for everyone: nothing else should take place meanwhile.</summary>
    public bool IsPlenary => MarkedPlenary || Kind == SessionKind.InvitedTalk;

    /// <summary>The session after an event; <paramref name="state"/> is null before the first.</summary>
    public static Session Evolve(Session? state, SessionEvent happened)
    {
        if (happened is SessionAdded added)
        {
            return new(added.SessionId, 1, added.Title, added.Kind, added.Duration, added.Slot, added.Chairs, [], Status.Active);
        }
        var it = state ?? throw new InvalidOperationException($"{happened.GetType().Name} came before the session was added.");
        return (happened switch
        {
            SessionRetitled e => it with { Title = e.To },
            SessionKindChanged e => it with { Kind = e.To },
            SessionMoved e => it with { Slot = e.To, Duration = e.To?.Duration ?? it.Duration },
            SessionResized e => it with { Duration = e.To, Slot = it.Slot is { } slot ? slot with { Duration = e.To } : null },
            ChairAssigned e => it with { Chairs = e.To },
            PlenaryMarked e => it with { MarkedPlenary = e.To },
            SessionAudienceExpected e => it with { Audience = e.To },
            SessionCancelled => it with { Status = Status.Cancelled },
            SessionRestored => it with { Status = Status.Active },
            SessionRemoved => it,
            SessionReinstated e => it with { Slot = e.To },
            _ => throw new InvalidOperationException($"A session does not know {happened.GetType().Name}."),
        }) with
        { Version = it.Version + 1 };
    }
}
