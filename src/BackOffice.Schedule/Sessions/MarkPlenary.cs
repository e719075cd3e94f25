using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;

namespace BackOffice.Schedule.Sessions;

/// <summary>Says that a session is for everyone, so that nothing else should take place meanwhile. An invited talk is so by itself.</summary>
public sealed record MarkPlenary(SessionId SessionId, bool Plenary) : SessionCommand(SessionId)
{
    /// <inheritdoc/>
    protected override ValueList<Facet> Facets => [Facet.Plenary];

    /// <inheritdoc/>
    protected override Decision Decide(Program program, Session session) =>
        Decision.Unless(session.MarkedPlenary == Plenary, new PlenaryMarked(SessionId, session.MarkedPlenary, Plenary));
}

/// <summary>Says how many people are expected at a session.</summary>
public sealed record ExpectSessionAudience(SessionId SessionId, int? Audience) : SessionCommand(SessionId)
{
    /// <inheritdoc/>
    protected override ValueList<Facet> Facets => [Facet.Audience];

    /// <inheritdoc/>
    protected override Decision Decide(Program program, Session session) =>
        Words.Audience(Audience) is { } refusal ? refusal
        : Decision.Unless(session.Audience == Audience, new SessionAudienceExpected(SessionId, session.Audience, Audience));
}
