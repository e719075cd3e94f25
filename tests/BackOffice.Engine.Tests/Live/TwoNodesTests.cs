using BackOffice.Engine.Live;
using BackOffice.Engine.Tests.Testing;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using BackOffice.Testing;
using Xunit;

namespace BackOffice.Engine.Tests.Live;

/// <summary>Two nodes on one database.</summary>
public sealed class TwoNodesTests(PostgresFixture postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_on_one_node_is_in_the_live_program_of_the_other()
    {
        var database = await postgres.NewDatabaseAsync();
        await using var here = await EngineHost.StartAsync(database);
        await using var there = await EngineHost.StartAsync(database);
        var crafts = await Crafts.OpenAsync(here);
        var live = await crafts.LiveAsync(there);
        var advances = new List<Advance>();
        using var subscription = live.Subscribe(advances.Add);

        await crafts.SendAsync(new RetitleTalk(crafts.Moss, "Moss, first")).Committed();
        await live.ReachedAsync(2);
        await crafts.SendAsync(new RetitleTalk(crafts.Moss, "Moss, again")).Committed();
        await live.ReachedAsync(3);

        Assert.Equal(await crafts.ProgramAsync(), live.Now);
        Assert.Equal([2L, 3L], advances.Select(advance => advance.After.Revision));
        Assert.Equal("Moss, again", Assert.IsType<TalkRetitled>(advances[1].Changes.Single().Event).To);
    }

    [Fact]
    public async Task A_node_whose_listening_connection_was_lost_catches_up()
    {
        var database = await postgres.NewDatabaseAsync();
        await using var here = await EngineHost.StartAsync(database);
        var crafts = await Crafts.OpenAsync(here);
        await using var there = await EngineHost.StartAsync(database);
        var live = await crafts.LiveAsync(there);
        for (var revision = 2; revision <= 5; revision++)
        {
            await here.ScalarAsync("select count(pg_terminate_backend(pid)) from pg_stat_activity where query like 'listen %' and datname = current_database()");
            await crafts.SendAsync(new RetitleTalk(crafts.Moss, $"Moss {revision}")).Committed();
            await live.ReachedAsync(revision);
        }
        Assert.Equal(await crafts.ProgramAsync(), live.Now);
    }

    [Fact]
    public async Task After_any_changes_on_either_node_both_hold_what_the_documents_and_the_events_say()
    {
        var database = await postgres.NewDatabaseAsync();
        await using var here = await EngineHost.StartAsync(database);
        await using var there = await EngineHost.StartAsync(database);
        var seed = await RandomWalk.TakeAsync(here, there);
        var revision = await here.CountAsync("select revision from backoffice.conference_head");
        var (one, other) = (await RandomWalk.LiveAsync(here), await RandomWalk.LiveAsync(there));
        await Task.WhenAll(one.ReachedAsync(revision), other.ReachedAsync(revision));

        await using var fresh = await EngineHost.StartAsync(database);
        Program[] told = [one.Now, other.Now, (await RandomWalk.LiveAsync(fresh)).Now, await here.History.AtRevisionAsync(World.Conference, revision, Cancellation)];
        Assert.All(told, program => Assert.True(program == told[0], seed));
    }
}
