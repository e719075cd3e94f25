using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Time;

namespace BackOffice.Schedule.People;

/// <summary>A command about one person who is there.</summary>
public abstract record PersonCommand(PersonId PersonId) : ScheduleCommand
{
    /// <summary>The side of the person that the command changes.</summary>
    protected abstract Facet Facet { get; }

    /// <inheritdoc/>
    public override ValueList<Touch> Touches => Touch.Of(PersonId, Facet);

    /// <inheritdoc/>
    public sealed override Decision Decide(Program program) =>
        program.Person(PersonId) is not { } person ? Refusal.NotFound($"There is no person with the id {PersonId}.")
        : person.Erased ? Refusal.Rule("The data of this person was erased; nothing can be said about them any more.")
        : Decide(person);

    /// <summary>What the command comes to for the person as it stands.</summary>
    protected abstract Decision Decide(Person person);
}

/// <summary>Corrects a person's name.</summary>
public sealed record RenamePerson(PersonId PersonId, string Name) : PersonCommand(PersonId)
{
    /// <inheritdoc/>
    protected override Facet Facet => Facet.Name;

    /// <inheritdoc/>
    protected override Decision Decide(Person person) =>
        Words.Name(Name) is { } refusal ? refusal
        : Decision.Unless(person.Name == Name.Trim(), new PersonRenamed(PersonId, person.Name, Name.Trim()));
}

/// <summary>Says where a person works or studies.</summary>
public sealed record ReviseAffiliation(PersonId PersonId, string Affiliation) : PersonCommand(PersonId)
{
    /// <inheritdoc/>
    protected override Facet Facet => Facet.Affiliation;

    /// <inheritdoc/>
    protected override Decision Decide(Person person) =>
        Words.Text(Affiliation, "affiliation", Words.LongestTitle) is { } refusal ? refusal
        : Decision.Unless(person.Affiliation == Affiliation.Trim(), new AffiliationRevised(PersonId, person.Affiliation, Affiliation.Trim()));
}

/// <summary>Rewrites a person's bio.</summary>
public sealed record ReviseBio(PersonId PersonId, string Bio) : PersonCommand(PersonId)
{
    /// <inheritdoc/>
    protected override Facet Facet => Facet.Bio;

    /// <inheritdoc/>
    protected override Decision Decide(Person person) =>
        Words.Text(Bio, "bio") is { } refusal ? refusal
        : Decision.Unless(person.Bio == Bio.Trim(), new BioRevised(PersonId, person.Bio, Bio.Trim()));
}

/// <summary>Says where the committee writes to a person (an address as RFC 5321 §4.1.2 has it, without a name); empty where nowhere. It is never published.</summary>
public sealed record ReviseEmail(PersonId PersonId, string Email) : PersonCommand(PersonId)
{
    private const int LongestAddress = 254;

    /// <inheritdoc/>
    protected override Facet Facet => Facet.Email;

    /// <inheritdoc/>
    protected override Decision Decide(Person person) =>
        Words.Text(Email, "e-mail address", LongestAddress) is { } refusal ? refusal
        : Email.Trim() is { Length: > 0 } address && !IsAddress(address) ? Refusal.Invalid($"“{address}” is no e-mail address.")
        : Decision.Unless(person.Email == Email.Trim(), new EmailRevised(PersonId, person.Email, Email.Trim()));

    // What is more exact than this refuses addresses that work.
    private static bool IsAddress(string text) =>
        text.IndexOf('@') is > 0 and var at && at == text.LastIndexOf('@') && at < text.Length - 1 && !text.Any(it => char.IsWhiteSpace(it) || char.IsControl(it) || it is '<' or '>' or ',' or ';');
}

/// <summary>Says when a person can be there; an empty list means always.</summary>
public sealed record SetAvailability(PersonId PersonId, ValueList<LocalSpan> Availability) : PersonCommand(PersonId)
{
    /// <inheritdoc/>
    protected override Facet Facet => Facet.Availability;

    /// <inheritdoc/>
    protected override Decision Decide(Person person) =>
        LocalSpan.Refuse(Availability) is { } refusal ? refusal
        : Decision.Unless(person.Availability == Availability, new AvailabilityRevised(PersonId, person.Availability, Availability));
}
