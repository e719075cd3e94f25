using Microsoft.Extensions.Logging;

namespace BackOffice.Engine.Postgres;

/// <summary>
/// A PostgreSQL of our own that needs no setup: found or fetched, initialised on the first run, shared by all processes on one data folder,
/// stopped by the last one to leave, adopted or recovered after a crash, and started again on the same port should it die in between.
/// </summary>
/// <remarks>
/// This folder holds the embedded server. Found: <see cref="PostgresBinaries"/>. Made: <see cref="Cluster"/>. Run: <see cref="ServerProcess"/>.
/// Shared: <see cref="Lease"/>. Kept alive: <see cref="ServerWatch"/>.
/// </remarks>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    /// <summary>The database of the back office.</summary>
    public const string Database = "backoffice";

    private readonly ServerProcess process;
    private readonly LockFile lease;
    private readonly ServerWatch watch;
    private readonly string password;
    private readonly int port;
    private bool left;

    private EmbeddedPostgres(ServerProcess process, LockFile lease, PostmasterFile server, string password)
    {
        this.process = process;
        this.lease = lease;
        this.password = password;
        port = server.Port ?? throw new InvalidOperationException("a running server has a port");
        watch = new ServerWatch(process, server);
    }

    /// <summary>How to reach the database <see cref="Database"/>; holds as long as this object, also over a restart of the server.</summary>
    public string ConnectionString => ConnectionStringFor(Database);

    /// <summary>Finds the running server of the data folder, or starts it, and takes a lease on it.</summary>
    /// <exception cref="PostgresUnavailableException">There is none to be had; the message tells a person what to do.</exception>
    public static async Task<EmbeddedPostgres> StartAsync(EmbeddedPostgresOptions options, ILogger logger, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        var folder = new DataFolder(Path.GetFullPath(options.DataFolder ?? EmbeddedPostgresOptions.DefaultDataFolder()));
        var user = await RunAs.FindAsync(cancellation);
        folder.Prepare(user.AnotherUser);
        using var gate = await Lease.EnterAsync(folder, cancellation);
        var binaries = await PostgresBinaries.ChooseAsync(
            options, await InstalledPostgres.FoldersAsync(cancellation), folder, logger, cancellation);
        var process = new ServerProcess(folder, binaries, user, options, logger);

        var lease = Lease.Take(folder);
        try
        {
            var server = await process.FindOrStartAsync(null, cancellation);
            var started = new EmbeddedPostgres(process, lease, server, SuperuserPassword.Read(folder));
            await started.EnsureDatabaseAsync(Database, cancellation);
            started.watch.Begin();
            return started;
        }
        catch
        {
            await LeaveAsync(process, lease);
            throw;
        }
    }

    /// <summary>Stops the server of a data folder that no process uses any more, and deletes the folder with all its data.</summary>
    /// <returns>False if it is in use; then nothing happens.</returns>
    public static async Task<bool> RemoveAsync(EmbeddedPostgresOptions options, ILogger logger, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        var folder = new DataFolder(Path.GetFullPath(options.DataFolder ?? EmbeddedPostgresOptions.DefaultDataFolder()));
        if (!Directory.Exists(folder.Home))
            return true;
        using (await Lease.EnterAsync(folder, cancellation))
        {
            if (!await Lease.NoneLeftAsync(folder))
                return false;
            if (PostmasterFile.Read(folder) is { } server && server.IsAlive())
            {
                var user = await RunAs.FindAsync(cancellation);
                var installed = await InstalledPostgres.FoldersAsync(cancellation);
                var binaries = await PostgresBinaries.ChooseAsync(options, installed, folder, logger, cancellation);
                await new ServerProcess(folder, binaries, user, options, logger).StopAsync(cancellation);
            }

            if (Directory.Exists(folder.Data))
                Directory.Delete(folder.Data, recursive: true);
        }

        Directory.Delete(folder.Home, recursive: true);
        return true;
    }

    /// <summary>How to reach another database of this server.</summary>
    public string ConnectionStringFor(string database) => RunningServer.ConnectionString(port, password, database);

    /// <summary>Creates a database if it is absent.</summary>
    public Task EnsureDatabaseAsync(string name, CancellationToken cancellation = default) =>
        RunningServer.EnsureDatabaseAsync(ConnectionStringFor("postgres"), name, cancellation);

    /// <summary>Gives up the lease; whoever gives up the last one stops the server, and waits until it has.</summary>
    public async ValueTask DisposeAsync()
    {
        if (left)
            return;
        left = true;
        await watch.DisposeAsync();
        using var gate = await Lease.EnterAsync(process.Folder, CancellationToken.None);
        await LeaveAsync(process, lease);
    }

    // Only inside the gate.
    private static async Task LeaveAsync(ServerProcess process, LockFile lease)
    {
        lease.Dispose();
        if (!await Lease.NoneLeftAsync(process.Folder))
            process.Logger.Left(process.Folder.Data);
        else if (PostmasterFile.Read(process.Folder) is { } server && server.IsAlive())
            await process.StopAsync(CancellationToken.None);
    }
}
