using BackOffice.Testing;
using Xunit;

namespace BackOffice.Engine.Tests.Postgres;

public sealed class CrashTests : ServerTest
{
    [Fact]
    public async Task A_server_whose_app_was_killed_is_adopted_by_the_next_start_and_stopped_by_it()
    {
        using var app = await Bystander.StartAsync(Folder, Cancellation);
        await RunAsync(app.ConnectionString, "create table kept as select 42 as answer");
        var server = Server();
        await app.KillAsync(Cancellation);
        Assert.True(server.IsAlive());

        var postgres = await StartAsync();

        Assert.Equal(server.ProcessId, Server().ProcessId);
        Assert.Equal(app.ConnectionString, postgres.ConnectionString);
        Assert.Equal(42, await AskAsync<int>(postgres.ConnectionString, "select answer from kept"));
        await postgres.DisposeAsync();
        await EndedAsync(server);
    }

    [Fact]
    public async Task After_app_and_server_were_killed_a_start_recovers_all_that_was_committed()
    {
        using var app = await Bystander.StartAsync(Folder, Cancellation);
        await RunAsync(app.ConnectionString, "create table kept as select 42 as answer");
        await app.KillAsync(Cancellation);
        await KillServerAsync();

        await using var postgres = await StartAsync();

        Assert.Equal(42, await AskAsync<int>(postgres.ConnectionString, "select answer from kept"));
    }

    [Fact]
    public async Task A_server_that_dies_under_us_is_started_again_on_the_same_port()
    {
        await using var postgres = await StartAsync();
        await RunAsync(postgres.ConnectionString, "create table kept as select 42 as answer");
        var before = Server();

        await KillServerAsync();

        Assert.Equal(42, await AskUntilAnsweredAsync<int>(postgres.ConnectionString, "select answer from kept"));
        Assert.NotEqual(before.ProcessId, Server().ProcessId);
    }

    [Fact]
    public async Task With_two_processes_on_it_a_dead_server_is_started_again_once()
    {
        await using var postgres = await StartAsync();
        using var other = await Bystander.StartAsync(Folder, Cancellation);

        await KillServerAsync();

        var started = await AskUntilAnsweredAsync<DateTime>(postgres.ConnectionString, "select pg_postmaster_start_time()");
        Assert.Equal(started, await AskAsync<DateTime>(other.ConnectionString, "select pg_postmaster_start_time()"));
        await other.LeaveAsync(Cancellation);
        Assert.Equal(started, await AskAsync<DateTime>(postgres.ConnectionString, "select pg_postmaster_start_time()"));
    }

    [Fact]
    public async Task A_stale_file_whose_process_number_another_process_has_by_now_does_not_stop_a_start()
    {
        await using (await StartAsync())
        {
        }

        var stale = Path.Combine(Files.Data, "postmaster.pid");
        await File.WriteAllTextAsync(stale, $"{Environment.ProcessId}\n{Files.Data}\n1700000000\n21000\n\n127.0.0.1\n", Cancellation);

        await using var postgres = await StartAsync();

        Assert.Equal(1, await AskAsync<int>(postgres.ConnectionString, "select 1"));
    }

    [Fact]
    public async Task Folders_of_killed_test_runs_are_removed_and_their_servers_stopped()
    {
        using var run = await Bystander.StartAsync(Folder, Cancellation);
        var server = Server();
        await run.KillAsync(Cancellation);
        Directory.SetLastWriteTimeUtc(Folder, DateTime.UtcNow.AddHours(-1));

        await ThrowAway.RemoveAbandonedAsync();

        await EndedAsync(server);
        Assert.False(Directory.Exists(Folder));
    }
}
