using Microsoft.Extensions.Logging;
using MysticMind.PostgresEmbed;

namespace BackOffice.Engine.Postgres;

/// <summary>
/// Binaries fetched and unpacked once by MysticMind.PostgresEmbed. Only its download is used: its launcher refuses root and trusts
/// every local user, ours does neither.
/// </summary>
internal static class DownloadedPostgres
{
    private const int UsualMajor = 17;

    /// <summary>The newest release of a major version, from the cache or the repository.</summary>
    /// <exception cref="PostgresUnavailableException">It could not be fetched.</exception>
    public static async Task<PostgresInstallation> FetchAsync(
        int? major, string? repository, DataFolder folder, ILogger logger, CancellationToken cancellation)
    {
        var options = new PgServerOptions
        {
            PgVersion = $"{major ?? UsualMajor}",
            BinariesDir = CacheFolder(),
            DbDir = folder.Root,
            MavenRepo = repository ?? PgServerOptions.DefaultMavenRepo,
            DownloadRetryCount = 1,
            Logger = logger,
        };
        logger.Downloading(options.PgVersion, options.MavenRepo);
        try
        {
            await using var fetched = new PgServer(options);
            await fetched.InstallAsync(cancellation);
            if (ForAnotherUser)
                await ToolRun.OfAsync("chmod", ["-R", "a+rX", fetched.InstallDir], null, cancellation);
            return await PostgresInstallation.InAsync(fetched.InstallDir, cancellation)
                ?? throw new PostgresUnavailableException($"the download in {fetched.InstallDir} does not run on this machine");
        }
        catch (Exception failure) when (failure is not OperationCanceledException and not PostgresUnavailableException)
        {
            var missing = major is null ? "none is installed" : $"the data in {folder.Data} needs version {major}, which is not installed";
            throw new PostgresUnavailableException(
                $"{missing}, and downloading version {options.PgVersion} failed: {failure.Message}", Remedy(major), failure);
        }
    }

    private static string? Remedy(int? major) =>
        major is null ? null : $"install PostgreSQL {major}, or set ConnectionStrings__backoffice to a running server";

    private static bool ForAnotherUser => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    // Root's own cache folder is closed to the user that the server will run as.
    private static string CacheFolder()
    {
        if (!ForAnotherUser || PgCache.IsConfigured)
            return Path.Combine(PgCache.DefaultDirectory, "binaries");
        const string shared = "/var/cache/backoffice/postgres";
        DataFolder.Make(shared, DataFolder.Passable);
        return shared;
    }
}
