using BackOffice.Engine.Commands;
using BackOffice.Engine.History;
using BackOffice.Engine.Importing;
using BackOffice.Engine.Tests.Testing;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Publications;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Testing;
using Xunit;

namespace BackOffice.Engine.Tests.History;

/// <summary>Undo and redo through the whole pipeline: decided under the lock, on what the log says then.</summary>
public sealed class UndoTests(EngineFixture fixture, PostgresFixture postgres) : IClassFixture<EngineFixture>
{
    private static readonly Actor Bruno = Crafts.As(Role.Editor, "Bruno");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_batch_is_undone_as_one_and_redone_as_one()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        var before = await crafts.ProgramAsync();
        await crafts.SendAllAsync(
            new MoveTalk(crafts.Moss, Crafts.In(crafts.Instruments, 0)), new MoveTalk(crafts.Gyro, null), new AddTalk("Nets", To: Crafts.At(crafts.Loft, 11))).Committed();
        var after = await crafts.ProgramAsync();

        Assert.Equal(3, (await crafts.SendAsync(new UndoChange(2)).Committed()).Revision);
        var undone = await crafts.ProgramAsync();
        Assert.Equal(before.Talks.Keys.ToHashSet(), undone.Talks.Keys.ToHashSet());
        Assert.Equal(before.Sessions[crafts.Instruments].Talks, undone.Sessions[crafts.Instruments].Talks);
        Assert.Equal(before.Talks[crafts.Moss].OwnSlot, undone.Talks[crafts.Moss].OwnSlot);

        Assert.Equal(4, (await crafts.SendAsync(new UndoChange(3)).Committed()).Revision);
        var redone = await crafts.ProgramAsync();
        Assert.Equal(after.Talks.Keys.ToHashSet(), redone.Talks.Keys.ToHashSet());
        Assert.Equal(after.Sessions[crafts.Instruments].Talks, redone.Sessions[crafts.Instruments].Talks);
    }

    [Fact]
    public async Task The_log_and_the_audit_say_that_it_is_an_undo_and_of_what()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        await crafts.SendAsync(new RetitleTalk(crafts.Moss, "Moss, again")).Committed();
        await crafts.SendAsync(new UndoChange(2)).Committed();
        await crafts.SendAsync(new UndoChange(3), actor: new Actor("Script", Role.Editor, Surface.Api)).Committed();
        var changes = await fixture.Engine.Log.ReadAsync(crafts.Id, 1, 4, Cancellation);
        Assert.Equal([(Surface.Ui, null), (Surface.Undo, 2L), (Surface.Api, (long?)3L)], changes.Select(change => (change.Surface, change.Undoes)));
        var audit = await fixture.Engine.Audit.ReadAsync(await crafts.ProgramAsync(), new() { Surface = "undo" }, Cancellation);
        Assert.Equal([(3L, (long?)2L, "Ana retitled “Moss, again” to “Moss as memory”")], audit.Entries.Select(it => (it.Revision, it.Undoes, it.Text)));
    }

    [Fact]
    public async Task What_somebody_built_on_is_refused_and_changes_nothing()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        await crafts.SendAsync(new MoveTalk(crafts.Moss, Crafts.At(crafts.Dome, 14))).Committed();
        await crafts.SendAsync(new MoveTalk(crafts.Moss, null), actor: Bruno).Committed();
        var before = await fixture.Engine.ContentsAsync();
        var refusal = await crafts.SendAsync(new UndoChange(2)).Refused();
        Assert.Equal(Refusal.Rule("Since then Bruno moved “Moss as memory” from Wed 18 May 14:00, Dome to the unscheduled tray (revision 3); undo that first."), refusal);
        Assert.Equal(before, await fixture.Engine.ContentsAsync());
        await crafts.SendAsync(new UndoChange(3), actor: Bruno).Committed();
        await crafts.SendAsync(new UndoChange(2)).Committed();
        Assert.Equal(crafts.Loft, (await crafts.TalkAsync(crafts.Moss)).OwnSlot!.RoomId);
    }

    [Fact]
    public async Task A_title_that_was_provisional_before_is_so_again()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        var nets = new TalkId(Guid.CreateVersion7());
        await crafts.SendAsync(new AddTalk("Nets", TitleIsProvisional: true, TalkId: nets)).Committed();
        await crafts.SendAsync(new RetitleTalk(nets, "Nets")).Committed();
        await crafts.SendAsync(new UndoChange(3)).Committed();
        Assert.True((await crafts.TalkAsync(nets)).TitleIsProvisional);
    }

    [Fact]
    public async Task An_import_is_undone_as_one()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        var before = await crafts.ProgramAsync();
        var file = new MemoryStream("""
            Oral: Boats and Bridges Wed 18 May 03:00 p.m.
            [ Attic ]
            [ Attic ]
            Bridges sway more than their builders say. We measured forty of them for a year and found a rhythm.
            [ Attic ]
            Small boats carry more of the trade than large ones do, and nobody counts them. We counted them.
            Tutorial: Eli Moor · Fay Lind
            Knots That Hold
            A morning of knots, with rope for everyone.
            """u8.ToArray());
        var imported = await fixture.Engine.Get<Importer>().ImportAsync(file, new ImportRequest(crafts.Slug, "knots.txt"), Crafts.As(Role.Chair), cancellation: Cancellation);
        Assert.True(imported is ImportOutcome.Done { Report.Commands: > 0 }, imported.ToString());
        Assert.NotEqual(before.Sessions.Count, (await crafts.ProgramAsync()).Sessions.Count);

        await crafts.SendAsync(new UndoChange(2)).Committed();
        var undone = await crafts.ProgramAsync();
        Assert.Equal(
            (before.Talks.Count, before.Sessions.Count, before.People.Count, before.Conference.Rooms),
            (undone.Talks.Count, undone.Sessions.Count, undone.People.Count, undone.Conference.Rooms));
    }

    [Fact]
    public async Task What_was_removed_is_the_same_in_a_new_node_in_the_fold_of_the_log_and_after_a_rebuild_and_can_be_redone_there()
    {
        var database = await postgres.NewDatabaseAsync();
        await using var engine = await EngineHost.StartAsync(database);
        var crafts = await Crafts.OpenAsync(engine);
        var (nets, knots) = (new TalkId(Guid.CreateVersion7()), new SessionId(Guid.CreateVersion7()));
        await crafts.SendAllAsync(new AddRoom("Attic"), new AddSession("Knots", SessionKind.Oral, SessionId: knots), new AddTalk("Nets", Speakers: [crafts.Cleo], To: Crafts.In(knots), TalkId: nets)).Committed();
        await crafts.SendAsync(new UndoChange(2)).Committed();
        var program = await crafts.ProgramAsync();
        Assert.Equal((null, 2L, 2L), (program.Talk(nets), program.VersionOf(nets), program.VersionOf(knots)));

        await using (var fresh = await EngineHost.StartAsync(database)) Assert.Equal(program, (await crafts.LiveAsync(fresh)).Now);
        Assert.Equal(program, await engine.History.AtRevisionAsync(crafts.Id, 3, Cancellation));
        await engine.Rebuild.RunAsync(crafts.Id, crafts.Slug, Cancellation);
        await using var rebuilt = await EngineHost.StartAsync(database);
        Assert.Equal(program, (await crafts.LiveAsync(rebuilt)).Now);

        var stack = await rebuilt.Get<UndoHistory>().ReadAsync(crafts.Id, "Ana", 3, Cancellation);
        Assert.Equal((null, 3L), (stack.NextUndo?.Revision, stack.NextRedo?.Revision));
        await rebuilt.Sender.SendAsync(crafts.Slug, Crafts.As(Role.Chair), new UndoChange(3), cancellation: Cancellation).Committed();
        var redone = (await crafts.LiveAsync(rebuilt)).Now;
        Assert.Equal(("Nets", 3L), (redone.Talk(nets)!.Title, redone.VersionOf(nets)));
        Assert.Equal([nets], redone.Sessions[knots].Talks);
    }

    [Fact]
    public async Task A_members_stack_is_read_from_the_log_with_what_others_undid()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        await crafts.SendAsync(new RetitleTalk(crafts.Moss, "Moss, again")).Committed();
        await crafts.SendAsync(new RetitleTalk(crafts.Dust, "Dust, again"), actor: Bruno).Committed();
        await crafts.SendAllAsync(new MoveTalk(crafts.Moss, null), new MoveTalk(crafts.Gyro, null)).Committed();
        await crafts.SendAsync(new PublishSnapshot("First")).Committed();
        var history = fixture.Engine.Get<UndoHistory>();

        var stack = await history.ReadAsync(crafts.Id, "Ana", 5, Cancellation);
        Assert.Equal([(2L, 1), (4L, 2)], stack.Done.Select(step => (step.Revision, step.Count)));
        Assert.Equal([3L], (await history.ReadAsync(crafts.Id, "Bruno", 5, Cancellation)).Done.Select(step => step.Revision));

        await crafts.SendAsync(new UndoChange(4), actor: Bruno).Committed();
        stack = await history.ReadAsync(crafts.Id, "Ana", 6, Cancellation);
        Assert.Equal([2L], stack.Done.Select(step => step.Revision));
        Assert.Null(stack.NextRedo);
        Assert.Equal([2L, 4L], (await history.ReadAsync(crafts.Id, "Ana", 5, Cancellation)).Done.Select(step => step.Revision));
    }

    [Fact]
    public async Task An_undo_takes_the_right_that_the_change_took_and_goes_by_itself()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        await crafts.SendAsync(new RenameRoom(crafts.Loft, "Attic")).Committed();
        Assert.Equal("Bruno is editor here; this takes chair.", (await crafts.SendAsync(new UndoChange(2), actor: Bruno).Refused()).Sentence);
        Assert.Equal(RefusalKind.Forbidden, (await crafts.SendAsync(new UndoChange(2), actor: Crafts.As(Role.Viewer)).Refused()).Kind);
        Assert.Equal(RefusalKind.Invalid, (await crafts.SendAllAsync(new UndoChange(2), new RetitleTalk(crafts.Moss, "Moss, again")).Refused()).Kind);
        Assert.Equal(Refusal.NotFound("There is no revision 7."), await crafts.SendAsync(new UndoChange(7)).Refused());
    }
}
