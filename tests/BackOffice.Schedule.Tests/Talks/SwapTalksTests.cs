using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Changes.RefusalKind;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Talks;

/// <summary>A swap is its own opposite: decided again, it swaps back. That a repeat is harmless is the command id's to see to.</summary>
public sealed class SwapTalksTests
{
    [Fact]
    public void Two_talks_with_slots_change_places_and_keep_their_durations() =>
        World.Given(new TalkMoved(Dust, null, OwnSlot(Dome, Thursday, 9, 0, 20)), new TalkResized(Dust, Minutes(20), Minutes(45)))
            .When(new SwapTalks(Moss, Dust)).ThenOnce(
                new TalkMoved(Moss, OwnSlot(Loft, Wednesday, 11, 0, 20), OwnSlot(Dome, Thursday, 9, 0, 20)),
                new TalkMoved(Dust, OwnSlot(Dome, Thursday, 9, 0, 45), OwnSlot(Loft, Wednesday, 11, 0, 45)));

    [Theory]
    [InlineData(51, 53)]
    [InlineData(53, 51)]
    public void The_first_and_the_last_talk_of_a_session_change_places(int one, int other)
    {
        var program = World.After();
        var after = program.Apply(2, Accepted(new SwapTalks(new(Id(one)), new(Id(other))).Decide(program)));
        Assert.Equal([Looms, Kites, Gyro], after.Sessions[Instruments].Talks);
    }

    [Fact]
    public void Two_neighbours_in_a_session_change_places_by_one_move()
    {
        var after = World.Given().When(new SwapTalks(Gyro, Kites)).ThenOnce(new TalkMoved(Gyro, InSession(Instruments, 0), InSession(Instruments, 1)));
        Assert.Equal([Kites, Gyro, Looms], after.Sessions[Instruments].Talks);
    }

    [Fact]
    public void Talks_of_two_sessions_change_places()
    {
        var after = World.Given(new TalkMoved(Dust, null, InSession(Weaving, 0))).When(new SwapTalks(Kites, Dust)).ThenOnce(
            new TalkMoved(Kites, InSession(Instruments, 1), InSession(Weaving, 0)), new TalkMoved(Dust, InSession(Weaving, 1), InSession(Instruments, 1)));
        Assert.Equal([Gyro, Dust, Looms], after.Sessions[Instruments].Talks);
        Assert.Equal([Kites], after.Sessions[Weaving].Talks);
    }

    [Fact]
    public void A_talk_in_a_session_changes_places_with_one_that_stands_alone()
    {
        var after = World.Given().When(new SwapTalks(Moss, Kites)).ThenOnce(
            new TalkMoved(Moss, OwnSlot(Loft, Wednesday, 11, 0, 20), InSession(Instruments, 1)),
            new TalkMoved(Kites, InSession(Instruments, 2), OwnSlot(Loft, Wednesday, 11, 0, 30)));
        Assert.Equal([Gyro, Moss, Looms], after.Sessions[Instruments].Talks);
    }

    [Fact]
    public void An_unscheduled_talk_takes_a_place_and_sends_the_other_to_the_tray()
    {
        var after = World.Given().When(new SwapTalks(Dust, Gyro)).ThenOnce(
            new TalkMoved(Dust, null, InSession(Instruments, 0)), new TalkMoved(Gyro, InSession(Instruments, 1), null));
        Assert.Equal([Dust, Kites, Looms], after.Sessions[Instruments].Talks);
    }

    [Fact]
    public void Two_talks_in_the_same_slot_have_nothing_to_change() =>
        World.Given(new TalkMoved(Dust, null, OwnSlot(Loft, Wednesday, 11, 0, 20))).When(new SwapTalks(Moss, Dust)).ThenNothing();

    [Fact]
    public void A_swap_that_can_not_be_is_refused()
    {
        World.Given().When(new SwapTalks(Gyro, Gyro)).ThenRefused(Invalid, "A talk can't change places with itself.");
        World.Given().When(new SwapTalks(new(Unknown), Gyro)).ThenRefused(NotFound, $"There is no talk with the id {Unknown}.");
        World.Given().When(new SwapTalks(Gyro, new(Unknown))).ThenRefused(NotFound, $"There is no talk with the id {Unknown}.");
        World.Given(new TalkMoved(Moss, OwnSlot(Loft, Wednesday, 11, 0, 20), null)).When(new SwapTalks(Moss, Dust))
            .ThenRefused(Rule, "“Moss as memory” and “Dust” are both unscheduled.");
    }

    [Fact]
    public void A_swap_touches_the_placement_of_both() =>
        Assert.Equal([new Touch(Gyro, [Facet.Placement]), new Touch(Moss, [Facet.Placement])], new SwapTalks(Gyro, Moss).Touches);

    private static ScheduleEvent[] Accepted(Decision decision) => [.. Assert.IsType<Decision.Accepted>(decision).Events];
}
