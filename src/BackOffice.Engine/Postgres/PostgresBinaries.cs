using Microsoft.Extensions.Logging;

namespace BackOffice.Engine.Postgres;

/// <summary>Chooses the binaries: those told of, else the best installed ones, else a download.</summary>
internal static class PostgresBinaries
{
    /// <param name="options">Names the binaries' folder, if one is to be used and no other.</param>
    /// <param name="installed">The folders to search for installations.</param>
    /// <param name="folder">Its data, if there is any, decides the major version.</param>
    /// <param name="logger">Is told what was chosen.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="PostgresUnavailableException">None fits, and none can be fetched.</exception>
    public static async Task<PostgresInstallation> ChooseAsync(
        EmbeddedPostgresOptions options, IReadOnlyList<string> installed, DataFolder folder, ILogger logger, CancellationToken cancellation)
    {
        var major = folder.DataMajor();
        var chosen = options.BinariesFolder is { } told
            ? await ToldAsync(told, major, folder, cancellation)
            : await BestAsync(installed, major, cancellation)
              ?? await DownloadedPostgres.FetchAsync(major, options.DownloadRepository, folder, logger, cancellation);
        logger.Chosen(chosen);
        return chosen;
    }

    private static async Task<PostgresInstallation> ToldAsync(string told, int? major, DataFolder folder, CancellationToken cancellation)
    {
        var installation = await PostgresInstallation.InAsync(told, cancellation)
            ?? throw new PostgresUnavailableException(
                $"{told} does not hold initdb, postgres and pg_ctl of PostgreSQL {PostgresInstallation.OldestMajor} or newer");
        if (major is not { } needed || installation.Major == needed)
            return installation;
        throw new PostgresUnavailableException(
            $"the data in {folder.Data} is of PostgreSQL {needed}, the binaries in {told} are of {installation.Major}",
            $"install PostgreSQL {needed}, or set ConnectionStrings__backoffice to a running server");
    }

    /// <summary>The newest installation, or the newest of the data's major version; null if there is none.</summary>
    private static async Task<PostgresInstallation?> BestAsync(IReadOnlyList<string> folders, int? major, CancellationToken cancellation)
    {
        var found = await Task.WhenAll(folders.Distinct().Select(folder => PostgresInstallation.InAsync(folder, cancellation)));
        return found.OfType<PostgresInstallation>()
            .Where(installation => major is null || installation.Major == major)
            .OrderByDescending(installation => (installation.Major, installation.Minor))
            .FirstOrDefault();
    }
}
