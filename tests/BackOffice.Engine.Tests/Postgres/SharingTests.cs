using BackOffice.Engine.Postgres;
using BackOffice.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Xunit;

namespace BackOffice.Engine.Tests.Postgres;

public sealed class SharingTests : ServerTest
{
    [Fact]
    public async Task A_second_lease_shares_the_server_and_whoever_leaves_first_does_not_stop_it()
    {
        var first = await StartAsync();
        await using var second = await StartAsync();
        Assert.Equal(first.ConnectionString, second.ConnectionString);
        var server = Server().ProcessId;

        await first.DisposeAsync();

        Assert.Equal(1, await AskAsync<int>(second.ConnectionString, "select 1"));
        Assert.Equal(server, Server().ProcessId);
    }

    [Fact]
    public async Task The_last_to_leave_stops_the_server_in_order()
    {
        var first = await StartAsync();
        var second = await StartAsync();
        var server = Server();
        await first.DisposeAsync();

        await second.DisposeAsync();

        await EndedAsync(server);
        Assert.Null(PostmasterFile.Read(Files));
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => AskAsync<int>(second.ConnectionString, "select 1"));
    }

    [Fact]
    public async Task What_was_written_is_there_at_the_next_start_on_the_same_port()
    {
        string before;
        await using (var postgres = await StartAsync())
        {
            before = postgres.ConnectionString;
            await RunAsync(before, "create table kept as select 42 as answer");
        }

        await using var again = await StartAsync();

        Assert.Equal(before, again.ConnectionString);
        Assert.Equal(42, await AskAsync<int>(again.ConnectionString, "select answer from kept"));
    }

    [Fact]
    public async Task A_process_beside_ours_uses_the_same_server_and_leaves_it_to_us()
    {
        await using var ours = await StartAsync();
        using var other = await Bystander.StartAsync(Folder, Cancellation);
        Assert.Equal(ours.ConnectionString, other.ConnectionString);
        var server = Server().ProcessId;

        await other.LeaveAsync(Cancellation);

        Assert.Equal(1, await AskAsync<int>(ours.ConnectionString, "select 1"));
        Assert.Equal(server, Server().ProcessId);
    }

    [Fact]
    public async Task The_server_is_left_to_a_process_beside_ours()
    {
        var ours = await StartAsync();
        using var other = await Bystander.StartAsync(Folder, Cancellation);
        var server = Server();

        await ours.DisposeAsync();
        Assert.Equal(1, await AskAsync<int>(other.ConnectionString, "select 1"));

        await other.LeaveAsync(Cancellation);
        await EndedAsync(server);
    }

    [Fact]
    public async Task Several_that_start_at_once_get_one_server()
    {
        var starts = await Task.WhenAll(StartAsync(), StartAsync(), StartAsync());

        Assert.Single(starts.Select(start => start.ConnectionString).Distinct());

        await Task.WhenAll(starts.Select(start => start.DisposeAsync().AsTask()));
        Assert.Null(PostmasterFile.Read(Files));
    }

    [Fact]
    public async Task Whoever_comes_while_the_last_one_leaves_has_a_server()
    {
        var leaving = await StartAsync();
        for (var round = 0; round < 5; round++)
        {
            var leaves = leaving.DisposeAsync().AsTask();
            var comes = await StartAsync();
            Assert.Equal(1, await AskAsync<int>(comes.ConnectionString, "select 1"));
            await leaves;
            Assert.Equal(1, await AskAsync<int>(comes.ConnectionString, "select 1"));
            leaving = comes;
        }

        await leaving.DisposeAsync();
    }

    [Fact]
    public async Task A_folder_in_use_is_not_removed()
    {
        await using var postgres = await StartAsync();

        Assert.False(await EmbeddedPostgres.RemoveAsync(ThrowAway.OptionsFor(Folder), NullLogger.Instance, Cancellation));

        Assert.Equal(1, await AskAsync<int>(postgres.ConnectionString, "select 1"));
    }
}
