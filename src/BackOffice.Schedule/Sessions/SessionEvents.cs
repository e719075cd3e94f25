using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Time;
using NodaTime;

namespace BackOffice.Schedule.Sessions;

/// <summary>Something that happened to a session.</summary>
public abstract record SessionEvent(SessionId SessionId) : ScheduleEvent
{
    /// <inheritdoc/>
    public override Subject Subject => SessionId;
}

/// <summary>A session came into the program.</summary>
public sealed record SessionAdded(SessionId SessionId, string Title, SessionKind Kind, Duration Duration, Slot? Slot, ValueList<PersonId> Chairs)
    : SessionEvent(SessionId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Existence;
}

/// <summary>The session got another title.</summary>
public sealed record SessionRetitled(SessionId SessionId, string From, string To) : SessionEvent(SessionId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Title;
}

/// <summary>The session became another kind of block.</summary>
public sealed record SessionKindChanged(SessionId SessionId, SessionKind From, SessionKind To) : SessionEvent(SessionId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Kind;
}

/// <summary>The session went to another slot, onto the timetable or off it; its talks went with it.</summary>
public sealed record SessionMoved(SessionId SessionId, Slot? From, Slot? To) : SessionEvent(SessionId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Placement;
}

/// <summary>The session became longer or shorter; its start stayed.</summary>
public sealed record SessionResized(SessionId SessionId, Duration From, Duration To) : SessionEvent(SessionId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Duration;
}

/// <summary>Others chair the session.</summary>
public sealed record ChairAssigned(SessionId SessionId, ValueList<PersonId> From, ValueList<PersonId> To) : SessionEvent(SessionId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Chairs;
}

/// <summary>The session was said to be for everyone, or no longer.</summary>
public sealed record PlenaryMarked(SessionId SessionId, bool From, bool To) : SessionEvent(SessionId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Plenary;
}

/// <summary>It became known how many people are expected at the session.</summary>
public sealed record SessionAudienceExpected(SessionId SessionId, int? From, int? To) : SessionEvent(SessionId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Audience;
}

/// <summary>The session will not take place; it keeps its slot until it is moved off it.</summary>
public sealed record SessionCancelled(SessionId SessionId) : SessionEvent(SessionId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Status;
}

/// <summary>A cancelled session takes place after all.</summary>
public sealed record SessionRestored(SessionId SessionId) : SessionEvent(SessionId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Status;
}

/// <summary>That the session was added was undone: it is in the program no more, from where it stood.</summary>
public sealed record SessionRemoved(SessionId SessionId, Slot? From) : SessionEvent(SessionId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Existence;
}

/// <summary>A session that had been removed is in the program again as it was, where it stood.</summary>
public sealed record SessionReinstated(SessionId SessionId, Slot? To) : SessionEvent(SessionId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Existence;
}
