using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Editing;
using BackOffice.Schedule.Programs;
using Xunit;

namespace BackOffice.Schedule.Tests.Editing;

/// <summary>What the tests of planners say about what they came to.</summary>
internal static class Planned
{
    /// <summary>It is a plan of this title and these commands, which stand in the program; the program after it.</summary>
    public static Program IsPlan(this PlanResult result, Program program, string title, params ScheduleCommand[] commands)
    {
        var plan = result.Plan();
        Assert.Equal(title, plan.Title);
        Assert.Equal(commands, plan.Commands);
        return program.After(plan);
    }

    /// <summary>It is refused with exactly this sentence.</summary>
    public static void IsRefused(this PlanResult result, RefusalKind kind, string sentence) =>
        Assert.Equal(new Refusal(kind, sentence), Assert.IsType<PlanResult.Impossible>(result).Refusal);

    /// <summary>The plan.</summary>
    public static Plan Plan(this PlanResult result) => result is PlanResult.Impossible impossible
        ? throw new Xunit.Sdk.XunitException($"Refused: {impossible.Refusal.Sentence}")
        : Assert.IsType<PlanResult.Planned>(result).Plan;

    /// <summary>The program after a plan, whose commands all stand.</summary>
    public static Program After(this Program program, Plan plan)
    {
        var rehearsal = plan.Rehearse(program);
        Assert.Null(rehearsal.Refusal);
        return rehearsal.Program;
    }
}
