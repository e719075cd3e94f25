using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Editing;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Changes.RefusalKind;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Editing;

public sealed class ShiftThingsTests
{
    [Fact]
    public void Talks_and_sessions_shift_together_and_a_talk_goes_with_its_session()
    {
        var world = World.After();
        var after = ShiftThings.By(world, [Instruments, Gyro, Moss], Minutes(15)).IsPlan(
            world, "Shift 2 things by 15 minutes", new MoveSession(Instruments, At(Dome, Wednesday, 9, 15)), new MoveTalk(Moss, To(Loft, Wednesday, 11, 15)));
        Assert.Equal(Slot(Dome, Wednesday, 9, 15, 20), after.SlotOf(after.Talks[Gyro]));
        Assert.Equal(Slot(Loft, Wednesday, 11, 15, 20), after.Talks[Moss].OwnSlot);
    }

    [Fact]
    public void What_does_not_stand_by_itself_is_left_and_the_plan_says_so()
    {
        var plan = ShiftThings.By(World.After(), [Moss, Dust, Gyro], Minutes(-1)).Plan();
        Assert.Equal("Shift “Moss as memory” by 1 minute to earlier", plan.Title);
        Assert.Equal(["“Dust” is unscheduled and stays so.", "“Gyro dropout” stays where it is in “Instruments”."], plan.Remarks);
    }

    [Fact]
    public void A_shift_by_rooms_follows_the_order_of_the_rooms_in_use()
    {
        var attic = new RoomId(Fresh);
        var world = World.After(new RoomAdded(World.Conference, attic, "Attic", null), new RoomRetired(World.Conference, Loft));
        ShiftThings.By(world, [Instruments], Minutes(0), 1).IsPlan(world, "Shift “Instruments” 1 room on", new MoveSession(Instruments, At(attic, Wednesday, 9)));
        ShiftThings.By(world, [Moss], Minutes(5), 1).IsRefused(Rule, "“Moss as memory” is in Loft, which is no longer in use and has no rooms beside it.");
    }

    [Fact]
    public void A_thing_that_would_leave_the_list_of_rooms_stops_the_shift()
    {
        ShiftThings.By(World.After(), [Instruments, Moss], Minutes(0), 1).IsRefused(Rule, "“Moss as memory” is in Loft, and there is no room after it.");
        ShiftThings.By(World.After(), [Moss], Minutes(5), -2).IsRefused(Rule, "“Moss as memory” is in Loft, and there is no room 2 before it.");
    }

    [Fact]
    public void Leaving_the_days_of_the_conference_is_a_finding_and_no_obstacle()
    {
        var caused = ShiftThings.By(World.After(), [Moss], Minutes(-24 * 60)).Plan().Rehearse(World.After()).Difference.Caused;
        Assert.Equal("outside-the-conference", Assert.Single(caused).Code);
    }

    [Fact]
    public void Each_step_has_the_version_of_its_thing()
    {
        var world = World.After(new TalkRetitled(Moss, "Moss as memory", "Moss"));
        Assert.Equal([new PlannedStep(new MoveTalk(Moss, To(Loft, Wednesday, 11, 5)), 2)], ShiftThings.By(world, [Moss], Minutes(5)).Plan().Steps);
    }

    [Fact]
    public void A_shift_of_nothing_is_refused()
    {
        ShiftThings.By(World.After(), [], Minutes(5)).IsRefused(Invalid, "Nothing is selected.");
        ShiftThings.By(World.After(), [Ada], Minutes(5)).IsRefused(Invalid, "Only talks and sessions can be selected.");
        ShiftThings.By(World.After(), [Moss], Minutes(0)).IsRefused(Invalid, "A shift takes some minutes, or another room.");
        ShiftThings.By(World.After(), [Dust], Minutes(5)).IsRefused(Rule, "“Dust” is unscheduled and stays so.");
        ShiftThings.By(World.After(), [new TalkId(Unknown)], Minutes(5)).IsRefused(NotFound, $"There is no talk with the id {Unknown}.");
    }
}
