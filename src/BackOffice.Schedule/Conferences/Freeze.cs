using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using NodaTime;
using NodaTime.TimeZones;

namespace BackOffice.Schedule.Conferences;

/// <summary>What a change takes while the schedule is frozen.</summary>
public enum FreezeDemand
{
    /// <summary>Whoever changes something says why.</summary>
    Reason,

    /// <summary>Only a chair changes something.</summary>
    Chair,
}

/// <summary>From when on the schedule is frozen, and what a change takes from then on.</summary>
/// <param name="Demand">What a change takes.</param>
/// <param name="From">Wall-clock time in the conference's zone; null where only a publication freezes.</param>
/// <param name="OncePublished">Whether it is frozen as soon as there is a snapshot.</param>
public sealed record Freeze(FreezeDemand Demand, LocalDateTime? From = null, bool OncePublished = false)
{
    /// <summary>Whether the schedule of a program is frozen at a moment.</summary>
    public bool Holds(Program program, Instant now) =>
        (OncePublished && program.Publications.Latest is not null)
        || (From is { } from && DateTimeZoneProviders.Tzdb[program.Conference.TimeZone].ResolveLocal(from, Resolvers.LenientResolver).ToInstant() <= now);

    /// <summary>Why a change can't be made to a program at a moment; null where it can.</summary>
    /// <param name="program">The program.</param>
    /// <param name="now">The moment.</param>
    /// <param name="role">What the member may do.</param>
    /// <param name="reason">Why the member does it; null where they don't say.</param>
    public static Refusal? Refuse(Program program, Instant now, Role role, string? reason) =>
        program.Conference.Freeze is not { } freeze || !freeze.Holds(program, now) ? null
        : freeze.Demand == FreezeDemand.Chair ? (role < Role.Chair ? new(RefusalKind.Forbidden, "The schedule is frozen; only a chair changes it now.") : null)
        : string.IsNullOrWhiteSpace(reason) ? new(RefusalKind.Unexplained, "The schedule is frozen; say why you change it.")
        : null;
}

/// <summary>Another time was set from which the schedule is frozen, or another demand, or none (null).</summary>
public sealed record FreezeChanged(ConferenceId ConferenceId, Freeze? From, Freeze? To) : ConferenceEvent(ConferenceId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Freeze;
}

/// <summary>Says from when on changes take a reason, or a chair; null lifts that.</summary>
public sealed record SetFreeze(Freeze? Freeze) : ConferenceCommand
{
    /// <inheritdoc/>
    protected override Facet Facet => Facet.Freeze;

    /// <inheritdoc/>
    public override bool ChangesTheProgram => false;

    /// <inheritdoc/>
    protected override Decision Decide(Conference conference) =>
        Freeze is { From: null, OncePublished: false } ? Refusal.Invalid("Say from when on the schedule is frozen: a time, or the first publication.")
        : Freeze?.From is { } from && Words.Start(from) is { } refusal ? refusal
        : Decision.Unless(conference.Freeze == Freeze, new FreezeChanged(conference.Id, conference.Freeze, Freeze));
}
