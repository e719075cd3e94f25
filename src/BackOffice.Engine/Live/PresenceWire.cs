using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;

namespace BackOffice.Engine.Live;

/// <summary>
/// Tells the other nodes who is with this one, and hears it from them, through PostgreSQL's notifications: on a connection of
/// its own, so that news of changes never waits behind news of pointers. Nothing is stored.
/// </summary>
internal sealed partial class PresenceWire(PresenceBoard board, ConnectionString database, NpgsqlDataSource sending, ILogger<PresenceWire> logger) : BackgroundService
{
    internal const string Channel = "backoffice_presence";

    // Ten times a second is enough to follow somebody's hand, whatever they do in between.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(2);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Goodbye);
        await TryTellAsync([new PresenceMessage.Farewell(board.Node)], limit.Token);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(ListenAsync(stoppingToken), TellAsync(stoppingToken), BeatAsync(stoppingToken));

    private Task ListenAsync(CancellationToken cancellation) => Listening.RunAsync(database, Channel, GreetAsync, HearAsync, LogLost, cancellation);

    private async Task GreetAsync(CancellationToken cancellation)
    {
        await TryTellAsync([new PresenceMessage.Hello(board.Node)], cancellation);
        board.Repeat();
    }

    private Task HearAsync(string payload, CancellationToken cancellation)
    {
        if (PresenceJson.Read(payload) is { } message) board.Hear(message);
        return Task.CompletedTask;
    }

    private async Task TellAsync(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await TryTellAsync(await board.Outbox.TakeAsync(cancellation), cancellation);
                await Task.Delay(Pause, cancellation);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task BeatAsync(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(PresenceBoard.Heartbeat.ToTimeSpan());
        try
        {
            while (await timer.WaitForNextTickAsync(cancellation))
            {
                board.Repeat();
                board.Sweep();
            }
        }
        catch (OperationCanceledException)
        {
            // The node stops.
        }
    }

    // What is not heard now is heard with the next heartbeat; there is nothing to keep.
    private async Task TryTellAsync(IReadOnlyList<PresenceMessage> messages, CancellationToken cancellation)
    {
        try
        {
            await using var command = sending.CreateCommand("select pg_notify($1, payload) from unnest($2) payload");
            command.Parameters.Add(new() { Value = Channel });
            command.Parameters.Add(new() { Value = messages.Select(PresenceJson.Write).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
            await command.ExecuteNonQueryAsync(cancellation);
        }
        catch (Exception failure) when (failure is NpgsqlException or InvalidOperationException or OperationCanceledException or ObjectDisposedException)
        {
            LogNotTold(failure, messages.Count);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The connection that hears who is here was lost; trying again")]
    private partial void LogLost(Exception failure);

    [LoggerMessage(LogLevel.Debug, "{Count} messages about who is here were not sent")]
    private partial void LogNotTold(Exception failure, int count);
}
