using System.Text;
using BackOffice.Engine.Access;
using BackOffice.Engine.Commands;
using BackOffice.Engine.Importing;
using BackOffice.Engine.Tests.Testing;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Differences;
using BackOffice.Schedule.Talks;
using Marten;
using NodaTime;
using Xunit;

namespace BackOffice.Engine.Tests.Commands;

/// <summary>An editor who is limited changes nothing that is not theirs, through whichever door.</summary>
public sealed class LimitsTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_theirs_is_committed_and_of_several_the_one_that_goes_too_far_is_told()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        var bruno = InTheLoft(crafts);
        await crafts.SendAsync(new MoveTalk(crafts.Dust, Crafts.At(crafts.Loft, 14)), actor: bruno).Committed();
        var before = await crafts.ProgramAsync();

        var set = crafts.SetOf(new RetitleTalk(crafts.Moss, "Moss, again"), new MoveTalk(crafts.Moss, Crafts.At(crafts.Dome, 15)), new ResizeTalk(crafts.Moss, Duration.FromMinutes(30))) with { Actor = bruno };
        var refused = Assert.IsType<Outcome.Refused>(await fixture.Engine.Sender.SendAsync(set, Cancellation));
        Assert.Equal(new Refusal(RefusalKind.Forbidden, "“Moss, again” would stand in Dome, which is not among your rooms."), refused.Refusal);
        Assert.Equal(1, refused.Index);

        var foreign = crafts.SetOf(new RetitleTalk(crafts.Moss, "Moss, again"), new RetitleTalk(crafts.Gyro, "Gyro")) with { Actor = bruno };
        Assert.Equal(1, Assert.IsType<Outcome.Refused>(await fixture.Engine.Sender.SendAsync(foreign, Cancellation)).Index);
        Assert.Equal(before, await crafts.ProgramAsync());
    }

    [Fact]
    public async Task Neither_an_undo_nor_a_swap_nor_putting_back_reaches_further_than_a_move()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        var bruno = InTheLoft(crafts);
        await crafts.SendAsync(new MoveTalk(crafts.Dust, Crafts.At(crafts.Dome, 15))).Committed();
        await crafts.SendAsync(new MoveTalk(crafts.Moss, Crafts.At(crafts.Loft, 16)), actor: bruno).Committed();
        var before = await crafts.ProgramAsync();

        Assert.Equal("“Dust” stands in Dome, which is not among your rooms.", await RefusedAsync(new UndoChange(2)));
        Assert.Equal("“Gyro dropout” stands in Dome, which is not among your rooms.", await RefusedAsync(new SwapTalks(crafts.Gyro, crafts.Moss)));
        Assert.Equal("“Dust” stands in Dome, which is not among your rooms.", await RefusedAsync(new RestoreProgram(1, TalkId: crafts.Dust)));
        Assert.Equal(before, await crafts.ProgramAsync());
        await crafts.SendAsync(new UndoChange(3), actor: bruno).Committed();

        async Task<string> RefusedAsync(ScheduleCommand command)
        {
            var refusal = await crafts.SendAsync(command, actor: bruno).Refused();
            Assert.Equal(RefusalKind.Forbidden, refusal.Kind);
            return refusal.Sentence;
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_import_that_reaches_further_is_refused_already_when_it_is_tried(bool dryRun)
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        var outcome = await ImportAsync("Dome", dryRun);
        Assert.Equal(RefusalKind.Forbidden, Assert.IsType<ImportOutcome.Refused>(outcome).Kind);
        Assert.IsType<ImportOutcome.Done>(await ImportAsync("Loft", dryRun));

        async Task<ImportOutcome> ImportAsync(string room, bool dry)
        {
            using var file = new MemoryStream(Encoding.UTF8.GetBytes($"Title,Room,Start,Minutes\nNets that hold,{room},2022-05-19 10:00,20\n"));
            return await fixture.Engine.Get<Importer>().ImportAsync(file, new ImportRequest(crafts.Slug, "talks.csv", DryRun: dry), InTheLoft(crafts), cancellation: Cancellation);
        }
    }

    [Fact]
    public async Task Limits_are_kept_with_the_grant_of_an_editor_and_the_greater_right_counts()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        var limits = new Limits([crafts.Lore], [crafts.Loft], [Crafts.Wednesday]);
        var ana = Guid.NewGuid();
        await GrantAsync(crafts.Id.Value, Role.Editor, limits);
        Assert.Equal(new Rights(Role.Editor, Limits: limits), await RightsAsync());
        await GrantAsync(crafts.Id.Value, Role.Publisher, limits);
        Assert.Equal(new Rights(Role.Publisher), await RightsAsync());
        await GrantAsync(crafts.Id.Value, Role.Editor, limits);
        await GrantAsync(null, Role.Viewer, null);
        Assert.Equal(new Rights(Role.Editor, Limits: limits), await RightsAsync());
        await GrantAsync(null, Role.Editor, null);
        Assert.Equal(new Rights(Role.Editor, Everywhere: true), await RightsAsync());

        async Task<Rights?> RightsAsync() => await fixture.Engine.Get<Grants>().OfAsync(ana, crafts.Id, Cancellation);

        async Task GrantAsync(Guid? conference, Role role, Limits? to)
        {
            await using var session = fixture.Engine.Get<IDocumentStore>().LightweightSession();
            session.Store(new Grant(Grant.IdOf(ana, conference), ana, conference, role, Instant.FromUnixTimeSeconds(0), "a test", to));
            await session.SaveChangesAsync(Cancellation);
            await fixture.Engine.Get<Grants>().TellAsync(ana, Cancellation);
        }
    }

    private static Actor InTheLoft(Crafts crafts) => Crafts.As(Role.Editor, "Bruno") with { Limits = new Limits(Rooms: [crafts.Loft]) };
}
