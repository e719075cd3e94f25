using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Time;

namespace BackOffice.Web.Components.People;

/// <summary>A person's part in the program: a talk given or a session chaired.</summary>
/// <param name="Thing">The talk or session.</param>
/// <param name="Title">Its title.</param>
/// <param name="As">What the person does there, in words.</param>
/// <param name="Slot">Where it stands, if it does.</param>
/// <param name="TakesPlace">Whether it takes place.</param>
public sealed record Part(Subject Thing, string Title, string As, Slot? Slot, bool TakesPlace)
{
    /// <summary>Everything a person has a part in, by time, the unscheduled last.</summary>
    public static IReadOnlyList<Part> Of(Program program, PersonId person) =>
        [.. program.Index.PartsOf(person).Select(thing => Of(program, thing)).OfType<Part>()
            .OrderBy(part => part.Slot is null).ThenBy(part => part.Slot?.Start).ThenBy(part => part.Title, StringComparer.InvariantCultureIgnoreCase)];

    private static Part? Of(Program program, Subject thing) => thing.Type switch
    {
        SubjectType.Talk when program.Talk(new(thing.Id)) is { } talk => new(thing, talk.Title, "Speaks", program.SlotOf(talk), talk.Status == Status.Active),
        SubjectType.Session when program.Session(new(thing.Id)) is { } session => new(thing, session.Title, "Chairs", session.Slot, session.Status == Status.Active),
        _ => null,
    };
}
