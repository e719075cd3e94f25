using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using static BackOffice.Schedule.Findings.Wording;

namespace BackOffice.Schedule.Findings.Rules;

/// <summary>A slot lies before the conference's first day or reaches past its last, which may end after midnight.</summary>
internal static class SlotOutsideTheConference
{
    internal const string Code = "outside-the-conference";

    internal static IEnumerable<Hit> Of(Session session, Timetable timetable) =>
        session is { Status: Status.Active, Slot: { } slot } ? Of(session.Id, session.Title, slot, timetable.Program.Conference) : [];

    internal static IEnumerable<Hit> Of(Talk talk, Timetable timetable) =>
        talk is { Status: Status.Active, OwnSlot: { } slot } ? Of(talk.Id, talk.Title, slot, timetable.Program.Conference) : [];

    private static IEnumerable<Hit> Of(Subject thing, string title, Slot slot, Conference conference)
    {
        var (opens, closes) = (conference.Opens, conference.Closes);
        if (opens <= slot.Start && slot.End <= closes) yield break;
        var trouble = slot.Start < opens ? $"the conference begins on {Day(opens.Date)} at {Hour(opens.TimeOfDay)}"
            : $"the conference's last day, {Day(conference.LastDay)}, is over at {Hour(closes.TimeOfDay)} the next morning";
        yield return new(
            $"{Quoted(title)} is on {When(slot)}, but {trouble}.", [thing], slot.Start, $"{Facts.Of(slot)} {Facts.Of(opens)}/{Facts.Of(closes)}");
    }
}
