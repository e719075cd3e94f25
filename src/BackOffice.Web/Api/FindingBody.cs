using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Findings;
using NodaTime;

namespace BackOffice.Web.Api;

/// <summary>A finding as the API shows it.</summary>
/// <param name="Code">The rule that found it.</param>
/// <param name="Severity">How much it weighs in the conference.</param>
/// <param name="Sentence">What is wrong.</param>
/// <param name="Parties">What it is about.</param>
/// <param name="At">The local time at which it begins to be wrong; null where no time is concerned.</param>
/// <param name="Fingerprint">The facts it rests on, to name in an acknowledgement.</param>
/// <param name="Acknowledged">Why it may stay; null while it is open.</param>
internal sealed record FindingBody(
    string Code, Severity Severity, string Sentence, IReadOnlyList<PartyBody> Parties, LocalDateTime? At, string Fingerprint, string? Acknowledged)
{
    internal static FindingBody Of(Finding finding) => new(
        finding.Code, finding.Severity, finding.Sentence, [.. finding.Parties.Select(party => new PartyBody(party.Type, party.Id))],
        finding.At, finding.Fingerprint, finding.Acknowledged);
}

/// <summary>Something that a finding concerns.</summary>
internal sealed record PartyBody(SubjectType Type, Guid Id);
