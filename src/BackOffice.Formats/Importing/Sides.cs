using BackOffice.Formats.Json;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;

namespace BackOffice.Formats.Importing;

/// <summary>One side of a thing as the source and the conference have it, in a form in which they can be compared.</summary>
/// <param name="Name">The side, as the outside contract names facets.</param>
/// <param name="Theirs">What the source says; null where it can't say anything.</param>
/// <param name="Ours">What the conference says.</param>
/// <param name="TheirsText">What the source says, for people.</param>
/// <param name="OursText">What the conference says, for people.</param>
/// <param name="Take">What takes over what the source says.</param>
/// <param name="Needs">What has to be there for that.</param>
/// <param name="FillsIn">Whether the conference says nothing, and what the source says can be filled in without asking.</param>
internal sealed record Side(
    string Name, string? Theirs, string Ours, string TheirsText, string OursText, ValueList<ScheduleCommand> Take, ValueList<Guid> Needs = default, bool FillsIn = false);

/// <summary>The sides of what a file and a conference both have.</summary>
internal sealed class Sides(Program current, Wiring wiring)
{
    private const string Active = "active";

    internal static IEnumerable<Side> Of(ImportedPerson theirs, Person ours)
    {
        yield return Text("name", theirs.Name, ours.Name, text => new RenamePerson(ours.Id, text));
        if (theirs.Affiliation.Length > 0) yield return Text("affiliation", theirs.Affiliation, ours.Affiliation, text => new ReviseAffiliation(ours.Id, text));
        if (theirs.Bio.Length > 0) yield return Text("bio", theirs.Bio, ours.Bio, text => new ReviseBio(ours.Id, text));
    }

    internal IEnumerable<Side> Of(ImportedSession theirs, Session ours)
    {
        yield return Text("title", theirs.Title, ours.Title, text => new RetitleSession(ours.Id, text));
        yield return Other("kind", $"{theirs.Kind}", $"{ours.Kind}", new ChangeSessionKind(ours.Id, theirs.Kind));
        yield return Other("duration", theirs.Duration.ToIso(), ours.Duration.ToIso(), new ResizeSession(ours.Id, theirs.Duration)) with
        {
            TheirsText = PlaceText.Of(theirs.Duration),
            OursText = PlaceText.Of(ours.Duration),
        };
        if (theirs is { Room: { } room, Start: { } start })
        {
            var slot = new Slot(wiring.Room(room), start, theirs.Duration);
            yield return Place(slot, ours.Slot, [new MoveSession(ours.Id, new SlotRequest(slot.RoomId, start))]);
        }
        if (theirs.Chairs.Count > 0)
        {
            var chairs = wiring.People(theirs.Chairs);
            yield return People("chairs", chairs, ours.Chairs, [new AssignChairs(ours.Id, chairs)]);
        }
        yield return Status(ours.Status, new RestoreSession(ours.Id));
    }

    internal IEnumerable<Side> Of(ImportedTalk theirs, Talk ours, SessionId? session)
    {
        if (!theirs.TitleIsProvisional || ours.TitleIsProvisional) yield return Text("title", theirs.Title, ours.Title, text => new RetitleTalk(ours.Id, text)) with { FillsIn = false };
        if (theirs.Abstract.Length > 0) yield return Text("abstract", theirs.Abstract, ours.Abstract, text => new ReviseAbstract(ours.Id, text));
        yield return Other("kind", $"{theirs.Kind}", $"{ours.Kind}", new ChangeTalkKind(ours.Id, theirs.Kind));
        yield return Other("duration", theirs.Duration.ToIso(), ours.Duration.ToIso(), new ResizeTalk(ours.Id, theirs.Duration)) with
        {
            TheirsText = PlaceText.Of(theirs.Duration),
            OursText = PlaceText.Of(ours.Duration),
        };
        if (theirs.Speakers.Count > 0)
        {
            var speakers = wiring.People(theirs.Speakers);
            yield return People("speakers", speakers, ours.Speakers, Speaking(ours, speakers));
        }
        if (theirs.Track is { } name)
        {
            var track = wiring.Track(name);
            yield return new("track", $"{track}", $"{ours.TrackId}", name, ours.TrackId is { } there ? wiring.NameOf(there.Value, SubjectType.Track) : "", [new AssignTrack(ours.Id, track)], [track.Value], ours.TrackId is null);
        }
        if (theirs.Links.Count > 0)
        {
            yield return Other("links", Lines(theirs.Links), Lines(ours.Links), new ReviseLinks(ours.Id, theirs.Links)) with { FillsIn = ours.Links.Count == 0 };
        }
        if (session is { } within)
        {
            yield return new(
                "placement", $"in {within}", ours.InSession is { } now ? $"in {now}" : Normal(ours.OwnSlot), $"in “{wiring.NameOf(within.Value, SubjectType.Session)}”",
                PlaceText.Of(current.PlacementOf(ours), current), [new MoveTalk(ours.Id, new Destination.InSession(within))], [within.Value]);
        }
        else if (theirs is { Room: { } room, Start: { } start })
        {
            // A format without sessions says where a talk is that stands in one.
            var slot = new Slot(wiring.Room(room), start, theirs.Duration);
            yield return Place(slot, current.SlotOf(ours), [new MoveTalk(ours.Id, new Destination.OwnSlot(slot.RoomId, start))]);
        }
        yield return Status(ours.Status, new RestoreTalk(ours.Id));
    }

    private static Side Text(string name, string theirs, string ours, Func<string, ScheduleCommand> take) =>
        new(name, theirs.Trim(), ours, theirs.Trim(), ours, [take(theirs.Trim())], FillsIn: ours.Length == 0);

    private static Side Other(string name, string theirs, string ours, ScheduleCommand take) => new(name, theirs, ours, theirs, ours, [take]);

    private static Side Status(Status ours, ScheduleCommand restore) => new("status", Active, ours == Schedule.Status.Active ? Active : "withdrawn", "takes place", "does not take place", [restore]);

    private Side People(string name, ValueList<PersonId> theirs, ValueList<PersonId> ours, ValueList<ScheduleCommand> take) =>
        new(name, string.Join(' ', theirs), string.Join(' ', ours), Names(theirs), Names(ours), take, theirs.Select(it => it.Value).ToValueList(), ours.Count == 0);

    private Side Place(Slot theirs, Slot? ours, ValueList<ScheduleCommand> take) =>
        new("placement", Normal(theirs), Normal(ours), Words(theirs), ours is null ? "unscheduled" : Words(ours), take, [theirs.RoomId.Value]);

    private string Words(Slot slot) => $"{PlaceText.Of(slot.Start)}, {wiring.NameOf(slot.RoomId.Value, SubjectType.Room)}";

    private string Names(ValueList<PersonId> people) => string.Join(", ", people.Select(it => wiring.NameOf(it.Value, SubjectType.Person)));

    /// <summary>A place in a form in which places can be compared.</summary>
    internal static string Normal(Slot? slot) => slot is null ? "" : $"{slot.RoomId} {Patterns.LocalDateTime.Format(slot.Start)}";

    private static string Lines(ValueList<Link> links) => string.Join('\n', links.Select(it => $"{it.Label} {it.Url}"));

    private static ValueList<ScheduleCommand> Speaking(Talk talk, ValueList<PersonId> speakers) =>
    [
        .. talk.Speakers.Where(it => !speakers.Contains(it)).Select(it => new RemoveSpeaker(talk.Id, it)),
        .. speakers.Where(it => !talk.Speakers.Contains(it)).Select(it => new AddSpeaker(talk.Id, it)),
        new ReorderSpeakers(talk.Id, speakers),
    ];
}
