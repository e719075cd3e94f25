using BackOffice.Engine.Tests.Testing;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using BackOffice.Testing;
using NodaTime;
using Xunit;

namespace BackOffice.Engine.Tests.History;

/// <summary>The program as it was at any point is the fold of what had happened by then, whichever way it is come by.</summary>
public sealed class ProgramHistoryTests(PostgresFixture postgres)
{
    private const int Points = 40;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task As_of_any_revision_it_is_the_fold_of_the_changes_up_to_there()
    {
        await using var engine = await EngineHost.StartAsync(await postgres.NewDatabaseAsync());
        var seed = await RandomWalk.TakeAsync(engine);
        var changes = await engine.Log.ReadAllAsync(World.Conference, Cancellation);
        for (var point = 0; point < Points; point++)
        {
            var revision = Random.Shared.NextInt64(1, changes[^1].Revision + 1);
            Assert.True(Fold(changes, revision) == await engine.History.AtRevisionAsync(World.Conference, revision, Cancellation), $"{seed}, revision {revision}");
        }
    }

    [Fact]
    public async Task Past_keyframes_it_is_the_same_and_a_keyframe_that_is_missing_is_put_there_by_who_reads_past_it()
    {
        var database = await postgres.NewDatabaseAsync();
        await using var first = await EngineHost.StartAsync(database);
        var crafts = await Crafts.OpenAsync(first);
        for (var set = 0; set < 9; set++) await crafts.SendAllAsync([.. Enumerable.Range(0, 1_000).Select(n => new AddTalk($"Talk {set}-{n}"))]).Committed();
        for (var move = 0; move < 3; move++) await crafts.SendAsync(new RetitleTalk(crafts.Moss, $"Moss {move}")).Committed();
        Assert.Equal(9_015, (await crafts.ProgramAsync()).Events);
        await first.DisposeAsync();

        await using var engine = await EngineHost.StartAsync(database);
        const string kept = "select count(*) from backoffice.keyframe";
        Assert.Equal(2, await engine.CountAsync(kept));
        var changes = await engine.Log.ReadAllAsync(crafts.Id, Cancellation);
        await AssertFoldsAsync();

        await engine.ScalarAsync("truncate backoffice.keyframe");
        await AssertFoldsAsync();
        Assert.Equal(2, await engine.CountAsync(kept));

        async Task AssertFoldsAsync()
        {
            foreach (var revision in new[] { 13, 1, 4, 5, 8, 9, 10, 12 })
            {
                Assert.Equal(Fold(changes, revision), await engine.History.AtRevisionAsync(crafts.Id, revision, Cancellation));
            }
        }
    }

    [Fact]
    public async Task As_of_a_time_it_is_what_was_committed_by_then()
    {
        await using var engine = await EngineHost.StartAsync(await postgres.NewDatabaseAsync());
        var crafts = await Crafts.OpenAsync(engine);
        await crafts.SendAsync(new RetitleTalk(crafts.Moss, "Moss, again")).Committed();
        var at = await engine.History.TimeOfAsync(crafts.Id, 2, Cancellation);
        Assert.Equal(2, await engine.History.RevisionAtAsync(crafts.Id, at!.Value, Cancellation));
        Assert.Equal(1, await engine.History.RevisionAtAsync(crafts.Id, at.Value - Duration.FromTicks(10), Cancellation));
        Assert.Equal(0, await engine.History.RevisionAtAsync(crafts.Id, at.Value - Duration.FromDays(1), Cancellation));
        Assert.Null(await engine.History.TimeOfAsync(crafts.Id, 3, Cancellation));
    }

    private static Program Fold(IEnumerable<Change> changes, long revision) => changes.Where(change => change.Revision <= revision)
        .Aggregate(Program.Empty, (program, change) => program.Apply(change.Event) with { Revision = change.Revision });
}
