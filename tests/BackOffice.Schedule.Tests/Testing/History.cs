using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using CsCheck;

namespace BackOffice.Schedule.Tests.Testing;

/// <summary>What became of the world under some commands.</summary>
/// <param name="Program">The program that was brought forward command by command.</param>
/// <param name="Events">Everything that happened, the world's own events first.</param>
internal sealed record History(Program Program, IReadOnlyList<ScheduleEvent> Events)
{
    private const int Histories = 600;

    /// <summary>Checks something for the world after many random sequences of commands.</summary>
    public static void ForAll(Action<History> check) => Commands.Some.Sample(commands => check(Of(commands)), iter: Histories);

    /// <summary>Checks something for the world after many random sequences of commands, each with something random beside it.</summary>
    public static void ForAll<T>(Gen<T> beside, Action<Program, T> check) =>
        Gen.Select(Commands.Some, beside).Sample((commands, it) => check(Of(commands).Program, it), iter: Histories);

    /// <summary>Checks something for each step of many random sequences: the program before, the command, its events, the program after.</summary>
    public static void ForEachStep(Action<Program, ScheduleCommand, IReadOnlyList<ScheduleEvent>, Program> check) =>
        Commands.Some.Sample(commands => Of(commands, check), iter: Histories);

    private static History Of(ScheduleCommand[] commands, Action<Program, ScheduleCommand, IReadOnlyList<ScheduleEvent>, Program>? check = null)
    {
        var log = new Log();
        foreach (var command in commands)
        {
            var (before, decided) = (log.Program, log.Filled(command));
            if (decided.Decide(before) is not Decision.Accepted accepted) continue;
            log.Do("Ana", command);
            check?.Invoke(before, decided, accepted.Events, log.Program);
        }
        return new(log.Program, [.. log.Changes.Select(change => change.Event)]);
    }
}
