using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Findings.Rules;

public sealed class TalkUnscheduledTests
{
    private const string Code = "unscheduled";

    [Fact]
    public void A_talk_without_a_place_is_found()
    {
        Assert.Equal("“Dust” is unscheduled.", World.After().Only(Code).Sentence);
        World.After(new TalkWithdrawn(Dust)).FindsNo(Code);
        World.After(new TalkMoved(Dust, null, InSession(Instruments, 0))).FindsNo(Code);
    }

    [Fact]
    public void So_is_one_whose_session_has_none() =>
        Assert.Equal("“Dust” stands in “Weaving”, which is unscheduled.", World.After(new TalkMoved(Dust, null, InSession(Weaving, 0))).Only(Code).Sentence);
}
