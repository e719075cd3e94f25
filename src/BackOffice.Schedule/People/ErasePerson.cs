using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;

namespace BackOffice.Schedule.People;

/// <summary>
/// Erases a person's data, wherever the back office keeps it and as of any time, for good. The person stays where they speak
/// and chair, without a name, until somebody takes them out.
/// </summary>
public sealed record ErasePerson(PersonId PersonId) : ScheduleCommand
{
    /// <inheritdoc/>
    public override ValueList<Touch> Touches => Touch.Of(PersonId, Facet.PersonalData);

    /// <inheritdoc/>
    public override Role Needs => Role.Chair;

    /// <inheritdoc/>
    public override Decision Decide(Program program) =>
        // The log remembers also whom an undo took out of the program.
        (program.Person(PersonId) ?? program.Removed.People.GetValueOrDefault(PersonId)) is { } person
            ? Decision.Unless(person.Erased, new PersonErased(PersonId))
            : Refusal.NotFound($"There is no person with the id {PersonId}.");
}
