using BackOffice.Engine.Postgres;
using Microsoft.Extensions.Logging.Abstractions;

namespace BackOffice.Testing;

/// <summary>Data folders for tests: each used once, none left behind.</summary>
public static class ThrowAway
{
    // A folder younger than this may belong to a test run that has not taken its lease yet.
    private static readonly TimeSpan Youth = TimeSpan.FromMinutes(10);

    /// <summary>The folder that all of them lie in.</summary>
    public static string Home => Path.Combine(Path.GetTempPath(), "backoffice-tests-" + Environment.UserName);

    /// <summary>A path of its own for a new data folder.</summary>
    public static string NewFolder() => Path.Combine(Home, Guid.NewGuid().ToString("N"));

    /// <summary>Options for a server that is quick rather than safe from power cuts; what was committed still outlives a <c>kill -9</c>.</summary>
    public static EmbeddedPostgresOptions OptionsFor(string folder) => new()
    {
        DataFolder = folder,
        ServerSettings = new Dictionary<string, string>
        {
            ["fsync"] = "off",
            ["full_page_writes"] = "off",
            ["shared_buffers"] = "64MB",
        },
    };

    /// <summary>Stops what runs in a folder that is no longer in use, and deletes it.</summary>
    public static async Task RemoveAsync(string folder)
    {
        if (await EmbeddedPostgres.RemoveAsync(OptionsFor(folder), NullLogger.Instance, CancellationToken.None) && Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    /// <summary>Removes what earlier test runs that were killed have left; a folder that a living process uses is left alone.</summary>
    public static async Task RemoveAbandonedAsync()
    {
        if (!Directory.Exists(Home))
            return;
        foreach (var folder in Directory.GetDirectories(Home).Where(folder => Directory.GetLastWriteTimeUtc(folder) < DateTime.UtcNow - Youth))
        {
            try
            {
                await RemoveAsync(folder);
            }
            catch (Exception inTheWay) when (inTheWay is IOException or UnauthorizedAccessException or PostgresUnavailableException)
            {
                // Another test run is removing it at this moment.
            }
        }
    }
}
