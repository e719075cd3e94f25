namespace BackOffice.Engine.Postgres;

/// <summary>
/// Looks twice a second whether the server lives, and starts it again on the same port if not, so that connection strings stay true.
/// With several processes on one server, one of them restarts it and the others find it running.
/// </summary>
internal sealed class ServerWatch(ServerProcess process, PostmasterFile server) : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);
    private readonly CancellationTokenSource end = new();
    private Task watching = Task.CompletedTask;
    private PostmasterFile server = server;

    public void Begin() => watching = Task.Run(WatchAsync);

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        end.Dispose();
    }

    private async Task WatchAsync()
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(end.Token))
        {
            if (server.IsAlive())
                continue;
            try
            {
                await RestartAsync();
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                process.Logger.NotRestarted(failure);
                await Task.Delay(AfterFailure, end.Token);
            }
        }
    }

    private async Task RestartAsync()
    {
        using var gate = await Lease.EnterAsync(process.Folder, end.Token);
        process.Logger.Gone(server.ProcessId, server.Port ?? 0);
        server = await process.FindOrStartAsync(server.Port, end.Token);
    }
}
