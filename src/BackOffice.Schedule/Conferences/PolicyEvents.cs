using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Findings;

namespace BackOffice.Schedule.Conferences;

/// <summary>A rule weighs something else in the conference.</summary>
public sealed record RuleSeverityChanged(ConferenceId ConferenceId, string Rule, Severity From, Severity To) : ConferenceEvent(ConferenceId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.SeverityOf(Rule);
}

/// <summary>People or rooms need more or less time between two things.</summary>
public sealed record PausesChanged(ConferenceId ConferenceId, Pauses From, Pauses To) : ConferenceEvent(ConferenceId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Pauses;
}

/// <summary>Something must hold between two things from now on.</summary>
public sealed record ConstraintAdded(ConferenceId ConferenceId, ConstraintKind Kind, Subject First, Subject Second) : ConferenceEvent(ConferenceId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Constraint(First);
}

/// <summary>What had to hold between two things no longer must.</summary>
public sealed record ConstraintRemoved(ConferenceId ConferenceId, ConstraintKind Kind, Subject First, Subject Second) : ConferenceEvent(ConferenceId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Constraint(First);
}

/// <summary>What an acknowledgement says.</summary>
/// <param name="Fingerprint">The facts it is bound to.</param>
/// <param name="Reason">Why the finding may stay.</param>
public sealed record Given(string Fingerprint, string Reason);

/// <summary>A member said that a finding may stay, in place of what was said of it before (null where nothing was).</summary>
public sealed record FindingAcknowledged(ConferenceId ConferenceId, string Code, ValueList<Subject> Parties, Given? From, Given To)
    : ConferenceEvent(ConferenceId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Acknowledgement(Code, Parties);
}

/// <summary>A member took back what was said of a finding, which is open again.</summary>
public sealed record AcknowledgementWithdrawn(ConferenceId ConferenceId, string Code, ValueList<Subject> Parties, Given From) : ConferenceEvent(ConferenceId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Acknowledgement(Code, Parties);
}
