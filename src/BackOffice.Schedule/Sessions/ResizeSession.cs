using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using NodaTime;

namespace BackOffice.Schedule.Sessions;

/// <summary>Makes a session longer or shorter; its start stays.</summary>
public sealed record ResizeSession(SessionId SessionId, Duration Duration) : SessionCommand(SessionId)
{
    /// <inheritdoc/>
    protected override ValueList<Facet> Facets => [Facet.Duration];

    /// <inheritdoc/>
    protected override Decision Decide(Program program, Session session) =>
        Words.Duration(Duration) is { } refusal ? refusal
        : Decision.Unless(session.Duration == Duration, new SessionResized(SessionId, session.Duration, Duration));
}
