using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;

namespace BackOffice.Schedule.People;

/// <summary>Makes a person known to the conference, to speak or chair.</summary>
public sealed record RegisterPerson(string Name, string Affiliation = "", string Bio = "", PersonId PersonId = default) : ScheduleCommand
{
    /// <inheritdoc/>
    public override ValueList<Touch> Touches => Touch.Of(PersonId, Facet.Existence);

    /// <inheritdoc/>
    public override ScheduleCommand Identified(Func<Guid> fresh) => PersonId == default ? this with { PersonId = new(fresh()) } : this;

    /// <inheritdoc/>
    public override Decision Decide(Program program)
    {
        var registered = new PersonRegistered(PersonId, Name.Trim(), Affiliation.Trim(), Bio.Trim());
        if (program.Person(PersonId) is { } there)
        {
            return there == Person.Evolve(null, registered) ? Decision.Nothing : Refusal.Rule($"There is a person with the id {PersonId} already.");
        }
        if (program.VersionOf(PersonId) > 0) return Refusal.Rule($"The person with the id {PersonId} was removed; undo that instead.");
        return (Words.Name(Name) ?? Words.Text(Affiliation, "affiliation", Words.LongestTitle) ?? Words.Text(Bio, "bio")) is { } refusal
            ? refusal
            : Decision.Of(registered);
    }
}
