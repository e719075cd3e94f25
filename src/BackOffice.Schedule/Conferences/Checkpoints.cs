using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;

namespace BackOffice.Schedule.Conferences;

/// <summary>A name that the committee gave to a point of its log, to compare with and to go back to. It is not published.</summary>
/// <param name="Name">The name, unique among the checkpoints of the conference.</param>
/// <param name="Revision">The point.</param>
public sealed record Checkpoint(string Name, long Revision);

/// <summary>A point of the log got a name.</summary>
public sealed record CheckpointNamed(ConferenceId ConferenceId, string Name, long Revision) : ConferenceEvent(ConferenceId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Checkpoint(Name);
}

/// <summary>A name of a point of the log is no longer kept; the point is.</summary>
public sealed record CheckpointRemoved(ConferenceId ConferenceId, string Name, long Revision) : ConferenceEvent(ConferenceId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Checkpoint(Name);
}

/// <summary>Gives a name to a point of the log.</summary>
/// <param name="Name">The name.</param>
/// <param name="Revision">The point; null is the newest.</param>
public sealed record NameCheckpoint(string Name, long? Revision = null) : ScheduleCommand
{
    /// <inheritdoc/>
    public override ValueList<Touch> Touches => Touch.Of(Subject.TheConference, Facet.Checkpoint(Name.Trim()));

    /// <inheritdoc/>
    public override bool ChangesTheProgram => false;

    /// <inheritdoc/>
    public override Decision Decide(Program program)
    {
        if (Words.Name(Name) is { } refusal) return refusal;
        var (name, revision) = (Name.Trim(), Revision ?? program.Revision);
        if (revision < 1 || revision > program.Revision) return Refusal.NotFound($"There is no revision {revision}.");
        if (program.Conference.Checkpoints.FirstOrDefault(it => string.Equals(it.Name, name, StringComparison.OrdinalIgnoreCase)) is not { } taken)
        {
            return Decision.Of(new CheckpointNamed(program.Conference.Id, name, revision));
        }
        return taken.Revision == revision
            ? Decision.Nothing
            : Refusal.Rule($"There is a checkpoint called “{taken.Name}” already (revision {taken.Revision}).");
    }
}

/// <summary>Lets go of the name of a point.</summary>
public sealed record RemoveCheckpoint(string Name) : ScheduleCommand
{
    /// <inheritdoc/>
    public override ValueList<Touch> Touches => Touch.Of(Subject.TheConference, Facet.Checkpoint(Name));

    /// <inheritdoc/>
    public override bool ChangesTheProgram => false;

    /// <inheritdoc/>
    public override Decision Decide(Program program) =>
        program.Conference.Checkpoints.FirstOrDefault(it => it.Name == Name) is { } checkpoint
            ? Decision.Of(new CheckpointRemoved(program.Conference.Id, checkpoint.Name, checkpoint.Revision))
            : Decision.Nothing;
}
