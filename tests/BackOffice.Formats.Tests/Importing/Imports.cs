using BackOffice.Formats.Importing;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Programs;
using Xunit;

namespace BackOffice.Formats.Tests.Importing;

/// <summary>Conferences and imports into them, decided and folded as the pipeline does it.</summary>
internal static class Imports
{
    internal static readonly Program Open = Program.Empty.Apply(1, [new ConferenceOpened(new(Guid.NewGuid()), "kitchens", "Kitchens", "Europe/Lisbon", new(2022, 8, 29), new(2022, 9, 2))]);

    internal static IReadOnlyList<ScheduleCommand> PlanFor(this Program program, ImportedProgram imported) => ImportPlan.For(imported, program, Guid.NewGuid);

    internal static Program Import(this Program program, ImportedProgram imported) => program.Do([.. program.PlanFor(imported)]);

    internal static Program Do(this Program program, params ReadOnlySpan<ScheduleCommand> commands)
    {
        foreach (var command in commands)
        {
            var accepted = Assert.IsType<Decision.Accepted>(command.Decide(program));
            program = program.Apply(program.Revision + 1, accepted.Events);
        }
        return program;
    }

    internal static Schedule.Talks.Talk Talk(this Program program, string title) => program.Talks.Values.Single(talk => talk.Title == title);

    internal static Schedule.Sessions.Session Session(this Program program, string title) => program.Sessions.Values.Single(session => session.Title == title);
}
