using BackOffice.Schedule.Editing;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Editing;

public sealed class GiveWayTests
{
    private static readonly Program DustAtTwo = World.After(new TalkMoved(Dust, null, OwnSlot(Dome, Wednesday, 14, 0, 20)));

    [Fact]
    public void What_stands_in_the_slot_goes_to_where_the_moved_talk_stands()
    {
        var plan = GiveWay.To(DustAtTwo, new MoveTalk(Moss, To(Dome, Wednesday, 14, 10)))!;
        Assert.Equal("Swap “Moss as memory” and “Dust”", plan.Title);
        Assert.Equal([new MoveTalk(Moss, To(Dome, Wednesday, 14, 10)), new MoveTalk(Dust, To(Loft, Wednesday, 11))], plan.Commands);
    }

    [Fact]
    public void It_takes_the_place_in_the_session_that_the_talk_leaves_or_its_place_in_the_tray()
    {
        var after = DustAtTwo.After(GiveWay.To(DustAtTwo, new MoveTalk(Kites, To(Dome, Wednesday, 14)))!);
        Assert.Equal([Gyro, Dust, Looms], after.Sessions[Instruments].Talks);
        Assert.Equal([new MoveTalk(Dust, To(Loft, Wednesday, 11)), new MoveTalk(Moss, null)], GiveWay.To(World.After(), new MoveTalk(Dust, To(Loft, Wednesday, 11)))!.Commands);
    }

    [Fact]
    public void A_session_gives_way_to_a_session_but_goes_into_none()
    {
        Assert.Equal(
            [new MoveSession(Weaving, At(Dome, Wednesday, 9)), new MoveSession(Instruments, null)],
            GiveWay.To(World.After(), new MoveSession(Weaving, At(Dome, Wednesday, 9)))!.Commands);
        var world = World.After(new SessionMoved(Weaving, null, Slot(Loft, Wednesday, 14, 0, 60)));
        Assert.Null(GiveWay.To(world, new MoveTalk(Gyro, To(Loft, Wednesday, 14))));
    }

    [Fact]
    public void Where_nothing_or_too_much_stands_in_the_way_there_is_no_such_plan()
    {
        Assert.Null(GiveWay.To(World.After(), new MoveTalk(Dust, To(Loft, Wednesday, 14))));
        Assert.Null(GiveWay.To(World.After(), new MoveTalk(Moss, To(Loft, Wednesday, 11, 5))));
        Assert.Null(GiveWay.To(World.After(), new MoveTalk(Moss, To(Weaving))));
        Assert.Null(GiveWay.To(World.After(), new RetitleTalk(Moss, "Moss")));
        var crowded = World.After(new TalkMoved(Dust, null, OwnSlot(Dome, Wednesday, 14, 0, 20)), new TalkMoved(Kites, InSession(Instruments, 1), OwnSlot(Dome, Wednesday, 14, 20, 30)));
        Assert.Null(GiveWay.To(crowded, new MoveTalk(Moss, To(Dome, Wednesday, 14, 10))));
    }
}
