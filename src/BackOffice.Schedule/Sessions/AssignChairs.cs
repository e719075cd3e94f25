using BackOffice.Schedule.Changes;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Programs;

namespace BackOffice.Schedule.Sessions;

/// <summary>Says who chairs a session, in place of whoever did.</summary>
public sealed record AssignChairs(SessionId SessionId, ValueList<PersonId> Chairs) : SessionCommand(SessionId)
{
    /// <inheritdoc/>
    protected override ValueList<Facet> Facets => [Facet.Chairs];

    /// <inheritdoc/>
    protected override Decision Decide(Program program, Session session) =>
        Persons.AllThere(program, Chairs) is { } refusal ? refusal
        : Decision.Unless(session.Chairs == Chairs, new ChairAssigned(SessionId, session.Chairs, Chairs));
}
