using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Publications;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Conferences;

public sealed class DemandApprovalTests
{
    private static readonly ApprovalDemanded Demanded = new(World.Conference, false, true);

    [Fact]
    public void It_is_demanded_and_lifted()
    {
        var program = Given().When(new DemandApproval(true)).Then(Demanded);
        new Scenario(program).When(new DemandApproval(true)).ThenNothing();
        new Scenario(program).When(new DemandApproval(false)).Then(new ApprovalDemanded(World.Conference, true, false));
    }

    [Fact]
    public void Where_it_is_demanded_nobody_publishes_alone()
    {
        var program = new Scenario(After(Demanded));
        program.When(new PublishSnapshot("Final")).ThenRefused(RefusalKind.Rule, "Here a second member approves each publication: propose it.");
        program.When(new ProposePublication("Final", 1, At: new(2022, 5, 17, 12, 0))).ThenRefused(RefusalKind.Rule, "Here a second member approves each publication: propose it so.");
    }

    [Fact]
    public void It_is_not_demanded_while_something_waits_that_nobody_is_asked_to_approve()
    {
        var proposed = Assert.IsType<Decision.Accepted>(Given().When(new ProposePublication("Final", 1, At: new(2022, 5, 17, 12, 0))).Decision).Events;
        Given().And(proposed).When(new DemandApproval(true)).ThenRefused(RefusalKind.Rule, "“Final” waits to go out without a second member; withdraw it first.");
    }
}
