using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using NodaTime;

namespace BackOffice.Schedule.Findings;

/// <summary>
/// A program as the rules read it: what takes place where. Withdrawn and cancelled things, and the talks of a cancelled
/// session, take no place. Works out the times within a session once; for one computation, on one thread.
/// </summary>
internal sealed class Timetable(Program program)
{
    private readonly Dictionary<SessionId, Dictionary<TalkId, Slot>> within = [];
    private readonly Dictionary<string, Severity> severities = [];
    private ILookup<Subject, Constraint>? constraints;

    internal Program Program => program;

    internal Conference Conference => program.Conference;

    /// <summary>The zone in which the wall-clock times are read.</summary>
    internal DateTimeZone Zone => field ??= DateTimeZoneProviders.Tzdb[program.Conference.TimeZone];

    /// <summary>How much the conference has a rule weigh.</summary>
    internal Severity SeverityOf(string code) =>
        severities.TryGetValue(code, out var known) ? known : severities[code] = program.Conference.SeverityOf(code);

    /// <summary>The reason why a finding was acknowledged on exactly the facts it rests on; null where it is open.</summary>
    internal string? Acknowledgement(Finding finding)
    {
        // What is refused can't be waved through, and most conferences have acknowledged little.
        if (finding.Severity == Severity.Refuse || program.Conference.Acknowledgements.Count == 0) return null;
        return program.Conference.Acknowledged(finding.Code, finding.Parties) is { } given && given.Fingerprint == finding.Fingerprint ? given.Reason : null;
    }

    /// <summary>The constraints that a thing is the first in.</summary>
    internal IEnumerable<Constraint> ConstraintsOf(Subject first, ConstraintKind kind)
    {
        if (program.Conference.Constraints.Count == 0) return [];
        constraints ??= program.Conference.Constraints.ToLookup(it => it.First);
        return constraints[first].Where(it => it.Kind == kind);
    }

    /// <summary>What takes place in a room by itself; a talk in a session is there as part of it.</summary>
    internal IEnumerable<Standing> In(RoomId room) => Standings(program.Index.In(room));

    /// <summary>What takes place by itself on a day, wholly or in part.</summary>
    internal IEnumerable<Standing> On(LocalDate day) => Standings(program.Index.On(day));

    /// <summary>What a person speaks at or chairs.</summary>
    internal IEnumerable<Standing> PartsOf(PersonId person) => Standings(program.Index.PartsOf(person));

    /// <summary>Things of which some may take no place.</summary>
    internal IEnumerable<Standing> Standings(IEnumerable<Subject> things) => things.Select(Of).OfType<Standing>();

    /// <summary>The slot a talk takes, withdrawn or not; null while it, or its session, is unscheduled.</summary>
    internal Slot? SlotOf(Talk talk) =>
        talk.OwnSlot ?? (talk.InSession is { } id && program.Session(id) is { Slot: { } slot } session ? Within(session, slot).GetValueOrDefault(talk.Id) : null);

    /// <summary>A talk or session with the slot it takes; null where it takes none.</summary>
    internal Standing? Of(Subject thing) => thing.Type switch
    {
        SubjectType.Talk => program.Talk(new(thing.Id)) is { } talk ? Of(talk) : null,
        SubjectType.Session => program.Session(new(thing.Id)) is { } session ? Of(session) : null,
        _ => null,
    };

    /// <summary>What the talks of a session take together, those that take place.</summary>
    internal Duration DurationOfTalks(Session session) => session.Talks.Aggregate(
        Duration.Zero, (sum, id) => program.Talk(id) is { Status: Status.Active } talk ? sum + talk.Duration : sum);

    /// <summary>What the room of a slot is called.</summary>
    internal string RoomName(Slot slot) => program.Conference.Room(slot.RoomId)?.Name ?? "a room unknown";

    private static Standing? Of(Session session) =>
        session is { Status: Status.Active, Slot: { } slot } ? new(session.Id, session.Title, slot, session.Id) : null;

    private Standing? Of(Talk talk) =>
        talk.Status == Status.Active && (talk.InSession is not { } id || program.Session(id)?.Status == Status.Active) && SlotOf(talk) is { } slot
            ? new(talk.Id, talk.Title, slot, talk.InSession)
            : null;

    private Dictionary<TalkId, Slot> Within(Session session, Slot slot)
    {
        if (within.TryGetValue(session.Id, out var known)) return known;
        var (slots, start) = (new Dictionary<TalkId, Slot>(session.Talks.Count), slot.Start);
        foreach (var id in session.Talks)
        {
            var talk = program.Talk(id)!;
            slots[id] = new Slot(slot.RoomId, start, talk.Duration);
            if (talk.Status == Status.Active) start = start.Plus(talk.Duration);
        }
        return within[session.Id] = slots;
    }
}
