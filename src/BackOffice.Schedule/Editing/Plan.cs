using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;

namespace BackOffice.Schedule.Editing;

/// <summary>
/// What an edit of several things at once comes to: ordinary commands, to be committed as one change and so undone as one.
/// Each goes with the version of its thing in the program it was planned on, so that what commits is what was previewed, or a
/// conflict.
/// </summary>
/// <param name="Title">What it does, as a sentence without a stop: “Shift 7 things by 15 minutes”.</param>
/// <param name="Steps">The commands, in their order; at least one. All of them stand in the program they were planned on, and change something.</param>
/// <param name="Remarks">What was asked for and is left out, in sentences.</param>
public sealed record Plan(string Title, ValueList<PlannedStep> Steps, ValueList<string> Remarks = default)
{
    /// <summary>The commands, in their order.</summary>
    public IEnumerable<ScheduleCommand> Commands => Steps.Select(step => step.Command);

    /// <summary>Tries the plan on a program: what would happen, and which findings that would cause and cure.</summary>
    public Rehearsal Rehearse(Program program) => Rehearsal.Of(program, Commands);

    /// <summary>A plan of commands, made on a program; those that ask for what is so already are left out of it.</summary>
    /// <returns>The plan; or why one of the commands, or all of it, can't be.</returns>
    internal static PlanResult Of(Program program, string title, IEnumerable<ScheduleCommand> commands, IEnumerable<string>? remarks = null)
    {
        var (rehearsal, steps) = (new Rehearsal(program), new List<PlannedStep>());
        foreach (var command in commands)
        {
            var before = rehearsal.Events.Count;
            if (rehearsal.Try(command) is { } refusal) return refusal;
            if (rehearsal.Events.Count > before) steps.Add(new(command, program.VersionOf(command.Touches[0].Subject)));
        }
        var said = remarks?.ToValueList() ?? [];
        if (steps.Count > 0) return new Plan(title, steps.ToValueList(), said);
        return Refusal.Rule(said.Count > 0 ? string.Join(" ", said) : "That is so already.");
    }
}

/// <summary>A command of a plan.</summary>
/// <param name="Command">The command.</param>
/// <param name="SeenVersion">The version of the first thing it touches, in the program the plan was made on.</param>
public sealed record PlannedStep(ScheduleCommand Command, long SeenVersion);

/// <summary>What planning came to: a plan, or why there can be none.</summary>
public abstract record PlanResult
{
    private PlanResult() { }

    /// <summary>It can be done.</summary>
    public sealed record Planned(Plan Plan) : PlanResult;

    /// <summary>It can't be done.</summary>
    public sealed record Impossible(Refusal Refusal) : PlanResult;

    /// <summary>A plan is a result.</summary>
    public static implicit operator PlanResult(Plan plan) => new Planned(plan);

    /// <summary>A refusal is a result.</summary>
    public static implicit operator PlanResult(Refusal refusal) => new Impossible(refusal);
}
