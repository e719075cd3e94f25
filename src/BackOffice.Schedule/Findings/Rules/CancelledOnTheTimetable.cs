using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using static BackOffice.Schedule.Findings.Wording;

namespace BackOffice.Schedule.Findings.Rules;

/// <summary>A withdrawn talk or a cancelled session is still on the timetable, or a talk stands in a session that was cancelled.</summary>
internal static class CancelledOnTheTimetable
{
    internal const string Code = "cancelled-on-the-timetable";

    internal static IEnumerable<Hit> Of(Talk talk, Timetable timetable)
    {
        if (talk is not { Status: Status.Withdrawn, OwnSlot: { } slot }) yield break;
        yield return new($"{Quoted(talk.Title)} was withdrawn and is still on the timetable, on {When(slot)}.", [talk.Id], slot.Start, Facts.Of(slot));
    }

    internal static IEnumerable<Hit> Of(Session session, Timetable timetable)
    {
        var (name, slot, cancelled) = (Quoted(session.Title), session.Slot, session.Status == Status.Cancelled);
        if (cancelled && slot is not null)
        {
            yield return new($"{name} was cancelled and is still on the timetable, on {When(slot)}.", [session.Id], slot.Start, Facts.Of(slot));
        }
        foreach (var id in session.Talks)
        {
            var talk = timetable.Program.Talk(id)!;
            if (talk.Status == Status.Active && cancelled)
            {
                yield return new($"{Quoted(talk.Title)} stands in {name}, which was cancelled.", [id, session.Id], slot?.Start, slot is null ? "" : Facts.Of(slot));
            }
            else if (talk.Status == Status.Withdrawn && slot is not null)
            {
                var sentence = $"{Quoted(talk.Title)} was withdrawn and still stands in {name}, on {When(slot)}.";
                yield return new(sentence, [id, session.Id], slot.Start, Facts.Of(slot));
            }
        }
    }
}
