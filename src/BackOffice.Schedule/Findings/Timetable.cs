using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;

namespace BackOffice.Schedule.Findings;

/// <summary>
/// A program as the rules read it: what takes place where. Withdrawn and cancelled things, and the talks of a cancelled
/// session, take no place. Works out the times within a session once; for one computation, on one thread.
/// </summary>
internal sealed class Timetable(Program program)
{
    private readonly Dictionary<SessionId, Dictionary<TalkId, Slot>> within = [];

    internal Program Program => program;

    /// <summary>What takes place in a room by itself; a talk in a session is there as part of it.</summary>
    internal IEnumerable<Standing> In(RoomId room) => program.Index.In(room).Select(Of).OfType<Standing>();

    /// <summary>What a person speaks at or chairs.</summary>
    internal IEnumerable<Standing> PartsOf(PersonId person) => program.Index.PartsOf(person).Select(Of).OfType<Standing>();

    /// <summary>The slot a talk takes, withdrawn or not; null while it, or its session, is unscheduled.</summary>
    internal Slot? SlotOf(Talk talk) =>
        talk.OwnSlot ?? (talk.InSession is { } id && program.Session(id) is { Slot: { } slot } session ? Within(session, slot).GetValueOrDefault(talk.Id) : null);

    private Standing? Of(Subject thing) => thing.Type == SubjectType.Talk ? Of(program.Talk(new(thing.Id))!) : Of(program.Session(new(thing.Id))!);

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
