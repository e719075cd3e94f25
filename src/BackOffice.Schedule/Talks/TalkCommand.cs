using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;

namespace BackOffice.Schedule.Talks;

/// <summary>A command about one talk that is there.</summary>
public abstract record TalkCommand(TalkId TalkId) : ScheduleCommand
{
    /// <summary>The sides of the talk that the command changes.</summary>
    protected abstract ValueList<Facet> Facets { get; }

    /// <inheritdoc/>
    public override ValueList<Touch> Touches => [new Touch(TalkId, Facets)];

    /// <inheritdoc/>
    public sealed override Decision Decide(Program program) =>
        program.Talk(TalkId) is { } talk ? Decide(program, talk) : Refusal.NotFound($"There is no talk with the id {TalkId}.");

    /// <summary>What the command comes to for the talk as it stands.</summary>
    protected abstract Decision Decide(Program program, Talk talk);
}
