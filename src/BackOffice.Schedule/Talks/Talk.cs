using BackOffice.Schedule.Time;
using NodaTime;

namespace BackOffice.Schedule.Talks;

/// <summary>A contribution to the program.</summary>
/// <param name="Id">The talk.</param>
/// <param name="Version">How many events its stream holds.</param>
/// <param name="Code">A short name for people, such as <c>K7Q2MX</c>; never changes.</param>
/// <param name="Title">Its title.</param>
/// <param name="TitleIsProvisional">Whether the title was made up, for want of a real one.</param>
/// <param name="Abstract">What it is about; may be empty.</param>
/// <param name="Kind">What kind of contribution it is.</param>
/// <param name="Duration">How long it lasts, wherever it stands.</param>
/// <param name="Speakers">Who gives it, in the order they are named.</param>
/// <param name="TrackId">Its track, if it has one.</param>
/// <param name="Links">Where to read on.</param>
/// <param name="OwnSlot">Where it stands alone; null when it is in a session or unscheduled. Its duration is <paramref name="Duration"/>.</param>
/// <param name="InSession">The session it stands in, which holds the order; null when it stands alone or is unscheduled.</param>
/// <param name="Status">Whether it takes place.</param>
/// <param name="Audience">How many people are expected; null where nobody said.</param>
public sealed record Talk(
    TalkId Id,
    long Version,
    string Code,
    string Title,
    bool TitleIsProvisional,
    string Abstract,
    TalkKind Kind,
    Duration Duration,
    ValueList<PersonId> Speakers,
    TrackId? TrackId,
    ValueList<Link> Links,
    Slot? OwnSlot,
    SessionId? InSession,
    Status Status,
    int? Audience = null)
{
    /// <summary>The talk after an event; <paramref name="state"/> is null before the first. The place in a session's order is the session's to keep.</summary>
    public static Talk Evolve(Talk? state, TalkEvent happened)
    {
        if (happened is TalkAdded added)
        {
            return new Talk(
                added.TalkId, 1, added.Code, added.Title, added.TitleIsProvisional, added.Abstract, added.Kind, added.Duration,
                added.Speakers, added.TrackId, added.Links, null, null, Status.Active).At(added.Placement);
        }
        var it = state ?? throw new InvalidOperationException($"{happened.GetType().Name} came before the talk was added.");
        return (happened switch
        {
            TalkRetitled e => it with { Title = e.To, TitleIsProvisional = false },
            TitleMadeProvisional e => it with { Title = e.To, TitleIsProvisional = true },
            AbstractRevised e => it with { Abstract = e.To },
            TalkKindChanged e => it with { Kind = e.To },
            TalkMoved e => it.At(e.To),
            TalkResized e => it with { Duration = e.To, OwnSlot = it.OwnSlot is { } slot ? slot with { Duration = e.To } : null },
            SpeakerAdded e => it with { Speakers = it.Speakers.Insert(e.Position, e.PersonId) },
            SpeakerRemoved e => it with { Speakers = it.Speakers.Remove(e.PersonId) },
            SpeakerSwapped e => it with { Speakers = it.Speakers.Change(speaker => speaker == e.Out, _ => e.In) },
            SpeakersReordered e => it with { Speakers = e.To },
            TrackAssigned e => it with { TrackId = e.To },
            LinksRevised e => it with { Links = e.To },
            TalkAudienceExpected e => it with { Audience = e.To },
            TalkWithdrawn => it with { Status = Status.Withdrawn },
            TalkRestored => it with { Status = Status.Active },
            TalkRemoved => it,
            TalkReinstated e => it.At(e.To),
            _ => throw new InvalidOperationException($"A talk does not know {happened.GetType().Name}."),
        }) with
        { Version = it.Version + 1 };
    }

    private Talk At(Placement? to) => to switch
    {
        Placement.OwnSlot { Slot: var slot } => this with { OwnSlot = slot, InSession = null, Duration = slot.Duration },
        Placement.InSession { SessionId: var session } => this with { OwnSlot = null, InSession = session },
        _ => this with { OwnSlot = null, InSession = null },
    };
}
