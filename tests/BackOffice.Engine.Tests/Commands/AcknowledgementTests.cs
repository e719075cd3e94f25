using BackOffice.Engine.Audit;
using BackOffice.Engine.Tests.Testing;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Findings;
using BackOffice.Schedule.Publications;
using BackOffice.Schedule.Talks;
using Xunit;

namespace BackOffice.Engine.Tests.Commands;

public sealed class AcknowledgementTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    private const string Rule = "room-taken-twice";

    [Fact]
    public async Task An_editor_acknowledges_an_error_and_a_publisher_publishes()
    {
        var (crafts, finding) = await ClashingAsync();
        await crafts.SendAsync(new PublishSnapshot("First")).Refused();
        var answer = await crafts.SendAsync(
            new AcknowledgeFinding(finding.Code, finding.Parties, "They share a stage.", finding.Fingerprint), actor: Crafts.As(Role.Editor, "Bo")).Committed();
        Assert.Empty(answer.Findings);
        await crafts.SendAsync(new PublishSnapshot("First"), actor: Crafts.As(Role.Publisher)).Committed();

        var entry = (await fixture.Engine.Audit.ReadAsync(
            await crafts.ProgramAsync(), new AuditFilter { Kind = "finding-acknowledged" }, TestContext.Current.CancellationToken)).Entries.Single();
        Assert.Equal("Bo acknowledged “Two things in one room at once” (“Instruments”, “Dust”, “Dome”), saying “They share a stage.”", entry.Text);
    }

    [Fact]
    public async Task It_is_there_for_a_node_that_reads_the_documents_and_lapses_when_the_talk_moves()
    {
        var (crafts, finding) = await ClashingAsync();
        await crafts.SendAsync(new AcknowledgeFinding(finding.Code, finding.Parties, "They share a stage.")).Committed();
        await using var fresh = await EngineHost.StartAsync(fixture.ConnectionString);
        Assert.Equal("They share a stage.", (await crafts.LiveAsync(fresh)).Now.Findings().Acknowledged.Single().Acknowledged);

        var answer = await crafts.SendAsync(new MoveTalk(crafts.Dust, Crafts.At(crafts.Dome, 9, 30))).Committed();
        Assert.Contains(answer.Findings, it => it.Code == Rule && it.IsOpen);
        Assert.Empty((await crafts.ProgramAsync()).Findings().Acknowledged);
    }

    [Fact]
    public async Task A_viewer_acknowledges_nothing()
    {
        var (crafts, finding) = await ClashingAsync();
        var refusal = await crafts.SendAsync(new AcknowledgeFinding(finding.Code, finding.Parties, "Fine."), actor: Crafts.As(Role.Viewer)).Refused();
        Assert.Equal(RefusalKind.Forbidden, refusal.Kind);
    }

    [Fact]
    public async Task Two_who_acknowledge_with_different_words_meet_in_a_conflict_and_two_different_findings_do_not()
    {
        var (crafts, finding) = await ClashingAsync();
        var seen = (await crafts.ProgramAsync()).Conference.Version;
        await crafts.SendAsync(new AcknowledgeFinding(finding.Code, finding.Parties, "They share a stage."), seen).Committed();
        await crafts.SendAsync(new AcknowledgeFinding(finding.Code, finding.Parties, "It is a joint session."), seen).Conflicted();
        await crafts.SendAsync(new AcknowledgeFinding("no-abstract", [crafts.Moss], "A demonstration."), seen).Committed();
    }

    private async Task<(Crafts Crafts, Finding Finding)> ClashingAsync()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        await crafts.SendAsync(new MoveTalk(crafts.Dust, Crafts.At(crafts.Dome, 9))).Committed();
        return (crafts, (await crafts.ProgramAsync()).Findings().Single(it => it.Code == Rule));
    }
}
