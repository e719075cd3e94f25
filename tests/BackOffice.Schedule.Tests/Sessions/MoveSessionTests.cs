using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Changes.RefusalKind;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Sessions;

public sealed class MoveSessionTests
{
    [Fact]
    public void A_session_that_is_moved_keeps_its_duration_and_takes_its_talks_along()
    {
        var after = World.Given().When(new MoveSession(Instruments, At(Loft, Thursday, 14)))
            .Then(new SessionMoved(Instruments, Slot(Dome, Wednesday, 9, 0, 80), Slot(Loft, Thursday, 14, 0, 80)));
        Assert.Equal(Slot(Loft, Thursday, 14, 20, 30), after.SlotOf(after.Talks[Kites]));
        Assert.Equal(1, after.Talks[Kites].Version);
    }

    [Fact]
    public void An_unscheduled_session_can_be_moved_onto_the_timetable() =>
        World.Given().When(new MoveSession(Weaving, At(Loft, Thursday, 14))).Then(new SessionMoved(Weaving, null, Slot(Loft, Thursday, 14, 0, 60)));

    [Fact]
    public void A_session_can_be_moved_off_the_timetable_with_its_talks()
    {
        var after = World.Given().When(new MoveSession(Instruments, null)).Then(new SessionMoved(Instruments, Slot(Dome, Wednesday, 9, 0, 80), null));
        Assert.Null(after.SlotOf(after.Talks[Kites]));
        Assert.Equal((Minutes(80), 3), (after.Sessions[Instruments].Duration, after.Sessions[Instruments].Talks.Count));
    }

    [Fact]
    public void A_move_to_where_it_stands_is_nothing()
    {
        World.Given().When(new MoveSession(Instruments, At(Dome, Wednesday, 9))).ThenNothing();
        World.Given().When(new MoveSession(Instruments, At(Dome, Wednesday, 9, 0, 80))).ThenNothing();
        World.Given().When(new MoveSession(Weaving, null)).ThenNothing();
    }

    [Fact]
    public void A_move_with_another_duration_resizes_first() =>
        World.Given().When(new MoveSession(Instruments, At(Dome, Wednesday, 10, 0, 90))).Then(
            new SessionResized(Instruments, Minutes(80), Minutes(90)),
            new SessionMoved(Instruments, Slot(Dome, Wednesday, 9, 0, 90), Slot(Dome, Wednesday, 10, 0, 90)));

    [Fact]
    public void A_move_that_only_changes_the_duration_only_resizes() =>
        World.Given().When(new MoveSession(Instruments, At(Dome, Wednesday, 9, 0, 90))).Then(new SessionResized(Instruments, Minutes(80), Minutes(90)));

    [Fact]
    public void A_move_touches_the_duration_only_where_it_names_one()
    {
        Assert.Equal([Facet.Placement], new MoveSession(Weaving, At(Dome, Wednesday, 9)).Touches.Single().Facets);
        Assert.Equal([Facet.Placement, Facet.Duration], new MoveSession(Weaving, At(Dome, Wednesday, 9, 0, 5)).Touches.Single().Facets);
    }

    [Fact]
    public void A_move_to_no_place_is_refused()
    {
        World.Given().When(new MoveSession(Weaving, At(new(Unknown), Wednesday, 9))).ThenRefused(NotFound, $"There is no room with the id {Unknown}.");
        World.Given().When(new MoveSession(Weaving, At(Dome, Wednesday, 9, 0, -5))).ThenRefused(Invalid, "The duration must be at least a minute.");
        World.Given().When(new MoveSession(Weaving, new(Dome, Wednesday.At(new(9, 0, 30))))).ThenRefused(Invalid, "A start must be a whole minute.");
    }
}
