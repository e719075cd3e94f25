using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Programs;

namespace BackOffice.Schedule.Findings;

/// <summary>
/// Says that a finding may stay as it is, and why. That is bound to the facts: when they change, the finding is open again.
/// </summary>
/// <param name="Code">The rule that found it.</param>
/// <param name="Parties">What it is about, as the finding lists them.</param>
/// <param name="Reason">Why it may stay.</param>
/// <param name="Fingerprint">The facts that the member saw; null takes whatever they are now.</param>
public sealed record AcknowledgeFinding(string Code, ValueList<Subject> Parties, string Reason, string? Fingerprint = null) : ScheduleCommand
{
    /// <summary>The longest reason, in characters.</summary>
    public const int LongestReason = 500;

    /// <inheritdoc/>
    public override ValueList<Touch> Touches => Touch.Of(Subject.TheConference, Facet.Acknowledgement(Code, Parties));

    /// <inheritdoc/>
    public override Decision Decide(Program program)
    {
        if (string.IsNullOrWhiteSpace(Reason)) return Refusal.Invalid("Say why the finding may stay.");
        if (Words.Text(Reason, "reason", LongestReason) is { } refusal) return refusal;
        if (program.Findings().Find(Code, Parties) is not { } finding) return Refusal.NotFound("There is no such finding any more.");
        if (finding.Severity == Severity.Refuse) return Refusal.Rule($"This conference refuses it, so that it can't be acknowledged: {finding.Sentence}");
        if (Fingerprint is { } seen && seen != finding.Fingerprint) return Refusal.Rule($"It has changed since you looked: {finding.Sentence}");
        var before = program.Conference.Acknowledged(Code, Parties) is { } it ? new Given(it.Fingerprint, it.Reason) : null;
        var after = new Given(finding.Fingerprint, Reason.Trim());
        return Decision.Unless(before == after, new FindingAcknowledged(program.Conference.Id, Code, Parties, before, after));
    }
}

/// <summary>Takes back what was said of a finding; it is open again, if it is still there.</summary>
public sealed record WithdrawAcknowledgement(string Code, ValueList<Subject> Parties) : ScheduleCommand
{
    /// <inheritdoc/>
    public override ValueList<Touch> Touches => Touch.Of(Subject.TheConference, Facet.Acknowledgement(Code, Parties));

    /// <inheritdoc/>
    public override Decision Decide(Program program) =>
        program.Conference.Acknowledged(Code, Parties) is { } it
            ? Decision.Of(new AcknowledgementWithdrawn(program.Conference.Id, Code, Parties, new Given(it.Fingerprint, it.Reason)))
            : Decision.Nothing;
}
