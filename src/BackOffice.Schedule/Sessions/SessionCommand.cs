using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;

namespace BackOffice.Schedule.Sessions;

/// <summary>A command about one session that is there.</summary>
public abstract record SessionCommand(SessionId SessionId) : ScheduleCommand
{
    /// <summary>The sides of the session that the command changes.</summary>
    protected abstract ValueList<Facet> Facets { get; }

    /// <inheritdoc/>
    public override ValueList<Touch> Touches => [new Touch(SessionId, Facets)];

    /// <inheritdoc/>
    public sealed override Decision Decide(Program program) =>
        program.Session(SessionId) is { } session ? Decide(program, session) : Refusal.NotFound($"There is no session with the id {SessionId}.");

    /// <summary>What the command comes to for the session as it stands.</summary>
    protected abstract Decision Decide(Program program, Session session);
}
