using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using CsCheck;
using Xunit;
using static BackOffice.Schedule.Changes.RefusalKind;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Sessions;

public sealed class ReorderTalksTests
{
    [Fact]
    public void The_last_becomes_the_first_by_one_move() => World.Given()
        .When(new ReorderTalks(Instruments, [Looms, Gyro, Kites])).ThenOnce(new TalkMoved(Looms, InSession(Instruments, 2), InSession(Instruments, 0)));

    [Fact]
    public void And_the_first_the_last() => World.Given()
        .When(new ReorderTalks(Instruments, [Kites, Looms, Gyro])).ThenOnce(new TalkMoved(Gyro, InSession(Instruments, 0), InSession(Instruments, 2)));

    [Fact]
    public void Those_that_are_not_named_keep_their_places()
    {
        var after = World.Given().When(new ReorderTalks(Instruments, [Looms, Gyro])).ThenOnce(
            new TalkMoved(Looms, InSession(Instruments, 2), InSession(Instruments, 0)), new TalkMoved(Gyro, InSession(Instruments, 1), InSession(Instruments, 2)));
        Assert.Equal([Looms, Kites, Gyro], after.Sessions[Instruments].Talks);
    }

    [Fact]
    public void What_stands_elsewhere_by_now_is_passed_over() => World.Given()
        .When(new ReorderTalks(Instruments, [Kites, Moss, Gyro])).ThenOnce(new TalkMoved(Gyro, InSession(Instruments, 0), InSession(Instruments, 1)));

    [Fact]
    public void An_order_that_is_another_by_now_is_not_overwritten()
    {
        var meanwhile = World.Given(new TalkMoved(Gyro, InSession(Instruments, 0), InSession(Instruments, 1)));
        meanwhile.When(new ReorderTalks(Instruments, [Looms, Gyro, Kites], [Gyro, Kites, Looms])).ThenRefused(Rule, "The talks of “Instruments” follow one another in another order by now.");
        meanwhile.When(new ReorderTalks(Instruments, [Kites, Gyro, Looms], [Gyro, Kites, Looms])).ThenNothing();
        World.Given(new TalkMoved(Kites, InSession(Instruments, 1), null)).When(new ReorderTalks(Instruments, [Looms, Gyro, Kites], [Gyro, Kites, Looms])).ThenOnce(
            new TalkMoved(Gyro, InSession(Instruments, 0), InSession(Instruments, 1)));
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        World.Given().When(new ReorderTalks(Instruments, [Gyro, Gyro])).ThenRefused(Invalid, "An order names each talk once.");
        World.Given().When(new ReorderTalks(new(Unknown), [Gyro])).ThenRefused(NotFound, $"There is no session with the id {Unknown}.");
    }

    [Fact]
    public void Any_order_is_reached() => Gen.Shuffle(Enumerable.Range(0, 9).ToArray()).Sample(shuffled =>
    {
        var talks = Enumerable.Range(900, 9).Select(it => new TalkId(Id(it))).ToList();
        var program = World.After(talks.Select((it, place) => Added(it, $"Talk {place}", 10, [], InSession(Weaving, place))));
        var order = shuffled.Select(it => talks[it]).ToValueList();
        var after = program.Apply(2, Assert.IsType<Decision.Accepted>(new ReorderTalks(Weaving, order).Decide(program)).Events);
        Assert.Equal(order, after.Sessions[Weaving].Talks.Where(talks.Contains));
    });
}
