using BackOffice.Schedule.Changes;
using NodaTime;

namespace BackOffice.Schedule.Conferences;

/// <summary>Gives the conference another name.</summary>
public sealed record RenameConference(string Name) : ConferenceCommand
{
    /// <inheritdoc/>
    protected override Facet Facet => Facet.Name;

    /// <inheritdoc/>
    protected override Decision Decide(Conference conference) =>
        Words.Name(Name) is { } refusal ? refusal
        : Decision.Unless(conference.Name == Name.Trim(), new ConferenceRenamed(conference.Id, conference.Name, Name.Trim()));
}

/// <summary>Changes the conference's first and last day. What then stands outside them is a finding, and stays.</summary>
public sealed record ChangeConferenceDays(LocalDate FirstDay, LocalDate LastDay) : ConferenceCommand
{
    /// <inheritdoc/>
    protected override Facet Facet => Facet.Days;

    /// <inheritdoc/>
    protected override Decision Decide(Conference conference) =>
        ConferenceRules.Days(FirstDay, LastDay) is { } refusal ? refusal
        : Decision.Unless(
            (conference.FirstDay, conference.LastDay) == (FirstDay, LastDay),
            new ConferenceDaysChanged(conference.Id, conference.FirstDay, conference.LastDay, FirstDay, LastDay));
}

/// <summary>Changes the zone in which the wall-clock times are read.</summary>
public sealed record ChangeTimeZone(string TimeZone) : ConferenceCommand
{
    /// <inheritdoc/>
    protected override Facet Facet => Facet.TimeZone;

    /// <inheritdoc/>
    protected override Decision Decide(Conference conference) =>
        ConferenceRules.Zone(TimeZone) is { } refusal ? refusal
        : Decision.Unless(conference.TimeZone == TimeZone, new TimeZoneChanged(conference.Id, conference.TimeZone, TimeZone));
}

/// <summary>Changes the hour at which one day of the conference gives way to the next.</summary>
public sealed record ChangeDayBoundary(LocalTime DayBoundary) : ConferenceCommand
{
    /// <inheritdoc/>
    protected override Facet Facet => Facet.DayBoundary;

    private static readonly LocalTime Latest = new(12, 0);

    /// <inheritdoc/>
    protected override Decision Decide(Conference conference) =>
        DayBoundary > Latest ? Refusal.Invalid("A day of the conference must give way to the next by noon.")
        : Decision.Unless(conference.DayBoundary == DayBoundary, new DayBoundaryChanged(conference.Id, conference.DayBoundary, DayBoundary));
}
