using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;

namespace BackOffice.Engine.Audit;

/// <summary>What a change is about: the questions under which somebody will look for it.</summary>
internal static class AuditScope
{
    /// <summary>The ids of everything concerned: the subject, the sessions a talk left and entered, the talks a session took along, rooms, people, tracks.</summary>
    /// <param name="happened">What happened.</param>
    /// <param name="before">The program before it.</param>
    /// <param name="after">The program after it.</param>
    /// <param name="standings">What it put into slots and took out of them.</param>
    internal static IEnumerable<Guid> Things(ScheduleEvent happened, Program before, Program after, IReadOnlyCollection<Standing> standings) =>
        Related(happened, before, after).Append(happened.Subject.Id).Concat(standings.Select(it => it.Slot.RoomId.Value)).Distinct();

    /// <summary>
    /// What the change put into slots and took out of them: its subject, and whatever else stands elsewhere since, such as the talks of a
    /// session that was moved, or those after a talk that became longer. What stays where it is and is withdrawn leaves and enters.
    /// </summary>
    internal static IReadOnlyList<Standing> Standings(ScheduleEvent happened, Program before, Program after)
    {
        if (!MayPlace(happened)) return [];
        var (was, now) = (Taken(happened, before, before, after), Taken(happened, after, before, after));
        var standings = new List<Standing>();
        foreach (var thing in was.Keys.Union(now.Keys))
        {
            var (from, to) = (was.GetValueOrDefault(thing), now.GetValueOrDefault(thing));
            if (from == to && thing != happened.Subject.Id) continue;
            if (from is not null) standings.Add(new(thing, from.Slot, Entered: false));
            if (to is not null) standings.Add(new(thing, to.Slot, Entered: true));
        }
        return standings;
    }

    private static bool MayPlace(ScheduleEvent happened) => happened
        is TalkAdded or TalkMoved or TalkResized or TalkWithdrawn or TalkRestored or TalkRemoved or TalkReinstated
        or SessionAdded or SessionMoved or SessionResized or SessionCancelled or SessionRestored or SessionRemoved or SessionReinstated;

    // The slots that the subject and what goes along with it take in one of the programs, and whether they take place there.
    private static Dictionary<Guid, TakenSlot> Taken(ScheduleEvent happened, Program program, Program before, Program after)
    {
        var taken = new Dictionary<Guid, TakenSlot>();
        if (happened is SessionEvent { SessionId: var sessionId })
        {
            if (program.Session(sessionId) is { Slot: { } slot } session) taken[sessionId.Value] = new(slot, session.Status == Status.Active);
            Add(taken, program, sessionId);
        }
        else if (happened is TalkEvent { TalkId: var talkId })
        {
            if (program.Talk(talkId) is { OwnSlot: { } slot } talk) taken[talkId.Value] = new(slot, talk.Status == Status.Active);
            Add(taken, program, before.Talk(talkId)?.InSession);
            Add(taken, program, after.Talk(talkId)?.InSession);
        }
        return taken;
    }

    private static void Add(Dictionary<Guid, TakenSlot> taken, Program program, SessionId? id)
    {
        if (id is not { } some || program.Session(some) is not { } session) return;
        foreach (var (talk, slot) in program.SlotsIn(session))
        {
            taken[talk.Id.Value] = new(slot, talk.Status == Status.Active && session.Status == Status.Active);
        }
    }

    private static IEnumerable<Guid> Related(ScheduleEvent happened, Program before, Program after) => happened switch
    {
        TalkAdded e => SessionOf(e.Placement).Concat(e.Speakers.Select(id => id.Value)).Concat(Track(e.TrackId)),
        TalkMoved e => SessionOf(e.From).Concat(SessionOf(e.To)),
        TalkRemoved e => SessionOf(e.From).Concat(Parts(before.Talk(e.TalkId))),
        TalkReinstated e => SessionOf(e.To).Concat(Parts(after.Talk(e.TalkId))),
        SessionRemoved e => before.Session(e.SessionId)?.Chairs.Select(id => id.Value) ?? [],
        SessionReinstated e => after.Session(e.SessionId)?.Chairs.Select(id => id.Value) ?? [],
        SpeakerAdded e => [e.PersonId.Value],
        SpeakerRemoved e => [e.PersonId.Value],
        SpeakerSwapped e => [e.Out.Value, e.In.Value],
        SpeakersReordered e => e.To.Select(id => id.Value),
        TrackAssigned e => Track(e.From).Concat(Track(e.To)),
        SessionAdded e => e.Chairs.Select(id => id.Value),
        SessionMoved e => before.Session(e.SessionId)?.Talks.Select(id => id.Value) ?? [],
        SessionCancelled e => before.Session(e.SessionId)?.Talks.Select(id => id.Value) ?? [],
        SessionRestored e => before.Session(e.SessionId)?.Talks.Select(id => id.Value) ?? [],
        ChairAssigned e => e.From.Concat(e.To).Select(id => id.Value),
        ConstraintAdded e => [e.First.Id, e.Second.Id],
        ConstraintRemoved e => [e.First.Id, e.Second.Id],
        FindingAcknowledged e => e.Parties.Select(party => party.Id),
        AcknowledgementWithdrawn e => e.Parties.Select(party => party.Id),
        ConferenceEvent e when e.Facet.Of is { } part => [part],
        _ => [],
    };

    private static IEnumerable<Guid> SessionOf(Placement? placement) =>
        placement is Placement.InSession { SessionId: var id } ? [id.Value] : [];

    private static IEnumerable<Guid> Parts(Talk? talk) => talk is null ? [] : talk.Speakers.Select(id => id.Value).Concat(Track(talk.TrackId));

    private static IEnumerable<Guid> Track(TrackId? track) => track is { } id ? [id.Value] : [];

    private sealed record TakenSlot(Slot Slot, bool TakesPlace);
}

/// <summary>A thing that entered a slot or left one.</summary>
/// <param name="Thing">The id of the talk or session.</param>
/// <param name="Slot">The slot.</param>
/// <param name="Entered">Whether it entered.</param>
internal sealed record Standing(Guid Thing, Slot Slot, bool Entered);
