using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Publications;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Changes;

/// <summary>What a member's next undo and redo are, after sets of one revision each.</summary>
public sealed class UndoStackTests
{
    private UndoStack stack = UndoStack.Of("Ana");
    private long revision;

    [Fact]
    public void The_last_thing_a_member_did_is_undone_first_and_redone_last()
    {
        Do();
        Do();
        AssertNext(undo: 2, redo: null);
        Do(undoes: 2);
        AssertNext(undo: 1, redo: 3);
        Do(undoes: 1);
        AssertNext(undo: null, redo: 4);
        Do(undoes: 4);
        AssertNext(undo: 5, redo: 3);
        Do(undoes: 3);
        AssertNext(undo: 6, redo: null);
        Do(undoes: 6);
        AssertNext(undo: 5, redo: 7);
    }

    [Fact]
    public void A_new_change_leaves_nothing_to_redo()
    {
        Do();
        Do(undoes: 1);
        Do();
        AssertNext(undo: 3, redo: null);
    }

    [Fact]
    public void What_others_do_is_not_the_members_to_undo_and_leaves_the_redo()
    {
        Do();
        Do(undoes: 1);
        Do(by: "Bo");
        AssertNext(undo: null, redo: 2);
    }

    [Fact]
    public void What_somebody_else_undid_is_not_undone_again()
    {
        Do();
        Do();
        Do(by: "Bo", undoes: 2);
        AssertNext(undo: 1, redo: null);
        Do(by: "Bo", undoes: 1);
        AssertNext(undo: null, redo: null);
    }

    [Fact]
    public void An_undo_out_of_order_is_itself_the_next_to_be_undone()
    {
        Do();
        Do();
        Do(undoes: 1);
        AssertNext(undo: 3, redo: null);
        Assert.Equal([2L, 3L], stack.Done.Select(step => step.Revision));
    }

    [Theory]
    [InlineData(Surface.Ui, true)]
    [InlineData(Surface.Import, true)]
    [InlineData(Surface.Api, false)]
    [InlineData(Surface.CommandLine, false)]
    public void What_a_member_did_through_a_surface_may_count(Surface surface, bool counts)
    {
        Do(surface: surface);
        AssertNext(undo: counts ? 1 : null, redo: null);
    }

    [Fact]
    public void A_publication_is_nothing_to_undo()
    {
        Do();
        Do(happened: new SnapshotPublished(World.Conference, 1, "First", "", 1, ""));
        AssertNext(undo: 1, redo: null);
    }

    [Fact]
    public void A_change_set_that_is_known_is_left()
    {
        Do();
        var before = stack;
        revision--;
        Do();
        Assert.Equal(before, stack);
    }

    [Fact]
    public void A_step_that_is_not_possible_can_be_left_out()
    {
        Do();
        Do();
        stack = stack.Without(2);
        AssertNext(undo: 1, redo: null);
    }

    [Fact]
    public void A_step_is_told_by_what_the_member_did_also_when_it_is_to_be_redone()
    {
        Do(count: 3);
        Assert.Equal("moved “Moss as memory” from Wed 18 May 11:00, Loft to the unscheduled tray (and 2 more)", stack.NextUndo?.Words(World.After()));
        var words = stack.NextUndo?.Words(World.After());
        Do(undoes: 1, count: 3, happened: new TalkMoved(Moss, null, OwnSlot(Loft, Wednesday, 11, 0, 20)));
        Assert.Equal(words, stack.NextRedo?.Words(World.After()));
    }

    [Fact]
    public void As_many_steps_as_are_read_back_are_kept()
    {
        for (var n = 0; n < UndoStack.MostSteps + 5; n++) Do();
        Assert.Equal((UndoStack.MostSteps, 6L), (stack.Done.Count, stack.Done[0].Revision));
    }

    private void Do(string by = "Ana", long? undoes = null, Surface? surface = null, ScheduleEvent? happened = null, int count = 1) => stack = stack.After(
        new Change(
            ++revision, 0, 1, NodaTime.Instant.MinValue, by, surface ?? (undoes is null ? Surface.Ui : Surface.Undo), null, default, default,
            happened ?? new TalkMoved(Moss, OwnSlot(Loft, Wednesday, 11, 0, 20), null), undoes),
        count);

    private void AssertNext(long? undo, long? redo) => Assert.Equal((undo, redo), (stack.NextUndo?.Revision, stack.NextRedo?.Revision));
}
