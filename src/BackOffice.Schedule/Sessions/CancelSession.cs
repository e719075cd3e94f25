using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;

namespace BackOffice.Schedule.Sessions;

/// <summary>Cancels a session; it keeps its slot and its talks until somebody moves them.</summary>
public sealed record CancelSession(SessionId SessionId) : SessionCommand(SessionId)
{
    /// <inheritdoc/>
    protected override ValueList<Facet> Facets => [Facet.Status];

    /// <inheritdoc/>
    protected override Decision Decide(Program program, Session session) =>
        Decision.Unless(session.Status == Status.Cancelled, new SessionCancelled(SessionId));
}

/// <summary>Lets a cancelled session take place after all.</summary>
public sealed record RestoreSession(SessionId SessionId) : SessionCommand(SessionId)
{
    /// <inheritdoc/>
    protected override ValueList<Facet> Facets => [Facet.Status];

    /// <inheritdoc/>
    protected override Decision Decide(Program program, Session session) =>
        Decision.Unless(session.Status == Status.Active, new SessionRestored(SessionId));
}
