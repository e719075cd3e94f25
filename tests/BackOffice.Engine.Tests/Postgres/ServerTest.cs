using System.Diagnostics;
using BackOffice.Engine.Postgres;
using BackOffice.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Xunit;

namespace BackOffice.Engine.Tests.Postgres;

/// <summary>A test with a data folder of its own, and what such tests do with a server.</summary>
public abstract class ServerTest : IAsyncLifetime
{
    protected string Folder { get; } = ThrowAway.NewFolder();

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    internal DataFolder Files => new(Folder);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync() => await ThrowAway.RemoveAsync(Folder);

    protected Task<EmbeddedPostgres> StartAsync() => StartAsync(ThrowAway.OptionsFor(Folder));

    protected static Task<EmbeddedPostgres> StartAsync(EmbeddedPostgresOptions options) =>
        EmbeddedPostgres.StartAsync(options, NullLogger.Instance, Cancellation);

    protected static async Task<T> AskAsync<T>(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync(Cancellation))!;
    }

    protected static Task<int> RunAsync(string connectionString, string sql) => AskAsync<int>(connectionString, sql + "; select 1");

    /// <summary>Asks again and again until the server answers, as a client that outlives a restart does.</summary>
    protected static async Task<T> AskUntilAnsweredAsync<T>(string connectionString, string sql)
    {
        var asked = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return await AskAsync<T>(connectionString, sql);
            }
            catch (NpgsqlException unanswered) when (unanswered.IsTransient && asked.Elapsed < TimeSpan.FromSeconds(30))
            {
                await Task.Yield();
            }
        }
    }

    /// <summary>Waits until a server that was stopped is gone. It takes its file away first, and is there for a moment more.</summary>
    internal static async Task EndedAsync(PostmasterFile server)
    {
        using var turns = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (server.IsAlive()) await turns.WaitForNextTickAsync(TestContext.Current.CancellationToken);
    }

    internal PostmasterFile Server() => PostmasterFile.Read(Files) ?? throw new InvalidOperationException("No server runs.");

    internal async Task KillServerAsync()
    {
        using var server = Process.GetProcessById(Server().ProcessId);
        server.Kill();
        await server.WaitForExitAsync(Cancellation);
    }
}
