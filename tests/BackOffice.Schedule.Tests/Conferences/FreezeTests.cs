using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Publications;
using BackOffice.Schedule.Tests.Testing;
using NodaTime;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Conferences;

public sealed class FreezeTests
{
    private static readonly LocalDateTime Eve = new(2022, 5, 17, 18, 0);

    // In May, Lisbon is an hour ahead.
    private static readonly Instant EveThere = Instant.FromUtc(2022, 5, 17, 17, 0);

    [Fact]
    public void It_takes_a_time_or_the_first_publication()
    {
        var freeze = new Freeze(FreezeDemand.Reason, Eve);
        var program = Given().When(new SetFreeze(freeze)).Then(new FreezeChanged(World.Conference, null, freeze));
        new Scenario(program).When(new SetFreeze(null)).Then(new FreezeChanged(World.Conference, freeze, null));
        Given().When(new SetFreeze(new(FreezeDemand.Reason))).ThenRefused(
            RefusalKind.Invalid, "Say from when on the schedule is frozen: a time, or the first publication.");
    }

    [Fact]
    public void From_its_time_on_in_the_conferences_zone_a_change_takes_a_reason()
    {
        var program = After(new FreezeChanged(World.Conference, null, new(FreezeDemand.Reason, Eve)));
        Assert.Null(Freeze.Refuse(program, EveThere - Duration.Epsilon, Role.Editor, null));
        Assert.Equal(new Refusal(RefusalKind.Unexplained, "The schedule is frozen; say why you change it."), Freeze.Refuse(program, EveThere, Role.Chair, " "));
        Assert.Null(Freeze.Refuse(program, EveThere, Role.Editor, "Flight delayed"));
    }

    [Fact]
    public void Once_published_it_takes_a_chair()
    {
        var freeze = new FreezeChanged(World.Conference, null, new(FreezeDemand.Chair, OncePublished: true));
        Assert.Null(Freeze.Refuse(After(freeze), EveThere, Role.Editor, null));
        var published = After(freeze, new SnapshotPublished(World.Conference, 1, "First", "", 1, ""));
        Assert.Equal(new Refusal(RefusalKind.Forbidden, "The schedule is frozen; only a chair changes it now."), Freeze.Refuse(published, EveThere, Role.Editor, "Flight delayed"));
        Assert.Null(Freeze.Refuse(published, EveThere, Role.Chair, null));
    }
}
