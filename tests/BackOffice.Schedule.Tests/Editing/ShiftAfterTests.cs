using BackOffice.Schedule.Editing;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using NodaTime;
using Xunit;
using static BackOffice.Schedule.Changes.RefusalKind;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Editing;

public sealed class ShiftAfterTests
{
    private static readonly LocalDateTime Eleven = Wednesday.At(new(11, 0));

    [Fact]
    public void What_begins_at_the_moment_or_later_is_shifted_and_what_has_begun_stays()
    {
        var world = World.After(new TalkMoved(Dust, null, OwnSlot(Dome, Wednesday, 10, 50, 20)));
        ShiftAfter.By(world, Eleven, Minutes(15)).IsPlan(
            world, "Shift “Moss as memory” from Wed 18 May 11:00 on by 15 minutes", new MoveTalk(Moss, To(Loft, Wednesday, 11, 15)));
    }

    [Fact]
    public void The_night_belongs_to_the_day_and_the_next_day_does_not()
    {
        var world = World.After(new SessionMoved(Weaving, null, Slot(Dome, Thursday, 1, 0, 60)), new TalkMoved(Dust, null, OwnSlot(Dome, Thursday, 9, 0, 20)));
        ShiftAfter.By(world, Eleven, Minutes(-10)).IsPlan(
            world, "Shift 2 things from Wed 18 May 11:00 on by 10 minutes to earlier", new MoveTalk(Moss, To(Loft, Wednesday, 10, 50)), new MoveSession(Weaving, At(Dome, Thursday, 0, 50)));
    }

    [Fact]
    public void In_one_room_the_others_stay()
    {
        var world = World.After(new TalkMoved(Dust, null, OwnSlot(Dome, Wednesday, 11, 0, 20)));
        ShiftAfter.By(world, Eleven, Minutes(15), Dome).IsPlan(
            world, "Shift “Dust” from Wed 18 May 11:00 on in Dome by 15 minutes", new MoveTalk(Dust, To(Dome, Wednesday, 11, 15)));
    }

    [Fact]
    public void The_session_that_runs_over_gets_longer_and_the_rest_follows()
    {
        var world = World.After();
        var after = ShiftAfter.By(world, Wednesday.At(new(9, 0)), Minutes(15), extend: Instruments).IsPlan(
            world, "Let “Instruments” run 15 minutes over and shift “Moss as memory” after it", new ResizeSession(Instruments, Minutes(95)), new MoveTalk(Moss, To(Loft, Wednesday, 11, 15)));
        Assert.Equal(Slot(Dome, Wednesday, 9, 0, 95), after.Sessions[Instruments].Slot);
    }

    [Fact]
    public void A_talk_that_runs_over_in_a_session_makes_the_session_longer()
    {
        var world = World.After();
        ShiftAfter.By(world, Eleven, Minutes(10), Dome, Kites).IsPlan(
            world, "Let “Kites in still air” run 10 minutes over", new ResizeTalk(Kites, Minutes(40)), new ResizeSession(Instruments, Minutes(90)));
    }

    [Fact]
    public void Where_nothing_begins_there_is_nothing_to_shift()
    {
        ShiftAfter.By(World.After(), Wednesday.At(new(12, 0)), Minutes(15)).IsRefused(Rule, "Nothing begins on Wed 18 May 12:00 or later that day.");
        ShiftAfter.By(World.After(), Eleven, Minutes(15), Dome).IsRefused(Rule, "Nothing begins on Wed 18 May 11:00 or later that day in Dome.");
        ShiftAfter.By(World.After(), Eleven, Minutes(0)).IsRefused(Invalid, "A shift takes some minutes.");
        ShiftAfter.By(World.After(), Eleven, Minutes(-20), extend: Moss).IsRefused(Invalid, "The duration must be at least a minute.");
    }
}
