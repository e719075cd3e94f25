using Npgsql;

namespace BackOffice.Engine.Live;

/// <summary>A connection that hears the notifications of one channel, and is opened again whenever it is lost.</summary>
internal static class Listening
{
    private static readonly TimeSpan[] Patience = [TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(2)];

    /// <summary>Listens until it is cancelled.</summary>
    /// <param name="database">The database.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="connected">Makes up for what may have been missed; awaited each time the connection begins to listen.</param>
    /// <param name="hear">Takes a notification's payload.</param>
    /// <param name="lost">Told why the connection was lost.</param>
    /// <param name="cancellation">Ends it.</param>
    internal static async Task RunAsync(
        ConnectionString database, string channel, Func<CancellationToken, Task> connected, Func<string, CancellationToken, Task> hear, Action<Exception> lost, CancellationToken cancellation)
    {
        for (var attempt = 0; !cancellation.IsCancellationRequested; attempt++)
        {
            try
            {
                await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.Value) { Pooling = false, KeepAlive = 10 }.ConnectionString);
                await connection.OpenAsync(cancellation);
                var heard = new Queue<string>();
                connection.Notification += (_, notification) => heard.Enqueue(notification.Payload);
                await using (var listen = new NpgsqlCommand($"listen {channel}", connection)) await listen.ExecuteNonQueryAsync(cancellation);
                await connected(cancellation);
                attempt = 0;
                while (true)
                {
                    await connection.WaitAsync(cancellation);
                    while (heard.TryDequeue(out var payload)) await hear(payload, cancellation);
                }
            }
            catch (Exception failure) when (!cancellation.IsCancellationRequested)
            {
                lost(failure);
                await Task.Delay(Patience[Math.Min(attempt, Patience.Length - 1)], cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
