using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Findings;
using BackOffice.Schedule.Programs;

namespace BackOffice.Engine.Importing;

/// <summary>Tries commands out on a program in memory, to know beforehand what they would come to.</summary>
internal sealed class Rehearsal(Program before)
{
    private readonly Program before = before;

    // Known before anything is applied, so that what changes is all there is to compute.
    private readonly FindingSet findingsBefore = before.Findings();

    /// <summary>The program as it would be.</summary>
    internal Program Program { get; private set; } = before;

    /// <summary>The findings that the commands would cause.</summary>
    internal ValueList<Finding> Caused => Program.Findings().Since(findingsBefore).Caused;

    /// <summary>Why the conference would refuse the whole of them; null where it would not.</summary>
    internal Refusal? RefusedByRule => RefusedFindings.Caused(before, Program) is { } finding ? RefusedFindings.Refusal(finding) : null;

    /// <summary>Tries one command.</summary>
    /// <returns>Why it would be refused, or null.</returns>
    internal Refusal? Try(ScheduleCommand command)
    {
        switch (command.Decide(Program))
        {
            case Decision.Refused { Refusal: var refusal }: return refusal;
            case Decision.Accepted { Events: var events }:
                foreach (var happened in events) Program = Program.Apply(happened);
                break;
        }
        return null;
    }
}
