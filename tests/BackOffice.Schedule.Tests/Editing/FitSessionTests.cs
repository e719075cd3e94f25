using BackOffice.Schedule.Editing;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Changes.RefusalKind;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Editing;

public sealed class FitSessionTests
{
    [Fact]
    public void A_session_becomes_as_long_as_the_talks_that_take_place()
    {
        var world = World.After(new TalkWithdrawn(Kites));
        FitSession.ToItsTalks(world, Instruments).IsPlan(world, "Fit “Instruments” to its talks, 40 min", new ResizeSession(Instruments, Minutes(40)));
    }

    [Fact]
    public void Without_talks_or_with_the_right_length_there_is_nothing_to_fit()
    {
        var fitting = World.After(new SessionResized(Instruments, Minutes(80), Minutes(70)));
        FitSession.ToItsTalks(World.After(), Weaving).IsRefused(Rule, "“Weaving” has no talks to fit.");
        FitSession.ToItsTalks(fitting, Instruments).IsRefused(Rule, "“Instruments” is as long as its talks.");
        FitSession.ToItsTalks(World.After(), new(Unknown)).IsRefused(NotFound, $"There is no session with the id {Unknown}.");
    }

    [Fact]
    public void A_session_too_short_for_its_talks_is_cured_by_fitting_it()
    {
        var world = World.After(new SessionResized(Instruments, Minutes(80), Minutes(60)));
        var finding = world.Findings().First(it => it.Code == "talk-outside-its-session");
        Assert.Equal([new ResizeSession(Instruments, Minutes(70))], FitSession.Curing(world, finding)!.Commands);
    }

    [Fact]
    public void A_finding_that_fitting_would_not_cure_has_no_such_plan()
    {
        var world = World.After(new TalkMoved(Dust, null, OwnSlot(Dome, Wednesday, 9, 0, 20)));
        Assert.Null(FitSession.Curing(world, world.Findings().First(it => it.Code == "room-taken-twice")));
    }
}
