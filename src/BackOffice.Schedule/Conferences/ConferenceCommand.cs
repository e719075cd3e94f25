using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;

namespace BackOffice.Schedule.Conferences;

/// <summary>A command about the conference as a whole, a room or a track of it; it is the chair's.</summary>
public abstract record ConferenceCommand : ScheduleCommand
{
    /// <summary>The side of the conference that the command changes.</summary>
    protected abstract Facet Facet { get; }

    /// <inheritdoc/>
    public override ValueList<Touch> Touches => Touch.Of(Subject.TheConference, Facet);

    /// <inheritdoc/>
    public override Role Needs => Role.Chair;

    /// <inheritdoc/>
    public sealed override Decision Decide(Program program) => Decide(program.Conference);

    /// <summary>What the command comes to in the conference as it stands.</summary>
    protected abstract Decision Decide(Conference conference);
}
