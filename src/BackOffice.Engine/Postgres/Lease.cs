namespace BackOffice.Engine.Postgres;

/// <summary>
/// The right to use the server. Every process that uses it holds one; whoever gives up the last one stops the server. All coming
/// and going happens inside the gate, one at a time, so that nobody comes while the last one is going.
/// </summary>
internal static class Lease
{
    // Between fork and exec a child shares our locks for a moment; a second look tells it from a real neighbour.
    private static readonly TimeSpan ForkGrace = TimeSpan.FromMilliseconds(60);
    private static readonly TimeSpan GatePatience = TimeSpan.FromMinutes(3);

    /// <summary>Enters the gate; dispose to leave it.</summary>
    /// <exception cref="PostgresUnavailableException">Another process stays in it.</exception>
    public static async Task<LockFile> EnterAsync(DataFolder folder, CancellationToken cancellation)
    {
        try
        {
            return await LockFile.WaitAsync(() => LockFile.TryExclusive(folder.Gate), GatePatience, cancellation)
                ?? throw new PostgresUnavailableException(
                    $"another process has been starting or stopping the server in {folder.Root} for {GatePatience.TotalMinutes:0} minutes",
                    "end that process and try again");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new PostgresUnavailableException(
                $"the data folder {folder.Root} cannot be used: {failure.Message}",
                "set BackOffice__DataFolder to a folder of your own, or ConnectionStrings__backoffice to a running server",
                failure);
        }
    }

    /// <summary>Takes a lease; only inside the gate.</summary>
    public static LockFile Take(DataFolder folder) =>
        LockFile.TryShared(folder.Leases)
        ?? throw new PostgresUnavailableException($"the lease file {folder.Leases} is locked", "end the process that locks it");

    /// <summary>Whether nobody holds a lease; only inside the gate.</summary>
    public static async Task<bool> NoneLeftAsync(DataFolder folder)
    {
        using var alone = await LockFile.WaitAsync(() => LockFile.TryExclusive(folder.Leases), ForkGrace, CancellationToken.None);
        return alone is not null;
    }
}
