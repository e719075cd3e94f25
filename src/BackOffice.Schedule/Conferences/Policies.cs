using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Findings;
using NodaTime;

namespace BackOffice.Schedule.Conferences;

/// <summary>How much a conference has a rule weigh.</summary>
/// <param name="Rule">The rule's code.</param>
/// <param name="Severity">The weight.</param>
public sealed record RuleSeverity(string Rule, Severity Severity);

/// <summary>How long people and rooms need between two things.</summary>
/// <param name="OfPeople">What a person needs to get from one room to another; zero asks nothing.</param>
/// <param name="OfRooms">What a room needs to change over from one thing to the next; zero asks nothing.</param>
public sealed record Pauses(Duration OfPeople, Duration OfRooms);

/// <summary>What must hold between two things on the timetable.</summary>
public enum ConstraintKind
{
    /// <summary>They must not take place at the same time.</summary>
    MustNotClash,

    /// <summary>The first must be over before the second begins.</summary>
    MustPrecede,
}

/// <summary>Something that must hold between two talks or sessions.</summary>
/// <param name="Kind">What must hold.</param>
/// <param name="First">The one; of a pair that must not clash the one with the smaller id.</param>
/// <param name="Second">The other.</param>
public sealed record Constraint(ConstraintKind Kind, Subject First, Subject Second);

/// <summary>What a member said of a finding: that it may stay, and why.</summary>
/// <param name="Code">The rule that found it.</param>
/// <param name="Parties">What it is about.</param>
/// <param name="Fingerprint">The facts it rested on; on others it says nothing.</param>
/// <param name="Reason">Why it may stay.</param>
public sealed record Acknowledgement(string Code, ValueList<Subject> Parties, string Fingerprint, string Reason);
