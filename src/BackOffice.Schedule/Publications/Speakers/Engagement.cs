using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Time;

namespace BackOffice.Schedule.Publications.Speakers;

/// <summary>Something that somebody does at a conference: speaks in a talk, or chairs a session.</summary>
/// <param name="Thing">The talk or the session.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Chairs">Whether the person chairs it.</param>
/// <param name="Slot">When and where; null while it is not on the timetable.</param>
/// <param name="Place">The same in words, with the room's name.</param>
/// <param name="Others">Who else speaks in it, or chairs it.</param>
public sealed record Engagement(Subject Thing, string Title, bool Chairs, Slot? Slot, string Place, ValueList<PersonId> Others)
{
    /// <summary>All that somebody does in a program and that takes place, in the order of the timetable.</summary>
    public static IReadOnlyList<Engagement> Of(PersonId person, Program program)
    {
        var talks = program.Talks.Values
            .Where(talk => talk.Status == Status.Active && talk.Speakers.Contains(person) && IsHeld(talk.InSession, program))
            .Select(talk => Of(talk.Id, talk.Title, false, program.SlotOf(talk), talk.Speakers));
        var sessions = program.Sessions.Values
            .Where(session => session.Status == Status.Active && session.Chairs.Contains(person))
            .Select(session => Of(session.Id, session.Title, true, session.Slot, session.Chairs));
        return [.. talks.Concat(sessions).OrderBy(it => it.Slot is null).ThenBy(it => it.Slot?.Start).ThenBy(it => it.Title, StringComparer.Ordinal).ThenBy(it => it.Thing.Id)];

        Engagement Of(Subject thing, string title, bool chairs, Slot? slot, ValueList<PersonId> all) =>
            new(thing, title, chairs, slot, slot is null ? "not on the timetable yet" : PlaceText.Of(slot, program), all.Remove(person));
    }

    private static bool IsHeld(SessionId? session, Program program) => session is not { } id || program.Session(id)?.Status == Status.Active;
}
