using BackOffice.Engine.Commands;
using BackOffice.Engine.Tests.Testing;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Publications;
using BackOffice.Schedule.Talks;
using Xunit;

namespace BackOffice.Engine.Tests.Commands;

/// <summary>A frozen schedule is not changed without more ado, through whichever door.</summary>
public sealed class FreezeTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    private static readonly Actor Bruno = Crafts.As(Role.Editor, "Bruno");

    [Fact]
    public async Task Once_published_a_change_and_its_undo_take_a_reason_but_a_checkpoint_and_a_publication_do_not()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        await crafts.SendAsync(new SetFreeze(new(FreezeDemand.Reason, OncePublished: true))).Committed();
        await crafts.SendAsync(new MoveTalk(crafts.Moss, null), actor: Bruno).Committed();
        await crafts.SendAsync(new PublishSnapshot("First")).Committed();
        var move = new MoveTalk(crafts.Dust, Crafts.At(crafts.Dome, 15));
        Assert.Equal(RefusalKind.Unexplained, (await crafts.SendAsync(move, actor: Bruno).Refused()).Kind);
        await crafts.SendAsync(move, actor: Bruno, reason: "Flight delayed").Committed();
        Assert.Equal(RefusalKind.Unexplained, (await crafts.SendAsync(new UndoChange(5), actor: Bruno).Refused()).Kind);
        await crafts.SendAsync(new NameCheckpoint("Before the flight"), actor: Bruno).Committed();
        await crafts.SendAsync(new PublishSnapshot("Second")).Committed();
    }

    [Fact]
    public async Task Where_it_takes_a_chair_an_editor_is_refused_and_the_chair_lifts_it()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        await crafts.SendAsync(new SetFreeze(new(FreezeDemand.Chair, From: new(2022, 5, 1, 0, 0)))).Committed();
        var move = new MoveTalk(crafts.Moss, null);
        Assert.Equal(RefusalKind.Forbidden, (await crafts.SendAsync(move, actor: Bruno, reason: "Flight delayed").Refused()).Kind);
        await crafts.SendAsync(new SetFreeze(null)).Committed();
        await crafts.SendAsync(move, actor: Bruno).Committed();
    }
}
