using Microsoft.Extensions.Logging;

namespace BackOffice.Engine.Postgres;

/// <summary>
/// Starts and stops the server by <c>pg_ctl</c>, which gives it a session of its own (Ctrl+C in our terminal must not reach it before we
/// stop it in order) and works alike on every system. All of it happens inside the gate.
/// </summary>
internal sealed record ServerProcess(
    DataFolder Folder, PostgresInstallation Binaries, RunAs User, EmbeddedPostgresOptions Options, ILogger Logger)
{
    private const int PortAttempts = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    // A server killed outright leaves children for a moment, and they hold its memory; one being stopped still has its file.
    private static readonly string[] PassingTroubles = ["shared memory block", "lock file \"postmaster.pid\" already exists"];

    private ServerLog Log => new(Folder.Log);

    /// <summary>The server that runs already, or a new one, on a cluster made if there is none.</summary>
    public async Task<PostmasterFile> FindOrStartAsync(int? port, CancellationToken cancellation)
    {
        if (await RunningServer.FindAsync(Folder, Options.StartTimeout, cancellation) is { } running)
        {
            Logger.Adopted(running.ProcessId, running.Port ?? 0);
            return running;
        }

        await Cluster.EnsureAsync(Folder, Binaries, User, Durable, Logger, cancellation);
        return await StartAsync(port, cancellation);
    }

    private bool Durable => !Options.ServerSettings.TryGetValue("fsync", out var setting) || setting != "off";

    /// <summary>Starts the server on a port, or on a free one if null; yields once it takes connections.</summary>
    /// <exception cref="PostgresUnavailableException">It does not start.</exception>
    private async Task<PostmasterFile> StartAsync(int? port, CancellationToken cancellation)
    {
        var started = TimeProvider.System.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            var chosen = port ?? FreePort.Preferring(attempt == 1 ? ServerSettings.LastPort(Folder) : null);
            await DataFolder.WriteForServerAsync(
                ServerSettings.FileOf(Folder), ServerSettings.Text(chosen, Binaries.Major, Options.ServerSettings), cancellation);
            Log.Rotate();
            var before = Log.Length();
            var run = await PgCtlAsync(["start", "--log", Folder.Log], Options.StartTimeout, cancellation);
            if (run.Succeeded && PostmasterFile.Read(Folder) is { } running)
            {
                Logger.Started(running.ProcessId, chosen, TimeProvider.System.GetElapsedTime(started).TotalMilliseconds);
                return running;
            }

            var said = Log.Since(before);
            var portTaken = said.Contains("could not bind", StringComparison.Ordinal);
            var passing = PassingTroubles.Any(trouble => said.Contains(trouble, StringComparison.Ordinal));
            var again = (portTaken && port is null && attempt < PortAttempts)
                || (passing && TimeProvider.System.GetElapsedTime(started) < Options.StartTimeout);
            if (!again)
            {
                throw new PostgresUnavailableException(
                    $"{Binaries} does not start: {FailureReason.In(said + run.Output)}", $"see {Folder.Log}, or {PostgresUnavailableException.UsualRemedy}");
            }

            await Task.Delay(Pause, cancellation);
        }
    }

    /// <summary>Stops the server in order: transactions are rolled back, sessions ended, everything written.</summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        var run = await PgCtlAsync(["stop", "--mode", "fast"], TimeSpan.FromMinutes(1), cancellation);
        if (run.Succeeded)
            Logger.Stopped(Folder.Data);
        else if (PostmasterFile.Read(Folder) is { } still && still.IsAlive())
            Logger.NotStopped(Folder.Data, run.Output);
    }

    private Task<ToolRun> PgCtlAsync(IReadOnlyList<string> verb, TimeSpan patience, CancellationToken cancellation) =>
        User.ToolAsync(
            [
                Binaries.Tool("pg_ctl"), .. verb, "--wait", "--silent", "--timeout", $"{(int)patience.TotalSeconds}", "--pgdata", Folder.Data,
            ],
            Folder.Logs,
            cancellation);
}
