using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;

namespace BackOffice.Schedule.Sessions;

/// <summary>Gives a session another title.</summary>
public sealed record RetitleSession(SessionId SessionId, string Title) : SessionCommand(SessionId)
{
    /// <inheritdoc/>
    protected override ValueList<Facet> Facets => [Facet.Title];

    /// <inheritdoc/>
    protected override Decision Decide(Program program, Session session) =>
        Words.Title(Title) is { } refusal ? refusal
        : Decision.Unless(session.Title == Title.Trim(), new SessionRetitled(SessionId, session.Title, Title.Trim()));
}

/// <summary>Makes a session another kind of block.</summary>
public sealed record ChangeSessionKind(SessionId SessionId, SessionKind Kind) : SessionCommand(SessionId)
{
    /// <inheritdoc/>
    protected override ValueList<Facet> Facets => [Facet.Kind];

    /// <inheritdoc/>
    protected override Decision Decide(Program program, Session session) =>
        Decision.Unless(session.Kind == Kind, new SessionKindChanged(SessionId, session.Kind, Kind));
}
