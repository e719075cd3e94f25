using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace BackOffice.Engine.Live;

/// <summary>
/// Hears of every commit, of this node and of others, through PostgreSQL's notifications, and brings the live programs forward.
/// Notifications that were missed while the connection was down are made up for when it is back.
/// </summary>
internal sealed partial class ChangeListener(LivePrograms programs, ConnectionString database, ILogger<ChangeListener> logger) : BackgroundService
{
    internal const string Channel = "backoffice_changes";

    private static readonly TimeSpan[] Patience = [TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(2)];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var attempt = 0; !stoppingToken.IsCancellationRequested; attempt++)
        {
            try
            {
                await ListenAsync(() => attempt = 0, stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogLost(failure);
                await Task.Delay(Patience[Math.Min(attempt, Patience.Length - 1)], stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task ListenAsync(Action connected, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.Value) { Pooling = false, KeepAlive = 10 }.ConnectionString);
        await connection.OpenAsync(cancellation);
        var heard = new Queue<string>();
        connection.Notification += (_, notification) => heard.Enqueue(notification.Payload);
        await using (var listen = new NpgsqlCommand($"listen {Channel}", connection)) await listen.ExecuteNonQueryAsync(cancellation);
        await programs.CatchUpAsync(cancellation);
        connected();
        while (true)
        {
            await connection.WaitAsync(cancellation);
            while (heard.TryDequeue(out var payload)) await HearAsync(payload, cancellation);
        }
    }

    private async Task HearAsync(string payload, CancellationToken cancellation)
    {
        if (payload.Split(':') is [var id, var revision, var changeSet])
        {
            await programs.CatchUpAsync(new(Guid.Parse(id)), long.Parse(revision), new(Guid.Parse(changeSet)), cancellation);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The connection that hears of changes was lost; trying again")]
    private partial void LogLost(Exception failure);
}
