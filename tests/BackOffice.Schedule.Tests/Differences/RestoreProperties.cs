using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Differences;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Tests.Testing;
using CsCheck;
using Xunit;

namespace BackOffice.Schedule.Tests.Differences;

/// <summary>What holds whenever something is put back to how it was.</summary>
public sealed class RestoreProperties
{
    private const int Histories = 400;

    private static readonly Gen<(ScheduleCommand[][] Batches, int Point)> Points = Gen.Select(Commands.Any.Array[1, 8].Array[1, 12], Gen.Int[1, 13]);

    [Fact]
    public void Restoring_the_program_to_a_point_gives_what_it_said_then_and_undoing_that_what_it_said_before() => Points.Sample(
        (batches, point) =>
        {
            var (log, programs) = Lived(batches);
            var (before, then) = (log.Program, programs[Math.Min(point, programs.Count) - 1]);
            Assert.Null(log.Do("Cleo", new RestoreProgram(then.Revision)));
            Assert.Equal(then.Content, log.Program.Content);
            if (log.Program.Revision == before.Revision) return;
            Assert.Null(log.Undo(log.Program.Revision));
            Assert.Equal(before.Content, log.Program.Content);
        },
        iter: Histories);

    [Fact]
    public void A_part_that_is_put_back_is_as_it_was_and_a_second_time_there_is_nothing_to_do() => Points.Sample(
        (batches, point) =>
        {
            var (log, programs) = Lived(batches);
            var then = programs[Math.Min(point, programs.Count) - 1];
            foreach (var part in Parts(then))
            {
                var fork = log.Fork();
                if (fork.Do("Cleo", part) is not null) continue;
                AssertAsItWas(part.Scope, then, fork.Program);
                var revision = fork.Program.Revision;
                Assert.Null(fork.Do("Cleo", part));
                Assert.Equal(revision, fork.Program.Revision);
            }
        },
        iter: Histories / 4);

    private static IEnumerable<RestoreProgram> Parts(Program then) =>
    [
        .. then.Talks.Keys.Select(id => new RestoreProgram(then.Revision, TalkId: id)),
        .. then.Sessions.Keys.Select(id => new RestoreProgram(then.Revision, SessionId: id)),
        .. then.Conference.Rooms.Select(room => new RestoreProgram(then.Revision, RoomId: room.Id, Day: World.Wednesday)),
        new RestoreProgram(then.Revision, Day: World.Wednesday),
    ];

    private static void AssertAsItWas(RestoreScope scope, Program then, Program now)
    {
        switch (scope)
        {
            case RestoreScope.OneTalk { TalkId: var id }:
                Assert.Equal(then.Talk(id)! with { Version = 0 }, now.Talk(id)! with { Version = 0 });
                break;
            case RestoreScope.OneSession { SessionId: var id }:
                Assert.Equal(then.Session(id)! with { Version = 0 }, now.Session(id)! with { Version = 0 });
                break;
            case RestoreScope.OneDay day:
                Assert.Equal(Standing(then, now.Conference, day), Standing(now, now.Conference, day));
                break;
        }
    }

    private static List<(Guid, Time.Slot)> Standing(Program program, Conference days, RestoreScope.OneDay day) =>
    [
        .. program.Sessions.Values.Select(it => (it.Id.Value, it.Slot))
            .Concat(program.Talks.Values.Where(it => it.InSession is null).Select(it => (it.Id.Value, it.OwnSlot)))
            .Where(it => it.Item2 is { } slot && (day.RoomId is null || slot.RoomId == day.RoomId) && days.DayOf(slot.Start) == day.Day)
            .Select(it => (it.Value, it.Item2!)).OrderBy(it => it.Value),
    ];

    private static (Log Log, List<Program> Programs) Lived(ScheduleCommand[][] batches)
    {
        var log = new Log();
        var programs = new List<Program> { log.Program };
        foreach (var batch in batches)
        {
            if (batch is [UndoChange undo, ..]) log.Do("Bo", undo);
            else log.DoWhatIsPossible(batch);
            if (log.Program.Revision > programs[^1].Revision) programs.Add(log.Program);
        }
        return (log, programs);
    }
}
