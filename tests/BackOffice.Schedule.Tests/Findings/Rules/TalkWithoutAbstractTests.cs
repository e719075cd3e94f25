using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Findings.Rules;

public sealed class TalkWithoutAbstractTests
{
    private const string Code = "no-abstract";

    [Fact]
    public void A_talk_that_nobody_described_is_found()
    {
        Assert.Contains("“Moss as memory” has no abstract.", World.After().Sentences(Code));
        Assert.DoesNotContain("“Moss as memory” has no abstract.", World.After(new AbstractRevised(Moss, "", "On moss.")).Sentences(Code));
        Assert.DoesNotContain("“Moss as memory” has no abstract.", World.After(new TalkWithdrawn(Moss)).Sentences(Code));
    }
}
