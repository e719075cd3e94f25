namespace BackOffice.Schedule.People;

/// <summary>
/// What is left of a person whose data was erased: the id, so that the log and the program stay whole, under a name that says
/// nothing. Every event that held personal data has one such form, and no other.
/// </summary>
public static class ErasedPerson
{
    /// <summary>What the person is called from then on.</summary>
    public const string Name = "Erased person";

    /// <summary>The kinds of events that hold personal data.</summary>
    public static readonly IReadOnlyList<Type> PersonalEvents =
        [typeof(PersonRegistered), typeof(PersonRenamed), typeof(AffiliationRevised), typeof(BioRevised), typeof(EmailRevised), typeof(AvailabilityRevised)];

    /// <summary>What an event of a kind says of a person whose data was erased.</summary>
    /// <exception cref="ArgumentException">Events of the kind hold no personal data.</exception>
    public static PersonEvent Masked(Type kind, PersonId id) =>
        kind == typeof(PersonRegistered) ? new PersonRegistered(id, Name, "", "")
        : kind == typeof(PersonRenamed) ? new PersonRenamed(id, Name, Name)
        : kind == typeof(AffiliationRevised) ? new AffiliationRevised(id, "", "")
        : kind == typeof(BioRevised) ? new BioRevised(id, "", "")
        : kind == typeof(EmailRevised) ? new EmailRevised(id, "", "")
        : kind == typeof(AvailabilityRevised) ? new AvailabilityRevised(id, [], [])
        : throw new ArgumentException($"{kind.Name} holds no personal data.", nameof(kind));

    /// <summary>The person without their data.</summary>
    internal static Person Of(Person person) => person with { Name = Name, Affiliation = "", Bio = "", Email = "", Availability = [], Erased = true };
}
