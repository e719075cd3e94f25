using BackOffice.Schedule.Time;

namespace BackOffice.Schedule.People;

/// <summary>Somebody who speaks or chairs.</summary>
/// <param name="Id">The person.</param>
/// <param name="Version">How many events its stream holds.</param>
/// <param name="Name">The name as it is to be shown.</param>
/// <param name="Affiliation">Where the person works or studies; may be empty.</param>
/// <param name="Bio">A few sentences about the person; may be empty.</param>
/// <param name="Availability">When the person can be there; empty means always.</param>
/// <param name="Email">Where the committee writes to the person; never published; may be empty.</param>
/// <param name="Erased">Whether the person's data was erased; what is told of them then is nobody's.</param>
public sealed record Person(PersonId Id, long Version, string Name, string Affiliation, string Bio, ValueList<LocalSpan> Availability, string Email = "", bool Erased = false)
{
    /// <summary>The person after an event; <paramref name="state"/> is null before the first.</summary>
    public static Person Evolve(Person? state, PersonEvent happened)
    {
        if (happened is PersonRegistered registered)
        {
            return new(registered.PersonId, 1, registered.Name, registered.Affiliation, registered.Bio, []);
        }
        var it = state ?? throw new InvalidOperationException($"{happened.GetType().Name} came before the person was registered.");
        return (happened switch
        {
            PersonRenamed e => it with { Name = e.To },
            AffiliationRevised e => it with { Affiliation = e.To },
            BioRevised e => it with { Bio = e.To },
            EmailRevised e => it with { Email = e.To },
            AvailabilityRevised e => it with { Availability = e.To },
            PersonErased => ErasedPerson.Of(it),
            PersonRemoved or PersonReinstated => it,
            _ => throw new InvalidOperationException($"A person does not know {happened.GetType().Name}."),
        }) with
        { Version = it.Version + 1 };
    }
}
