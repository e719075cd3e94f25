using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;

namespace BackOffice.Formats.Importing;

/// <summary>
/// Holds a file against a conference and against what the same source said the last time: what is new at the source, what the committee
/// changed since, and where the two collide. What the committee did stands, unless somebody chooses otherwise.
/// </summary>
public sealed class Reconciliation
{
    private readonly ImportedProgram imported;
    private readonly Program current;
    private readonly Action? taken;
    private readonly Dictionary<(SubjectType, string), RememberedThing> byKey;
    private readonly Dictionary<Guid, RememberedThing> byId;
    private readonly Wiring wiring;
    private readonly Sides sides;
    private readonly WhatIsThere there;
    private readonly List<ImportItem> items = [];
    private readonly List<RememberedThing> remembered = [];
    private int kept;

    private Reconciliation(ImportedProgram imported, Program current, ImportMemory memory, Func<Guid> ids, Action? taken)
    {
        (this.imported, this.current, this.taken) = (imported, current, taken);
        byKey = memory.Things.Where(it => it.Key is not null).DistinctBy(it => (it.Type, it.Key!)).ToDictionary(it => (it.Type, it.Key!));
        byId = memory.Things.DistinctBy(it => it.Id).ToDictionary(it => it.Id);
        wiring = new Wiring(imported, current, byKey, ids);
        sides = new Sides(current, wiring);
        there = new WhatIsThere(current);
    }

    /// <summary>How many entries a file has: people, sessions and talks.</summary>
    public static int EntriesOf(ImportedProgram imported) => imported.People.Count + imported.Sessions.Count + imported.Sessions.Sum(it => it.Talks.Count) + imported.Talks.Count;

    /// <summary>The review of an import.</summary>
    /// <param name="imported">What was read.</param>
    /// <param name="current">The program it is to be brought into.</param>
    /// <param name="memory">What the last import from the source left; <see cref="ImportMemory.None"/> at the first.</param>
    /// <param name="ids">Gives a new id at each call.</param>
    /// <param name="taken">Is called after each entry.</param>
    public static ImportReview Of(ImportedProgram imported, Program current, ImportMemory memory, Func<Guid> ids, Action? taken = null)
    {
        var it = new Reconciliation(imported, current, memory, ids, taken);
        it.TakeRoomsAndTracks();
        it.TakePeople();
        it.TakeSessionsAndTalks();
        it.LeaveWhatIsGone();
        return new(it.items.ToValueList(), it.wiring.Prerequisites, it.kept, new(it.remembered.ToValueList()));
    }

    private void TakeRoomsAndTracks()
    {
        foreach (var (id, (command, _)) in wiring.Prerequisites)
        {
            if (command is Schedule.Conferences.AddRoom) Add(new Subject(SubjectType.Room, id), wiring.NameOf(id, SubjectType.Room), "a room", 0, null);
            if (command is Schedule.Conferences.AddTrack) Add(new Subject(SubjectType.Track, id), wiring.NameOf(id, SubjectType.Track), "a track", 0, null);
        }
    }

    private void TakePeople()
    {
        var speaking = imported.Sessions.SelectMany(session => session.Talks).Concat(imported.Talks).SelectMany(talk => talk.Speakers)
            .Concat(imported.Sessions.SelectMany(session => session.Chairs)).ToHashSet(StringComparer.Ordinal);
        foreach (var person in imported.People)
        {
            var id = wiring.Person(person.Key);
            if (current.Person(id) is { } ours) Compare(ours.Id, ours.Name, person.ExternalId, 0, Sides.Of(person, ours));
            else if (speaking.Contains(person.Key)) Remember(id, person.ExternalId, Said(person));
            else Add(id, person.Name, "a person", 0, person.ExternalId, Said(person));
            taken?.Invoke();
        }
    }

    private void TakeSessionsAndTalks()
    {
        // Before any talk is found by its likeness, each that the source knows by name is taken.
        var known = imported.Sessions.SelectMany(session => session.Talks).Concat(imported.Talks)
            .Select(talk => (talk, Ours: Known(SubjectType.Talk, talk.ExternalId, id => current.Talk(new(id))))).Where(it => it.Ours is not null)
            .ToDictionary(it => (object)it.talk, it => it.Ours!, ReferenceEqualityComparer.Instance);
        foreach (var ours in known.Values) there.Take(ours.Id);
        foreach (var session in imported.Sessions)
        {
            var slot = session is { Room: { } room, Start: { } start } ? new SlotRequest(wiring.Room(room), start, session.Duration) : null;
            var found = session.Talks.Select(talk => (Talk: talk, Ours: known.GetValueOrDefault(talk)?.Id ?? there.TakeTalk(talk, null, LikenessTo(talk)) ?? there.TakeTalkOf(talk, wiring.People(talk.Speakers), LikenessTo(talk)))).ToList();
            var id = Known(SubjectType.Session, session.ExternalId, it => current.Session(new(it)))?.Id ?? there.TakeSession(session, slot, found.Select(it => it.Ours));
            var within = id ?? AddSession(session, slot);
            if (id is { } match && current.Session(match) is { } ours) Compare(ours.Id, ours.Title, session.ExternalId, session.Line, sides.Of(session, ours));
            taken?.Invoke();
            var (first, order) = (items.Count, found.Select((it, position) => Take(it.Talk, it.Ours, within, position)).ToList());
            if (id is { } home) CompareOrder(current.Session(home)!, session, order, items.Skip(first).Where(it => it is { Chosen: true, Side: "" or "placement" }).Select(it => it.Thing.Id).ToHashSet());
        }
        foreach (var talk in imported.Talks)
        {
            var slot = talk is { Room: { } room, Start: { } start } ? new Destination.OwnSlot(wiring.Room(room), start, talk.Duration) : null;
            Take(talk, known.GetValueOrDefault(talk)?.Id ?? there.TakeTalk(talk, slot, LikenessTo(talk)) ?? there.TakeTalkOf(talk, wiring.People(talk.Speakers), LikenessTo(talk)), null, null);
        }
    }

    private void CompareOrder(Session ours, ImportedSession theirs, IReadOnlyList<TalkId> talks, HashSet<Guid> coming)
    {
        var titles = theirs.Talks.Zip(talks).DistinctBy(it => it.Second).ToDictionary(it => it.Second, it => it.First.Title);
        var order = new TalkOrder([.. talks.Distinct()], ours, it => coming.Contains(it.Value), byId);
        if (order.Compared == OrderCompared.Kept) kept++;
        if (order.Compared is OrderCompared.Same or OrderCompared.Kept) return;
        var untouched = order.Compared == OrderCompared.Changed;
        items.Add(new(
            $"{SubjectType.Session}:{theirs.ExternalId ?? ours.Id.ToString()}:order", untouched ? ImportItemKind.Moved : ImportItemKind.Collision, ours.Id, ours.Title, "order",
            TalkOrder.Text(order.Theirs.Select(it => titles[it])), TalkOrder.Text(ours.Talks.Select(it => current.Talk(it)!.Title)), untouched, theirs.Line,
            [new ReorderTalks(ours.Id, [.. talks.Distinct()], ours.Talks)], []));
    }

    // To say nothing of a side is alike, too; so that what was imported from a file is most like what is in the file.
    private Func<Talk, int> LikenessTo(ImportedTalk talk) => ours =>
        sides.Of(talk, ours, ours.InSession).Count(side => side.Theirs == side.Ours)
        + new[]
        {
            (talk.Abstract.Length == 0, ours.Abstract.Length == 0), (talk.Speakers.Count == 0, ours.Speakers.Count == 0), (talk.Track is null, ours.TrackId is null),
            (talk.Links.Count == 0, ours.Links.Count == 0), (talk.Start is null || talk.Room is null, ours.OwnSlot is null),
        }.Count(nothing => nothing is (true, true));

    private TalkId Take(ImportedTalk talk, TalkId? match, SessionId? session, int? position)
    {
        taken?.Invoke();
        if (match is { } id && current.Talk(id) is { } ours)
        {
            Compare(ours.Id, ours.Title, talk.ExternalId, talk.Line, sides.Of(talk, ours, session), position);
            return id;
        }
        var to = session is { } within ? new Destination.InSession(within)
            : talk is { Room: { } room, Start: { } start } ? (Destination)new Destination.OwnSlot(wiring.Room(room), start, talk.Duration)
            : null;
        var fresh = new TalkId(wiring.IdFor(SubjectType.Talk, talk.ExternalId));
        var speakers = wiring.People(talk.Speakers);
        var track = talk.Track is { } name ? wiring.Track(name) : (TrackId?)null;
        var needs = speakers.Select(it => it.Value).Concat(track is { } its ? [its.Value] : []).Concat(to is Destination.OwnSlot own ? [own.RoomId.Value] : []).Concat(session is { } s ? [s.Value] : []);
        wiring.Bring(
            fresh.Value, new AddTalk(talk.Title, talk.Abstract, talk.Kind, talk.Duration, speakers, track, talk.Links, to, talk.TitleIsProvisional, TalkId: fresh), needs.ToValueList());
        Add(fresh, talk.Title, Where(to), talk.Line, talk.ExternalId, Said(talk, session), position);
        return fresh;
    }

    private SessionId AddSession(ImportedSession session, SlotRequest? slot)
    {
        var (fresh, chairs) = (new SessionId(wiring.IdFor(SubjectType.Session, session.ExternalId)), wiring.People(session.Chairs));
        var needs = chairs.Select(it => it.Value).Concat(slot is null ? [] : [slot.RoomId.Value]).ToValueList();
        wiring.Name(fresh.Value, session.Title);
        wiring.Bring(fresh.Value, new AddSession(session.Title, session.Kind, session.Duration, slot, chairs, fresh), needs);
        Add(fresh, session.Title, Where(slot is null ? null : new Destination.OwnSlot(slot.RoomId, slot.Start)), session.Line, session.ExternalId, Said(session, fresh));
        return fresh;
    }

    /// <summary>What the source says of something that is not there is what it would say if it were: its sides are those of the thing as it will be.</summary>
    private IEnumerable<Side> Said(ImportedTalk talk, SessionId? session) =>
        sides.Of(talk, new Talk(default, 0, "", "", true, "", talk.Kind, talk.Duration, [], null, [], null, null, Status.Active), session);

    private static IEnumerable<Side> Said(ImportedPerson person) => Sides.Of(person, new Person(default, 0, "", "", "", []));

    private IEnumerable<Side> Said(ImportedSession session, SessionId id) => sides.Of(session, new Session(id, 0, "", session.Kind, session.Duration, null, [], [], Status.Active));

    private void Add(Subject thing, string title, string where, int line, string? key, IEnumerable<Side>? said = null, int? position = null)
    {
        // What was offered before and was left then is left again, unless it was there meanwhile and its import was undone.
        var left = key is not null && byKey.TryGetValue((thing.Type, key), out var before) && current.VersionOf(new Subject(thing.Type, before.Id)) == 0;
        var (command, needs) = wiring.Prerequisites[thing.Id];
        items.Add(new($"{thing.Type}:{key ?? thing.Id.ToString()}", ImportItemKind.Added, thing, title.Trim(), "", where, "", !left, line, [command], needs));
        if (thing.Type is SubjectType.Talk or SubjectType.Session or SubjectType.Person) Remember(thing, key, said ?? [], position);
    }

    private void Compare(Subject thing, string title, string? key, int line, IEnumerable<Side> compared, int? position = null)
    {
        var before = key is not null && byKey.TryGetValue((thing.Type, key), out var known) ? known : byId.GetValueOrDefault(thing.Id);
        var all = compared.ToList();
        foreach (var side in all.Where(it => it.Theirs is not null && it.Theirs != it.Ours))
        {
            var last = before?.Digest(side.Name);
            if (last == ImportMemory.Digest(side.Theirs!))
            {
                kept++;
                continue;
            }
            var untouched = last is null ? side.FillsIn : last == ImportMemory.Digest(side.Ours);
            var kind = !untouched ? ImportItemKind.Collision : side.Name == "placement" ? ImportItemKind.Moved : ImportItemKind.Changed;
            items.Add(new($"{thing.Type}:{key ?? thing.Id.ToString()}:{side.Name}", kind, thing, title, side.Name, side.TheirsText, side.OursText, untouched, line, side.Take, side.Needs));
        }
        Remember(thing, key, all, position);
    }

    private void LeaveWhatIsGone()
    {
        var seen = remembered.Select(it => it.Id).ToHashSet();
        foreach (var it in byId.Values.Where(it => !seen.Contains(it.Id)))
        {
            var ours = it.Type switch
            {
                SubjectType.Talk when current.Talk(new(it.Id)) is { Status: Status.Active } talk => (talk.Title, Commands: (ValueList<ScheduleCommand>)[new WithdrawTalk(talk.Id), new MoveTalk(talk.Id, null)]),
                SubjectType.Session when current.Session(new(it.Id)) is { Status: Status.Active } session => (session.Title, [new CancelSession(session.Id), new MoveSession(session.Id, null)]),
                _ => default,
            };
            if (!it.Gone && ours.Title is not null)
            {
                // Without a name that the source knows it by, it may only be called otherwise now.
                var certain = it.Key is not null && IsUntouched(it);
                items.Add(new($"{it.Type}:{it.Key ?? it.Id.ToString()}:gone", certain ? ImportItemKind.Withdrawn : ImportItemKind.Collision, new(it.Type, it.Id), ours.Title, "status", "is not in the file any more", "takes place", certain, 0, ours.Commands, []));
            }
            remembered.Add(it with { Gone = true, Position = null, Sides = it.Sides.Where(side => side.Side != "status").Append(new("status", ImportMemory.Digest("withdrawn"))).ToValueList() });
        }
    }

    // The committee changed neither what it is called nor where it stands.
    private bool IsUntouched(RememberedThing it)
    {
        var (title, slot) = it.Type == SubjectType.Talk
            ? (current.Talk(new(it.Id))!.Title, current.SlotOf(current.Talk(new(it.Id))!))
            : (current.Session(new(it.Id))!.Title, current.Session(new(it.Id))!.Slot);
        var within = it.Type == SubjectType.Talk ? current.Talk(new(it.Id))!.InSession : null;
        return it.Digest("title") is var name && (name is null || name == ImportMemory.Digest(title))
            && it.Digest("placement") is var place && (place is null || place == ImportMemory.Digest(Sides.Normal(slot)) || (within is { } home && place == ImportMemory.Digest($"in {home}")));
    }

    private void Remember(Subject thing, string? key, IEnumerable<Side> said, int? position = null) => remembered.Add(new(
        thing.Type, key, thing.Id, said.Where(it => it.Theirs is not null).Select(it => new RememberedSide(it.Name, ImportMemory.Digest(it.Theirs!))).ToValueList(), Position: position));

    private T? Known<T>(SubjectType type, string? key, Func<Guid, T?> find)
        where T : class =>
        key is null ? null
        : byKey.TryGetValue((type, key), out var it) && find(it.Id) is { } ours ? ours
        : Guid.TryParse(key, out var id) ? find(id)
        : null;

    private string Where(Destination? to) => to switch
    {
        Destination.OwnSlot it => $"{PlaceText.Of(it.Start)}, {wiring.NameOf(it.RoomId.Value, SubjectType.Room)}",
        Destination.InSession it => $"in “{wiring.NameOf(it.SessionId.Value, SubjectType.Session)}”",
        _ => "unscheduled",
    };
}
