using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Tests.Testing;
using CsCheck;
using Xunit;

namespace BackOffice.Schedule.Tests.Changes;

/// <summary>What holds for the undo of anything.</summary>
public sealed class UndoProperties
{
    private const int Histories = 400;

    private static readonly Gen<ScheduleCommand[][]> Batches = Commands.Any.Array[1, 8].Array[1, 12];

    [Fact]
    public void Undoing_what_nobody_built_on_gives_back_the_program_before_and_redoing_it_the_one_after() => Batches.Sample(
        batches =>
        {
            var log = new Log();
            foreach (var batch in batches)
            {
                var before = log.Program;
                log.DoWhatIsPossible(batch);
                if (log.Program.Revision == before.Revision || !CanUndo(log, log.Program.Revision)) continue;
                var after = log.Program;
                Assert.Null(log.Undo(after.Revision));
                AssertSame(before, log.Program);
                Assert.Null(log.Undo(after.Revision + 1));
                AssertSame(after, log.Program);
            }
        },
        iter: Histories);

    [Fact]
    public void Undoing_everything_from_the_newest_on_gives_back_the_beginning() => Batches.Sample(
        batches =>
        {
            var log = new Log();
            foreach (var batch in batches)
            {
                // Undos of whatever can be undone are part of the history as well.
                if (batch is [UndoChange undo, ..]) log.Do("Bo", undo);
                else log.DoWhatIsPossible(batch);
            }
            for (var revision = log.Program.Revision; revision > 1; revision--)
            {
                if (CanUndo(log, revision) && !IsUndone(log, revision)) Assert.Null(log.Undo(revision));
            }
            AssertSame(World.After(), log.Program);
        },
        iter: Histories);

    [Fact]
    public void What_was_undone_is_refused_a_second_time_until_it_is_redone() => Batches.Sample(
        batches =>
        {
            var log = new Log();
            foreach (var batch in batches) log.DoWhatIsPossible(batch);
            var newest = log.Program.Revision;
            if (newest == 1 || !CanUndo(log, newest) || log.Undo(newest) is not null) return;
            Assert.Equal(Refusal.Rule($"Ana undid that already (revision {newest + 1})."), log.Undo(newest));
            Assert.Null(log.Undo(newest + 1));
            Assert.Null(log.Undo(newest));
        },
        iter: Histories);

    [Fact]
    public void A_members_stack_undoes_and_redoes_everything_the_member_did() => Batches.Sample(
        batches =>
        {
            var log = new Log();
            foreach (var batch in batches) log.DoWhatIsPossible(batch);
            var (end, steps) = (log.Program, StackOf(log).Done.Count);
            for (var step = 0; step < steps; step++) Assert.Null(log.Undo(StackOf(log).NextUndo!.Revision));
            Assert.Null(StackOf(log).NextUndo);
            AssertSame(World.After(), log.Program);
            for (var step = 0; step < steps; step++) Assert.Null(log.Undo(StackOf(log).NextRedo!.Revision));
            Assert.Null(StackOf(log).NextRedo);
            AssertSame(end, log.Program);
        },
        iter: Histories);

    // The world itself was opened, which can't be undone.
    private static UndoStack StackOf(Log log) => log.Changes.GroupBy(change => change.Revision)
        .Aggregate(UndoStack.Of("Ana"), (stack, set) => stack.After(set.First(), set.Count()));

    private static bool CanUndo(Log log, long revision) => log.Changes.Where(change => change.Revision == revision).All(change => UndoChange.CanUndo(change.Event));

    // Undone, and that undo not undone in its turn.
    private static bool IsUndone(Log log, long revision) =>
        log.Changes.Where(change => change.Undoes == revision).Select(change => change.Revision).Distinct().Any(undo => !IsUndone(log, undo));

    private static void AssertSame(Program expected, Program actual)
    {
        Assert.Equal(expected.Content, actual.Content);
        Assert.Equal(expected.Content.Findings(), actual.Content.Findings());
    }
}
