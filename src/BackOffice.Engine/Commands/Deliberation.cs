using BackOffice.Engine.History;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Findings;
using BackOffice.Schedule.Programs;

namespace BackOffice.Engine.Commands;

/// <summary>Decides the commands of a change set one after another, each in the program that the ones before it left.</summary>
internal sealed class Deliberation(Program before, EventLog log)
{
    private readonly Program before = before;

    // Known before anything is decided, so that what changes is all there is to compute.
    private readonly FindingSet findingsBefore = before.Findings();

    private readonly List<(ScheduleEvent Event, CommandId Command)> events = [];
    private readonly List<(CommandId Command, Subject Subject)> answered = [];

    /// <summary>The program as decided so far.</summary>
    internal Program Now { get; private set; } = before;

    /// <summary>What was decided, each event with the command it follows from.</summary>
    internal IReadOnlyList<(ScheduleEvent Event, CommandId Command)> Events => events;

    /// <summary>The things that come into being, each with the command that makes it.</summary>
    internal IReadOnlyList<(Subject Subject, CommandId Command)> Started =>
        [.. events.Where(it => before.VersionOf(it.Event.Subject) == 0).Select(it => (it.Event.Subject, it.Command)).DistinctBy(it => it.Subject)];

    /// <summary>The findings that what was decided causes.</summary>
    internal ValueList<Finding> FindingsCaused => Now.Findings().Since(findingsBefore).Caused;

    /// <summary>What of all that was decided is not for somebody who is limited; null where all of it is, or nothing is limited.</summary>
    internal Outcome.Refused? RefusedByLimits(Limits? limits) =>
        limits is not null && Overstep.Of(limits, before, [.. events.Select(it => it.Event)], Now) is { } overstep ? new(overstep.Refusal, IndexOf(events[overstep.Index].Command)) : null;

    /// <summary>What the conference refuses, of all that was decided; null where it lets everything happen.</summary>
    internal Outcome.Refused? RefusedByRule()
    {
        if (events.Count == 0 || RefusedFindings.Caused(before, Now) is not { } finding) return null;
        // The last command about one of the parties is the one that went too far.
        var command = events.LastOrDefault(it => finding.Parties.Contains(it.Event.Subject)).Command;
        return new(RefusedFindings.Refusal(finding), IndexOf(command));
    }

    /// <summary>Each thing a command was about, with the version it has by now.</summary>
    internal ValueList<Changed> Changed => answered
        .Select(it => new Changed(it.Command, it.Subject.Type, it.Subject.Id, Now.VersionOf(it.Subject)))
        .ToValueList();

    /// <summary>Decides one command.</summary>
    /// <returns>What stands in its way, or null where it was accepted.</returns>
    internal async Task<Outcome?> DecideAsync(Proposal proposal, int index, CancellationToken cancellation)
    {
        var command = proposal.Command.Identified(Guid.CreateVersion7);
        if (await ConflictAsync(command, proposal.SeenVersion, cancellation) is { } conflict) return new Outcome.Conflicted(conflict, index);
        switch (command.Decide(Now))
        {
            case Decision.Refused { Refusal: var refusal }:
                return new Outcome.Refused(refusal, index);
            case Decision.Accepted { Events: var accepted }:
                foreach (var happened in accepted)
                {
                    Now = Now.Apply(happened);
                    events.Add((happened, proposal.Id));
                }
                answered.Add((proposal.Id, Now.Resolve(command.About)));
                break;
        }
        return null;
    }

    private int IndexOf(CommandId command) => Math.Max(0, answered.FindIndex(it => it.Command == command));

    private async Task<Conflict?> ConflictAsync(ScheduleCommand command, long? seen, CancellationToken cancellation)
    {
        if (seen is not { } version || !before.IsOpen) return null;
        var touch = command.Touches[0];
        var subject = before.Resolve(touch.Subject);
        var now = before.VersionOf(subject);
        if (version >= now) return null;
        return FacetMerge.Between(touch, await log.ReadStreamAsync(subject.Id, version, cancellation), now);
    }
}
