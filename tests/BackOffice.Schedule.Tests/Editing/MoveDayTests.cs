using BackOffice.Schedule.Editing;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Changes.RefusalKind;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Editing;

public sealed class MoveDayTests
{
    [Fact]
    public void A_day_moves_with_its_night_and_keeps_its_rooms_and_times()
    {
        var world = World.After(new SessionMoved(Weaving, null, Slot(Loft, Thursday, 1, 0, 60)), new TalkMoved(Dust, null, OwnSlot(Dome, Thursday, 9, 0, 20)));
        MoveDay.To(world, Wednesday, Friday).IsPlan(
            world, "Move 3 things from Wed 18 May to Fri 20 May",
            new MoveSession(Instruments, At(Dome, Friday, 9)), new MoveTalk(Moss, To(Loft, Friday, 11)), new MoveSession(Weaving, At(Loft, Friday.PlusDays(1), 1)));
    }

    [Fact]
    public void A_day_that_is_no_longer_the_conferences_can_be_brought_back()
    {
        var world = World.After(new TalkMoved(Moss, OwnSlot(Loft, Wednesday, 11, 0, 20), OwnSlot(Loft, Wednesday.PlusDays(-3), 11, 0, 20)));
        MoveDay.To(world, Wednesday.PlusDays(-3), Thursday).IsPlan(world, "Move “Moss as memory” from Sun 15 May to Thu 19 May", new MoveTalk(Moss, To(Loft, Thursday, 11)));
    }

    [Fact]
    public void A_day_is_not_moved_to_itself_or_out_of_the_conference_or_empty()
    {
        MoveDay.To(World.After(), Wednesday, Wednesday).IsRefused(Invalid, "Wed 18 May can't be moved to itself.");
        MoveDay.To(World.After(), Wednesday, Friday.PlusDays(1)).IsRefused(Rule, "Sat 21 May is no day of the conference.");
        MoveDay.To(World.After(), Thursday, Wednesday).IsRefused(Rule, "Nothing stands on Thu 19 May.");
    }
}
