using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Findings;

namespace BackOffice.Web.Api;

/// <summary>A finding as the API shows it.</summary>
internal sealed record FindingBody(string Code, Severity Severity, string Sentence, IReadOnlyList<PartyBody> Parties)
{
    internal static FindingBody Of(Finding finding) =>
        new(finding.Code, finding.Severity, finding.Sentence, [.. finding.Parties.Select(party => new PartyBody(party.Type, party.Id))]);
}

/// <summary>Something that a finding concerns.</summary>
internal sealed record PartyBody(SubjectType Type, Guid Id);
