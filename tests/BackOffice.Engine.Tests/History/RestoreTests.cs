using BackOffice.Engine.Tests.Testing;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Differences;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using BackOffice.Testing;
using Xunit;

namespace BackOffice.Engine.Tests.History;

/// <summary>Putting things back to how they were, through the whole pipeline.</summary>
public sealed class RestoreTests(EngineFixture fixture, PostgresFixture postgres) : IClassFixture<EngineFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Any_point_of_any_history_can_be_gone_back_to_and_that_undone()
    {
        await using var engine = await EngineHost.StartAsync(await postgres.NewDatabaseAsync());
        var seed = await RandomWalk.TakeAsync(engine);
        for (var turn = 0; turn < 8; turn++)
        {
            var before = (await RandomWalk.LiveAsync(engine)).Now;
            var revision = Random.Shared.NextInt64(1, before.Revision + 1);
            var outcome = await RandomWalk.SendAsync(engine, [new RestoreProgram(revision)]);
            // What a conference refuses by a rule of its own, it refuses here too.
            if (outcome is Engine.Commands.Outcome.Refused { Refusal.Kind: RefusalKind.Rule }) continue;
            await Task.FromResult(outcome).Committed();
            var after = (await RandomWalk.LiveAsync(engine)).Now;
            Assert.True((await engine.History.AtRevisionAsync(World.Conference, revision, Cancellation)).Content == after.Content, $"{seed}, to {revision}");
            if (after.Revision == before.Revision || await RandomWalk.SendAsync(engine, [new UndoChange(after.Revision)]) is Engine.Commands.Outcome.Refused) continue;
            Assert.True(before.Content == (await RandomWalk.LiveAsync(engine)).Now.Content, $"{seed}, back from {revision}");
        }
    }

    [Fact]
    public async Task The_log_and_the_audit_say_to_which_point()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        await crafts.SendAsync(new RetitleTalk(crafts.Moss, "Moss, again")).Committed();
        Assert.Equal(3, (await crafts.SendAsync(new RestoreProgram(1)).Committed()).Revision);
        var audit = await fixture.Engine.Audit.ReadAsync(await crafts.ProgramAsync(), new() { Revision = 3 }, Cancellation);
        Assert.Equal([((long?)1L, "Ana retitled “Moss, again” to “Moss as memory”")], audit.Entries.Select(it => (it.Restores, it.Text)));
    }

    [Fact]
    public async Task What_somebody_changed_since_the_sender_looked_is_refused_and_nothing_is_put_back()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        await crafts.SendAsync(new MoveTalk(crafts.Moss, null)).Committed();
        await crafts.SendAsync(new MoveTalk(crafts.Moss, Crafts.At(crafts.Dome, 14)), actor: Crafts.As(Role.Editor, "Bruno")).Committed();
        var before = await fixture.Engine.ContentsAsync();
        var refusal = await crafts.SendAsync(new RestoreProgram(1, TalkId: crafts.Moss, SeenRevision: 2)).Refused();
        Assert.StartsWith("Since you looked, Bruno moved “Moss as memory”", refusal.Sentence, StringComparison.Ordinal);
        Assert.Equal(before, await fixture.Engine.ContentsAsync());
    }

    [Fact]
    public async Task An_editor_may_put_a_talk_back_but_not_a_rooms_name()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        await crafts.SendAllAsync(new MoveTalk(crafts.Moss, null), new RenameRoom(crafts.Dome, "Hall")).Committed();
        var editor = Crafts.As(Role.Editor, "Bruno");
        Assert.Equal("Bruno is editor here; this takes chair.", (await crafts.SendAsync(new RestoreProgram(1), actor: editor).Refused()).Sentence);
        await crafts.SendAsync(new RestoreProgram(1, TalkId: crafts.Moss), actor: editor).Committed();
        Assert.Equal(crafts.Loft, (await crafts.TalkAsync(crafts.Moss)).OwnSlot!.RoomId);
    }

    [Fact]
    public async Task It_is_done_by_itself_and_to_a_point_that_there_is()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        Assert.Equal(Refusal.NotFound("There is no revision 7."), await crafts.SendAsync(new RestoreProgram(7)).Refused());
        var both = await crafts.SendAllAsync(new RetitleTalk(crafts.Moss, "Moss, again"), new RestoreProgram(1)).Refused();
        Assert.StartsWith("Something is put back by itself", both.Sentence, StringComparison.Ordinal);
    }
}
