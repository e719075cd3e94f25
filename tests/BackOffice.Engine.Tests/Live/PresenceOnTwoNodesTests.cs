using BackOffice.Engine.Live;
using BackOffice.Engine.Tests.Testing;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Testing;
using Xunit;

namespace BackOffice.Engine.Tests.Live;

/// <summary>Who is here, told from node to node.</summary>
public sealed class PresenceOnTwoNodesTests(PostgresFixture postgres)
{
    // It is there in some milliseconds; this is how long a failure takes to be one.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly ConferenceId Conference = new(Guid.NewGuid());
    private static readonly Subject Moss = new TalkId(Guid.NewGuid());

    [Fact]
    public async Task Members_on_two_nodes_see_each_other_come_select_lift_edit_and_go()
    {
        var database = await postgres.NewDatabaseAsync();
        await using var here = await EngineHost.StartAsync(database);
        await using var there = await EngineHost.StartAsync(database);
        using var ana = Board(here).Join(Conference, "Ana");
        var bo = Board(there).Join(Conference, "Bo");
        await Until(here, present => present.Count == 2);
        await Until(there, present => present.Count == 2);
        Assert.Equal(Board(here).Of(Conference), Board(there).Of(Conference));

        bo.Update(new() { Page = "timetable", Selected = [Moss] });
        await Until(here, present => Of(present, "Bo").Selected.Contains(Moss));
        bo.Update(new() { Page = "timetable", Selected = [Moss], Lifted = [Moss] });
        await Until(here, present => SoftHold.OnPlacement(present, "Ana", Moss)?.Member == "Bo");
        bo.Update(new() { Page = "timetable", Open = Moss, Editing = [new(Moss, Facet.Title)] });
        await Until(here, present => SoftHold.On(present, "Ana", new(Moss, Facet.Title))?.Member == "Bo");

        bo.Dispose();
        await Until(here, present => present is [{ Member: "Ana" }]);
        await Until(there, present => present is [{ Member: "Ana" }]);
    }

    [Fact]
    public async Task A_node_that_starts_later_learns_who_is_here()
    {
        var database = await postgres.NewDatabaseAsync();
        await using var here = await EngineHost.StartAsync(database);
        using var ana = Board(here).Join(Conference, "Ana");
        ana.Update(new() { Page = "audit" });

        await using var there = await EngineHost.StartAsync(database);

        await Until(there, present => Of(present, "Ana").Page == "audit");
    }

    [Fact]
    public async Task A_node_that_stops_takes_its_members_with_it()
    {
        var database = await postgres.NewDatabaseAsync();
        await using var here = await EngineHost.StartAsync(database);
        var there = await EngineHost.StartAsync(database);
        Board(there).Join(Conference, "Bo");
        await Until(here, present => present.Count == 1);

        await there.DisposeAsync();

        await Until(here, present => present.Count == 0);
    }

    [Fact]
    public async Task What_was_missed_while_the_connection_was_lost_is_learned_when_it_is_back()
    {
        var database = await postgres.NewDatabaseAsync();
        await using var here = await EngineHost.StartAsync(database);
        await using var there = await EngineHost.StartAsync(database);
        for (var number = 1; number <= 3; number++)
        {
            await here.ScalarAsync("select count(pg_terminate_backend(pid)) from pg_stat_activity where query like 'listen %' and datname = current_database()");
            Board(there).Join(Conference, $"Member {number}");
            await Until(here, present => present.Count == number);
        }
    }

    private static PresenceBoard Board(EngineHost node) => node.Get<PresenceBoard>();

    private static PresenceState Of(IReadOnlyList<Presence> present, string member) => present.FirstOrDefault(it => it.Member == member)?.State ?? PresenceState.Empty;

    private static async Task Until(EngineHost node, Predicate<IReadOnlyList<Presence>> reached)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var subscription = Board(node).Subscribe(Conference, Look);
        Look();
        await done.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);

        void Look()
        {
            if (reached(Board(node).Of(Conference))) done.TrySetResult();
        }
    }
}
