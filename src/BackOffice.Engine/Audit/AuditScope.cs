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
    internal static IEnumerable<Guid> Things(ScheduleEvent happened, Program before, Program after) =>
        Related(happened, before, after).Append(happened.Subject.Id).Concat(Slots(happened, before, after).Select(slot => slot.RoomId.Value)).Distinct();

    /// <summary>The slots that the change put something into or took something out of; a talk in a session has the session's part.</summary>
    internal static IEnumerable<Slot> Slots(ScheduleEvent happened, Program before, Program after) => happened switch
    {
        TalkAdded or TalkMoved or TalkResized or TalkWithdrawn or TalkRestored or TalkRemoved or TalkReinstated =>
            Both(SlotOf(before, new TalkId(happened.Subject.Id)), SlotOf(after, new TalkId(happened.Subject.Id))),
        SessionAdded or SessionMoved or SessionResized or SessionCancelled or SessionRestored or SessionRemoved or SessionReinstated =>
            Both(before.Session(new(happened.Subject.Id))?.Slot, after.Session(new(happened.Subject.Id))?.Slot),
        _ => [],
    };

    private static Slot? SlotOf(Program program, TalkId id) => program.Talk(id) is { } talk ? program.SlotOf(talk) : null;

    private static IEnumerable<Slot> Both(Slot? before, Slot? after)
    {
        if (before is not null) yield return before;
        if (after is not null && after != before) yield return after;
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
}
