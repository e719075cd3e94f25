using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Time;
using NodaTime;

namespace BackOffice.Schedule.Talks;

/// <summary>Something that happened to a talk.</summary>
public abstract record TalkEvent(TalkId TalkId) : ScheduleEvent
{
    /// <inheritdoc/>
    public override Subject Subject => TalkId;
}

/// <summary>A talk came into the program.</summary>
public sealed record TalkAdded(
    TalkId TalkId,
    string Code,
    string Title,
    bool TitleIsProvisional,
    string Abstract,
    TalkKind Kind,
    Duration Duration,
    ValueList<PersonId> Speakers,
    TrackId? TrackId,
    ValueList<Link> Links,
    Placement? Placement) : TalkEvent(TalkId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Existence;
}

/// <summary>The talk got another title, which is no longer provisional.</summary>
public sealed record TalkRetitled(TalkId TalkId, string From, string To) : TalkEvent(TalkId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Title;
}

/// <summary>The talk's title is one that was made up for want of a real one, as it was before somebody retitled it.</summary>
public sealed record TitleMadeProvisional(TalkId TalkId, string From, string To) : TalkEvent(TalkId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Title;
}

/// <summary>The talk's abstract was rewritten.</summary>
public sealed record AbstractRevised(TalkId TalkId, string From, string To) : TalkEvent(TalkId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Abstract;
}

/// <summary>The talk became another kind of contribution.</summary>
public sealed record TalkKindChanged(TalkId TalkId, TalkKind From, TalkKind To) : TalkEvent(TalkId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Kind;
}

/// <summary>The talk went from one place to another; null is the tray of what is unscheduled.</summary>
public sealed record TalkMoved(TalkId TalkId, Placement? From, Placement? To) : TalkEvent(TalkId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Placement;
}

/// <summary>The talk became longer or shorter.</summary>
public sealed record TalkResized(TalkId TalkId, Duration From, Duration To) : TalkEvent(TalkId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Duration;
}

/// <summary>Somebody more speaks, at a 0-based place in the order.</summary>
public sealed record SpeakerAdded(TalkId TalkId, PersonId PersonId, int Position) : TalkEvent(TalkId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Speakers;
}

/// <summary>Somebody no longer speaks; the position is the place in the order that was left.</summary>
public sealed record SpeakerRemoved(TalkId TalkId, PersonId PersonId, int Position) : TalkEvent(TalkId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Speakers;
}

/// <summary>Somebody speaks in somebody else's place.</summary>
public sealed record SpeakerSwapped(TalkId TalkId, PersonId Out, PersonId In) : TalkEvent(TalkId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Speakers;
}

/// <summary>The speakers are named in another order.</summary>
public sealed record SpeakersReordered(TalkId TalkId, ValueList<PersonId> From, ValueList<PersonId> To) : TalkEvent(TalkId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Speakers;
}

/// <summary>The talk went into another track, or out of any.</summary>
public sealed record TrackAssigned(TalkId TalkId, TrackId? From, TrackId? To) : TalkEvent(TalkId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Track;
}

/// <summary>The talk's links changed.</summary>
public sealed record LinksRevised(TalkId TalkId, ValueList<Link> From, ValueList<Link> To) : TalkEvent(TalkId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Links;
}

/// <summary>It became known how many people are expected at the talk.</summary>
public sealed record TalkAudienceExpected(TalkId TalkId, int? From, int? To) : TalkEvent(TalkId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Audience;
}

/// <summary>The talk was taken back; it keeps its place until it is moved off it.</summary>
public sealed record TalkWithdrawn(TalkId TalkId) : TalkEvent(TalkId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Status;
}

/// <summary>A withdrawn talk is given after all.</summary>
public sealed record TalkRestored(TalkId TalkId) : TalkEvent(TalkId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Status;
}

/// <summary>That the talk was added was undone: it is in the program no more, from where it stood.</summary>
public sealed record TalkRemoved(TalkId TalkId, Placement? From) : TalkEvent(TalkId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Existence;
}

/// <summary>A talk that had been removed is in the program again as it was, where it stands now.</summary>
public sealed record TalkReinstated(TalkId TalkId, Placement? To) : TalkEvent(TalkId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Existence;
}
