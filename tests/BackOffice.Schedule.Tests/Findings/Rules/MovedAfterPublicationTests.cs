using BackOffice.Schedule.Publications;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Findings.Rules;

public sealed class MovedAfterPublicationTests
{
    private const string Code = "moved-after-publication";

    private static readonly SnapshotPublished First = new(World.Conference, 1, "First", "", 1, "");

    [Fact]
    public void Before_a_publication_everything_may_move() => World.After(MossTo(12)).FindsNo(Code);

    [Fact]
    public void What_stands_elsewhere_than_it_was_published_is_found_until_the_next_publication()
    {
        var program = World.After(First, MossTo(12));
        program.FindsOnly(Code, "“Moss as memory” was published for Wed 18 May 11:00 and is on Wed 18 May 12:00 now.", Moss);
        program.Apply(First with { Number = 2 }).FindsNo(Code);
    }

    [Fact]
    public void Back_where_it_was_it_is_as_published() =>
        World.After(First, MossTo(12), new TalkMoved(Moss, MossTo(12).To, MossTo(12).From)).FindsNo(Code);

    [Fact]
    public void A_talk_that_went_along_with_its_session_is_not_told_of_by_itself()
    {
        var program = World.After(First, new SessionMoved(Instruments, Slot(Dome, Wednesday, 9, 0, 80), Slot(Loft, Wednesday, 9, 0, 80)));
        program.FindsOnly(Code, "“Instruments” was published for Wed 18 May 09:00 and is in another room now.", Instruments);
    }

    [Fact]
    public void A_talk_that_its_neighbours_pushed_is_found() => Assert.Equal(
        ["“Looms that listen” was published for Wed 18 May 09:50 and is on Wed 18 May 09:55 now."],
        World.After(First, new TalkResized(Kites, Minutes(30), Minutes(35))).Sentences(Code));

    [Fact]
    public void What_is_unscheduled_now_is_found_and_what_is_new_or_withdrawn_is_not()
    {
        Assert.Equal(
            ["“Moss as memory” was published for Wed 18 May 11:00 and is unscheduled now."],
            World.After(First, MossTo(12) with { To = null }, new TalkMoved(Dust, null, OwnSlot(Loft, Wednesday, 9, 0, 20))).Sentences(Code));
        World.After(First, MossTo(12), new TalkWithdrawn(Moss)).FindsNo(Code);
    }

    private static TalkMoved MossTo(int hour) => new(Moss, OwnSlot(Loft, Wednesday, 11, 0, 20), OwnSlot(Loft, Wednesday, hour, 0, 20));
}
