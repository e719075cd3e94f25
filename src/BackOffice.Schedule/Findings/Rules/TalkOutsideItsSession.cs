using BackOffice.Schedule.Sessions;
using static BackOffice.Schedule.Findings.Wording;

namespace BackOffice.Schedule.Findings.Rules;

/// <summary>A talk reaches past the end of the session it stands in: the talks up to it take longer than the session.</summary>
internal static class TalkOutsideItsSession
{
    internal const string Code = "talk-outside-its-session";

    internal static IEnumerable<Hit> Of(Session session, Timetable timetable)
    {
        if (session is not { Status: Status.Active, Slot: { } slot }) yield break;
        foreach (var id in session.Talks)
        {
            var talk = timetable.Program.Talk(id)!;
            if (talk.Status != Status.Active || timetable.SlotOf(talk) is not { } taken || taken.End <= slot.End) continue;
            yield return new(
                $"{Quoted(talk.Title)} is on {When(taken)}, but its session {Quoted(session.Title)} is over at {Hour(slot.End.TimeOfDay)}.",
                [id, session.Id],
                taken.Start,
                Facts.Of(taken, slot));
        }
    }
}
