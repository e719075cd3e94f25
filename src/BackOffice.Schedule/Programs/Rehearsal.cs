using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Findings;

namespace BackOffice.Schedule.Programs;

/// <summary>
/// Tries commands out on a program in memory, one after another, to know beforehand what they would come to. As with a change
/// set, nothing counts once one of them is refused: what follows it is not tried.
/// </summary>
public sealed class Rehearsal
{
    private readonly List<ScheduleEvent> events = [];

    // Known before anything is applied, so that what changes is all there is to compute.
    private readonly FindingSet findingsBefore;

    private readonly Program before;

    /// <summary>Begins with a program, to which nothing happens.</summary>
    public Rehearsal(Program before) => (this.before, Program, findingsBefore) = (before, before, before.Findings());

    /// <summary>The program as it would be.</summary>
    public Program Program { get; private set; }

    /// <summary>What would happen, in order.</summary>
    public IReadOnlyList<ScheduleEvent> Events => events;

    /// <summary>Why the first command that does not stand would be refused; null while all of them stand.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>The findings that the commands would cause and cure.</summary>
    public FindingDifference Difference => Program.Findings().Since(findingsBefore);

    /// <summary>Why the conference would refuse all of it by one of its rules; null where it would not.</summary>
    public Refusal? RefusedByRule => RefusedFindings.Caused(before, Program) is { } finding ? RefusedFindings.Refusal(finding) : null;

    /// <summary>Why all of it is not for somebody who is limited; null where it is, or nothing is limited.</summary>
    public Refusal? RefusedByLimits(Limits? limits) => limits is null ? null : Overstep.Of(limits, before, events, Program)?.Refusal;

    /// <summary>Tries several commands on a program.</summary>
    public static Rehearsal Of(Program before, params IEnumerable<ScheduleCommand> commands)
    {
        var rehearsal = new Rehearsal(before);
        foreach (var command in commands)
        {
            if (rehearsal.Try(command) is not null) break;
        }
        return rehearsal;
    }

    /// <summary>Tries one more command.</summary>
    /// <returns>Why it, or one before it, would be refused; null where all is well.</returns>
    public Refusal? Try(ScheduleCommand command)
    {
        if (Refusal is not null) return Refusal;
        switch (command.Decide(Program))
        {
            case Decision.Refused { Refusal: var refusal }:
                Refusal = refusal;
                break;
            case Decision.Accepted { Events: var decided }:
                foreach (var happened in decided) Program = Program.Apply(happened);
                events.AddRange(decided);
                break;
        }
        return Refusal;
    }
}
