using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;

namespace BackOffice.Schedule.Talks;

/// <summary>Says how many people are expected at a talk.</summary>
public sealed record ExpectTalkAudience(TalkId TalkId, int? Audience) : TalkCommand(TalkId)
{
    /// <inheritdoc/>
    protected override ValueList<Facet> Facets => [Facet.Audience];

    /// <inheritdoc/>
    protected override Decision Decide(Program program, Talk talk) =>
        Words.Audience(Audience) is { } refusal ? refusal
        : Decision.Unless(talk.Audience == Audience, new TalkAudienceExpected(TalkId, talk.Audience, Audience));
}
