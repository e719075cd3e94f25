using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Changes.RefusalKind;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Talks;

public sealed class MoveTalkTests
{
    [Fact]
    public void Moving_a_talk_to_a_slot_keeps_its_duration() =>
        World.Given().When(new MoveTalk(Moss, To(Dome, Thursday, 10)))
            .Then(new TalkMoved(Moss, OwnSlot(Loft, Wednesday, 11, 0, 20), OwnSlot(Dome, Thursday, 10, 0, 20)));

    [Fact]
    public void Moving_a_talk_into_a_session_takes_the_next_position()
    {
        var after = World.Given().When(new MoveTalk(Moss, To(Instruments))).Then(new TalkMoved(Moss, OwnSlot(Loft, Wednesday, 11, 0, 20), InSession(Instruments, 3)));
        Assert.Equal(Slot(Dome, Wednesday, 10, 10, 20), after.SlotOf(after.Talks[Moss]));
        Assert.Equal((null, Instruments), (after.Talks[Moss].OwnSlot, after.Talks[Moss].InSession));
    }

    [Fact]
    public void Moving_a_talk_out_of_a_session_lets_the_others_move_up()
    {
        var after = World.Given().When(new MoveTalk(Gyro, To(Loft, Thursday, 9)))
            .Then(new TalkMoved(Gyro, InSession(Instruments, 0), OwnSlot(Loft, Thursday, 9, 0, 20)));
        Assert.Equal([Kites, Looms], after.Sessions[Instruments].Talks);
        Assert.Equal(Slot(Dome, Wednesday, 9, 0, 30), after.SlotOf(after.Talks[Kites]));
    }

    [Theory]
    [InlineData(0, 1, new[] { 52, 51, 53 })]
    [InlineData(0, 2, new[] { 52, 53, 51 })]
    [InlineData(0, 9, new[] { 52, 53, 51 })]
    [InlineData(0, null, new[] { 52, 53, 51 })]
    [InlineData(2, 0, new[] { 53, 51, 52 })]
    [InlineData(1, 0, new[] { 52, 51, 53 })]
    [InlineData(1, 2, new[] { 51, 53, 52 })]
    public void Moving_a_talk_within_its_session_puts_it_where_it_asks_to_be(int from, int? to, int[] order)
    {
        var moved = World.After().Sessions[Instruments].Talks[from];
        var after = World.Given().When(new MoveTalk(moved, To(Instruments, to)))
            .Then(new TalkMoved(moved, InSession(Instruments, from), InSession(Instruments, Math.Min(to ?? 2, 2))));
        Assert.Equal(order.Select(id => new TalkId(Id(id))), after.Sessions[Instruments].Talks);
    }

    [Fact]
    public void Moving_a_talk_from_one_session_into_another_leaves_the_first()
    {
        var after = World.Given().When(new MoveTalk(Kites, To(Weaving))).Then(new TalkMoved(Kites, InSession(Instruments, 1), InSession(Weaving, 0)));
        Assert.Equal([Gyro, Looms], after.Sessions[Instruments].Talks);
        Assert.Equal([Kites], after.Sessions[Weaving].Talks);
        Assert.Null(after.SlotOf(after.Talks[Kites]));
    }

    [Fact]
    public void Moving_a_talk_off_the_timetable_unschedules_it()
    {
        World.Given().When(new MoveTalk(Moss, null)).Then(new TalkMoved(Moss, OwnSlot(Loft, Wednesday, 11, 0, 20), null));
        World.Given().When(new MoveTalk(Looms, null)).Then(new TalkMoved(Looms, InSession(Instruments, 2), null));
    }

    [Fact]
    public void Moving_a_talk_to_where_it_stands_is_nothing()
    {
        World.Given().When(new MoveTalk(Moss, To(Loft, Wednesday, 11))).ThenNothing();
        World.Given().When(new MoveTalk(Kites, To(Instruments, 1))).ThenNothing();
        World.Given().When(new MoveTalk(Looms, To(Instruments))).ThenNothing();
        World.Given().When(new MoveTalk(Dust, null)).ThenNothing();
    }

    [Fact]
    public void Moving_a_talk_to_a_slot_with_another_duration_resizes_it_first() =>
        World.Given().When(new MoveTalk(Moss, To(Loft, Wednesday, 12, 0, 35))).Then(
            new TalkResized(Moss, Minutes(20), Minutes(35)),
            new TalkMoved(Moss, OwnSlot(Loft, Wednesday, 11, 0, 35), OwnSlot(Loft, Wednesday, 12, 0, 35)));

    [Fact]
    public void Moving_a_talk_to_its_own_start_with_another_duration_only_resizes_it() =>
        World.Given().When(new MoveTalk(Moss, To(Loft, Wednesday, 11, 0, 35))).Then(new TalkResized(Moss, Minutes(20), Minutes(35)));

    [Fact]
    public void Moving_a_talk_out_of_a_session_with_another_duration_says_both() =>
        World.Given().When(new MoveTalk(Gyro, To(Loft, Thursday, 9, 0, 35))).Then(
            new TalkResized(Gyro, Minutes(20), Minutes(35)), new TalkMoved(Gyro, InSession(Instruments, 0), OwnSlot(Loft, Thursday, 9, 0, 35)));

    [Fact]
    public void A_move_touches_the_duration_only_where_it_names_one()
    {
        Assert.Equal([Facet.Placement], new MoveTalk(Moss, To(Dome, Wednesday, 9)).Touches.Single().Facets);
        Assert.Equal([Facet.Placement, Facet.Duration], new MoveTalk(Moss, To(Dome, Wednesday, 9, 0, 5)).Touches.Single().Facets);
        Assert.Equal([Facet.Placement], new MoveTalk(Moss, To(Instruments)).Touches.Single().Facets);
    }

    [Fact]
    public void Moving_a_talk_to_no_place_is_refused()
    {
        World.Given().When(new MoveTalk(Moss, To(new RoomId(Unknown), Wednesday, 9))).ThenRefused(NotFound, $"There is no room with the id {Unknown}.");
        World.Given().When(new MoveTalk(Moss, To(new SessionId(Unknown)))).ThenRefused(NotFound, $"There is no session with the id {Unknown}.");
        World.Given().When(new MoveTalk(Moss, To(Instruments, -1))).ThenRefused(Invalid, "A position in a session is 0 or more.");
        World.Given().When(new MoveTalk(Moss, To(Dome, Wednesday, 9, 0, 0))).ThenRefused(Invalid, "The duration must be at least a minute.");
    }
}
