using BackOffice.Schedule.Talks;

namespace BackOffice.Schedule.Differences;

internal sealed partial class Steps
{
    /// <summary>Talks that are not in the other program.</summary>
    internal void LeaveTalks()
    {
        foreach (var talk in Now.Talks.Values.Where(it => to.Talk(it.Id) is null).OrderBy(it => it.Id.Value))
        {
            Take(new TalkRemoved(talk.Id, Now.PlacementOf(talk)));
        }
    }

    /// <summary>The sides of a talk that have nothing to do with its place.</summary>
    internal void TakeSidesOf(Talk then)
    {
        var (id, was) = (then.Id, Now.Talk(then.Id)!);
        if ((was.Title, was.TitleIsProvisional) != (then.Title, then.TitleIsProvisional))
        {
            Take(then.TitleIsProvisional ? new TitleMadeProvisional(id, was.Title, then.Title) : new TalkRetitled(id, was.Title, then.Title));
        }
        TakeIf(was.Abstract != then.Abstract, () => new AbstractRevised(id, was.Abstract, then.Abstract));
        TakeIf(was.Kind != then.Kind, () => new TalkKindChanged(id, was.Kind, then.Kind));
        TakeSpeakers(id, then.Speakers);
        TakeIf(was.TrackId != then.TrackId, () => new TrackAssigned(id, was.TrackId, then.TrackId));
        TakeIf(was.Links != then.Links, () => new LinksRevised(id, was.Links, then.Links));
        TakeIf(was.Audience != then.Audience, () => new TalkAudienceExpected(id, was.Audience, then.Audience));
        TakeIf(was.Status != then.Status, () => then.Status == Status.Active ? new TalkRestored(id) : new TalkWithdrawn(id));
    }

    // Somebody in somebody else's place is a swap; who is left over comes or goes; and only then the order can differ.
    private void TakeSpeakers(TalkId talk, ValueList<PersonId> then)
    {
        ValueList<PersonId> Speakers() => Now.Talk(talk)!.Speakers;
        var was = Speakers();
        for (var place = 0; place < Math.Min(was.Count, then.Count); place++)
        {
            var (gone, come) = (was[place], then[place]);
            if (!then.Contains(gone) && !was.Contains(come)) Take(new SpeakerSwapped(talk, gone, come));
        }
        foreach (var gone in Speakers().Where(it => !then.Contains(it)).ToList()) Take(new SpeakerRemoved(talk, gone, Speakers().IndexOf(gone)));
        for (var place = 0; place < then.Count; place++)
        {
            if (!Speakers().Contains(then[place])) Take(new SpeakerAdded(talk, then[place], Math.Min(place, Speakers().Count)));
        }
        TakeIf(Speakers() != then, () => new SpeakersReordered(talk, Speakers(), then));
    }
}
