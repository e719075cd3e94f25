using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Time;

namespace BackOffice.Schedule.People;

/// <summary>Something that happened to a person. Personal data is in these events and in no others.</summary>
public abstract record PersonEvent(PersonId PersonId) : ScheduleEvent
{
    /// <inheritdoc/>
    public override Subject Subject => PersonId;
}

/// <summary>A person became known to the conference.</summary>
public sealed record PersonRegistered(PersonId PersonId, string Name, string Affiliation, string Bio) : PersonEvent(PersonId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Existence;
}

/// <summary>The person goes by another name.</summary>
public sealed record PersonRenamed(PersonId PersonId, string From, string To) : PersonEvent(PersonId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Name;
}

/// <summary>The person's affiliation changed.</summary>
public sealed record AffiliationRevised(PersonId PersonId, string From, string To) : PersonEvent(PersonId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Affiliation;
}

/// <summary>The person's bio changed.</summary>
public sealed record BioRevised(PersonId PersonId, string From, string To) : PersonEvent(PersonId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Bio;
}

/// <summary>The committee writes to the person at another address.</summary>
public sealed record EmailRevised(PersonId PersonId, string From, string To) : PersonEvent(PersonId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Email;
}

/// <summary>It became known when the person can be there.</summary>
public sealed record AvailabilityRevised(PersonId PersonId, ValueList<LocalSpan> From, ValueList<LocalSpan> To) : PersonEvent(PersonId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Availability;
}

/// <summary>
/// The person's data was erased. The bodies of the events before it were masked when it was committed; it can't be undone.
/// </summary>
public sealed record PersonErased(PersonId PersonId) : PersonEvent(PersonId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.PersonalData;
}

/// <summary>That the person was registered was undone: the person is in the program no more.</summary>
public sealed record PersonRemoved(PersonId PersonId) : PersonEvent(PersonId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Existence;
}

/// <summary>A person who had been removed is in the program again.</summary>
public sealed record PersonReinstated(PersonId PersonId) : PersonEvent(PersonId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Existence;
}
