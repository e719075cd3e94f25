using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using Xunit;

namespace BackOffice.Schedule.Tests.Testing;

/// <summary>Given events, when a command, then events or a refusal.</summary>
internal sealed record Scenario(Program Program)
{
    /// <summary>A program after some events.</summary>
    public static Scenario Given(params IEnumerable<ScheduleEvent> events) => new(Program.Empty.Apply(1, events));

    /// <summary>The program after some more events.</summary>
    public Scenario And(params IEnumerable<ScheduleEvent> events) => new(Program.Apply(Program.Revision + 1, events));

    /// <summary>The command decided in the program.</summary>
    public Decided When(ScheduleCommand command) => new(Program, command, command.Decide(Program));
}

/// <summary>What a command came to in a program.</summary>
internal sealed record Decided(Program Before, ScheduleCommand Command, Decision Decision)
{
    /// <summary>The command stood, and exactly these events followed; decided again on its result, it comes to nothing.</summary>
    public Program Then(params ScheduleEvent[] expected)
    {
        var after = ThenOnce(expected);
        Assert.Empty(Accepted(Command.Decide(after)));
        return after;
    }

    /// <summary>As <see cref="Then"/>, for a command that does something again when it is decided again.</summary>
    public Program ThenOnce(params ScheduleEvent[] expected)
    {
        Assert.Equal(expected, Accepted(Decision));
        return Before.Apply(Before.Revision + 1, expected);
    }

    /// <summary>The command asked for what is so already.</summary>
    public void ThenNothing() => Assert.Empty(Accepted(Decision));

    /// <summary>The command was refused with exactly this sentence.</summary>
    public void ThenRefused(RefusalKind kind, string sentence) =>
        Assert.Equal(new Refusal(kind, sentence), Assert.IsType<Decision.Refused>(Decision).Refusal);

    private static ScheduleEvent[] Accepted(Decision decision) =>
        decision is Decision.Refused refused
            ? throw new Xunit.Sdk.XunitException($"Refused: {refused.Refusal.Sentence}")
            : [.. Assert.IsType<Decision.Accepted>(decision).Events];
}
