using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Differences;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Tests.Testing;
using CsCheck;
using Xunit;

namespace BackOffice.Schedule.Tests.Differences;

/// <summary>What holds for the difference between any two points of any history.</summary>
public sealed class DifferenceProperties
{
    private const int Histories = 400;

    private static readonly Gen<(ScheduleCommand[][] Batches, int One, int Other)> Points =
        Gen.Select(Commands.Any.Array[1, 8].Array[1, 12], Gen.Int[0, 12], Gen.Int[0, 12]);

    [Fact]
    public void The_difference_applied_to_the_one_gives_the_other_whichever_came_first() => Points.Sample(
        (batches, one, other) =>
        {
            var (from, to) = Two(batches, one, other);
            var there = ProgramDifference.Between(from, to).Events.Aggregate(from, (program, happened) => program.Apply(happened));
            Assert.Equal(to.Content, there.Content);
            Assert.Equal(to.Content.Findings(), there.Content.Findings());
        },
        iter: Histories);

    [Fact]
    public void Between_programs_that_say_the_same_there_is_no_difference() => Points.Sample(
        (batches, one, other) =>
        {
            var (from, to) = Two(batches, one, other);
            var there = ProgramDifference.Between(from, to).Events.Aggregate(from, (program, happened) => program.Apply(happened));
            Assert.Empty(ProgramDifference.Between(there, to).Events);
            Assert.Empty(ProgramDifference.Between(from, from).Events);
        },
        iter: Histories);

    [Fact]
    public void Each_step_says_from_what_it_leads_as_the_program_stands_by_then() => Points.Sample(
        (batches, one, other) =>
        {
            var (from, to) = Two(batches, one, other);
            var now = from;
            foreach (var happened in ProgramDifference.Between(from, to).Events)
            {
                if (happened is Schedule.Talks.TalkMoved moved) Assert.Equal(now.PlacementOf(now.Talk(moved.TalkId)!), moved.From);
                if (happened is Schedule.Sessions.SessionMoved session) Assert.Equal(now.Session(session.SessionId)!.Slot, session.From);
                now = now.Apply(happened);
            }
        },
        iter: Histories);

    private static (Program From, Program To) Two(ScheduleCommand[][] batches, int one, int other)
    {
        var log = new Log();
        var programs = new List<Program> { log.Program };
        foreach (var batch in batches)
        {
            // Undos are part of the history, so that things come to be removed.
            if (batch is [UndoChange undo, ..]) log.Do("Bo", undo);
            else log.DoWhatIsPossible(batch);
            programs.Add(log.Program);
        }
        return (programs[one % programs.Count], programs[other % programs.Count]);
    }
}
