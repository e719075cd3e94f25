using BackOffice.Schedule.Editing;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Changes.RefusalKind;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Editing;

public sealed class SwapPlacesTests
{
    [Fact]
    public void Two_talks_swap_as_two_moves_that_each_have_a_version()
    {
        var world = World.After();
        var after = SwapPlaces.Of(world, Moss, Kites).IsPlan(
            world, "Swap “Moss as memory” and “Kites in still air”", new MoveTalk(Moss, To(Instruments, 1)), new MoveTalk(Kites, To(Loft, Wednesday, 11)));
        Assert.Equal([Gyro, Moss, Looms], after.Sessions[Instruments].Talks);
        Assert.Equal(Slot(Loft, Wednesday, 11, 0, 30), after.Talks[Kites].OwnSlot);
    }

    [Fact]
    public void Two_sessions_swap_and_keep_their_durations()
    {
        var world = World.After(new SessionMoved(Weaving, null, Slot(Loft, Thursday, 14, 0, 60)));
        var after = SwapPlaces.Of(world, Instruments, Weaving).IsPlan(
            world, "Swap “Instruments” and “Weaving”", new MoveSession(Instruments, At(Loft, Thursday, 14)), new MoveSession(Weaving, At(Dome, Wednesday, 9)));
        Assert.Equal((80, 60), (after.Sessions[Instruments].Slot!.Duration.TotalMinutes, after.Sessions[Weaving].Slot!.Duration.TotalMinutes));
    }

    [Fact]
    public void A_talk_with_a_slot_and_a_session_swap()
    {
        var world = World.After();
        SwapPlaces.Of(world, Moss, Instruments).IsPlan(
            world, "Swap “Moss as memory” and “Instruments”", new MoveTalk(Moss, To(Dome, Wednesday, 9)), new MoveSession(Instruments, At(Loft, Wednesday, 11)));
    }

    [Fact]
    public void What_swaps_with_something_unscheduled_leaves_the_timetable()
    {
        var world = World.After();
        SwapPlaces.Of(world, Weaving, Moss).IsPlan(world, "Swap “Weaving” and “Moss as memory”", new MoveSession(Weaving, At(Loft, Wednesday, 11)), new MoveTalk(Moss, null));
    }

    [Fact]
    public void A_swap_that_can_not_be_is_refused()
    {
        SwapPlaces.Of(World.After(), Moss, Moss).IsRefused(Invalid, "A thing can't change places with itself.");
        SwapPlaces.Of(World.After(), Gyro, Weaving).IsRefused(Rule, "“Gyro dropout” stands in “Instruments”, where no session can go.");
        SwapPlaces.Of(World.After(), Dust, Weaving).IsRefused(Rule, "“Dust” and “Weaving” are both unscheduled.");
        SwapPlaces.Of(World.After(), Moss, new SessionId(Unknown)).IsRefused(NotFound, $"There is no session with the id {Unknown}.");
    }
}
