using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Findings;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Publications;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Findings;

public sealed class AcknowledgeFindingTests
{
    private const string Code = "room-taken-twice";
    private const string Why = "They share a stage.";
    private static readonly TalkMoved Clash = new(Dust, null, OwnSlot(Dome, Wednesday, 10, 10, 20));
    private static readonly ValueList<Subject> Parties = [Instruments, Dust, Dome];

    [Fact]
    public void An_acknowledged_finding_is_there_with_its_reason_and_is_not_open()
    {
        var finding = Acknowledged().Only(Code);
        Assert.Equal((Why, false), (finding.Acknowledged, finding.IsOpen));
        Assert.Equal([finding], Acknowledged().Findings().Acknowledged);
        Assert.DoesNotContain(finding, Acknowledged().Findings().About(Dust));
    }

    [Fact]
    public void It_stops_no_publication()
    {
        Assert.IsType<Decision.Refused>(new PublishSnapshot("First").Decide(World.After(Clash)));
        Assert.IsType<Decision.Accepted>(new PublishSnapshot("First").Decide(Acknowledged()));
    }

    [Fact]
    public void It_lapses_when_the_facts_change_and_holds_again_when_they_are_as_they_were()
    {
        var later = OwnSlot(Dome, Wednesday, 10, 0, 20);
        var moved = Acknowledged().Apply(new TalkMoved(Dust, Clash.To, later));
        Assert.True(moved.Only(Code).IsOpen);
        Assert.Equal([moved.Only(Code)], moved.Findings().Since(Acknowledged().Findings()).Caused.Where(it => it.Code == Code));
        Assert.Equal(Why, moved.Apply(new TalkMoved(Dust, later, Clash.To)).Only(Code).Acknowledged);
    }

    [Fact]
    public void Another_name_changes_no_facts()
    {
        var program = Acknowledged().Apply(new TalkRetitled(Dust, "Dust", "Grit")).Apply(new RoomRenamed(World.Conference, Dome, "Dome", "Rotunda"));
        Assert.Equal(Why, program.Only(Code).Acknowledged);
    }

    [Fact]
    public void Withdrawn_it_is_open_again()
    {
        var fingerprint = Acknowledged().Only(Code).Fingerprint;
        var program = new Scenario(Acknowledged()).When(new WithdrawAcknowledgement(Code, Parties))
            .Then(new AcknowledgementWithdrawn(World.Conference, Code, Parties, new(fingerprint, Why)));
        Assert.True(program.Only(Code).IsOpen);
        new Scenario(World.After(Clash)).When(new WithdrawAcknowledgement(Code, Parties)).ThenNothing();
    }

    [Fact]
    public void A_finding_that_is_not_there_or_says_something_else_by_now_is_not_acknowledged()
    {
        Given().When(new AcknowledgeFinding(Code, Parties, Why)).ThenRefused(RefusalKind.NotFound, "There is no such finding any more.");
        Given(Clash).When(new AcknowledgeFinding(Code, Parties, Why, "00")).ThenRefused(
            RefusalKind.Rule, "It has changed since you looked: “Instruments” and “Dust” are both in Dome on Wed 18 May, 10:10–10:20.");
    }

    [Fact]
    public void A_reason_is_needed() =>
        Given(Clash).When(new AcknowledgeFinding(Code, Parties, "  ")).ThenRefused(RefusalKind.Invalid, "Say why the finding may stay.");

    [Fact]
    public void What_is_refused_cannot_be_acknowledged_and_an_earlier_acknowledgement_of_it_does_not_hold()
    {
        var refuse = new RuleSeverityChanged(World.Conference, Code, Severity.Error, Severity.Refuse);
        new Scenario(World.After(Clash, refuse)).When(new AcknowledgeFinding(Code, Parties, Why)).ThenRefused(
            RefusalKind.Rule, "This conference refuses it, so that it can't be acknowledged: “Instruments” and “Dust” are both in Dome on Wed 18 May, 10:10–10:20.");
        Assert.True(Acknowledged().Apply(refuse).Only(Code).IsOpen);
    }

    [Fact]
    public void Any_finding_of_any_program_can_be_acknowledged_and_lapses_only_with_its_facts() => History.ForAll(history =>
    {
        foreach (var finding in history.Program.Findings().Open.Where(it => it.Severity != Severity.Refuse).Take(12))
        {
            var acknowledge = new AcknowledgeFinding(finding.Code, finding.Parties, Why, finding.Fingerprint);
            var events = Assert.IsType<Decision.Accepted>(acknowledge.Decide(history.Program)).Events;
            var after = events.Aggregate(history.Program, (program, happened) => program.Apply(happened));
            Assert.Equal(finding with { Acknowledged = Why }, after.Findings().Find(finding.Code, finding.Parties));
        }
    });

    private static Program Acknowledged() => Given(Clash).When(new AcknowledgeFinding(Code, Parties, Why))
        .Then(new FindingAcknowledged(World.Conference, Code, Parties, null, new(World.After(Clash).Only(Code).Fingerprint, Why)));
}
