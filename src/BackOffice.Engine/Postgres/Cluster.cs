using Microsoft.Extensions.Logging;

namespace BackOffice.Engine.Postgres;

/// <summary>The first run: <c>initdb</c>, whole or not at all.</summary>
internal static class Cluster
{
    public const string Superuser = "backoffice";

    /// <summary>Makes the cluster if there is none; only inside the gate.</summary>
    /// <exception cref="PostgresUnavailableException"><c>initdb</c> refused, or something else lies in the folder.</exception>
    public static async Task EnsureAsync(
        DataFolder folder, PostgresInstallation binaries, RunAs user, bool durable, ILogger logger, CancellationToken cancellation)
    {
        if (folder.DataMajor() is not null)
        {
            await Ownership.GiveAsync(user, folder, binaries, [folder.Data, folder.Logs], cancellation);
            return;
        }

        RefuseForeignData(folder);
        if (Directory.Exists(folder.Unfinished))
            Directory.Delete(folder.Unfinished, recursive: true);
        DataFolder.Make(folder.Unfinished, DataFolder.OwnerOnly);
        await Ownership.GiveAsync(user, folder, binaries, [folder.Unfinished, folder.Logs], cancellation);

        logger.Initialising(folder.Data, binaries);
        await InitialiseAsync(folder, binaries, user, durable, cancellation);
        await File.AppendAllTextAsync(
            Path.Combine(folder.Unfinished, "postgresql.conf"), $"\ninclude_if_exists = '{ServerSettings.FileName}'\n", cancellation);
        if (Directory.Exists(folder.Data))
            Directory.Delete(folder.Data);
        Directory.Move(folder.Unfinished, folder.Data);
    }

    private static async Task InitialiseAsync(
        DataFolder folder, PostgresInstallation binaries, RunAs user, bool durable, CancellationToken cancellation)
    {
        // initdb reads the password as the other user: in a folder closed to all but that user and root, and only for as long as it takes.
        var passwordFile = Path.Combine(folder.Logs, "initial-password");
        await DataFolder.WriteForServerAsync(passwordFile, SuperuserPassword.Make(folder), cancellation);
        try
        {
            string[] command =
            [
                binaries.Tool("initdb"), "--pgdata", folder.Unfinished, "--username", Superuser, "--pwfile", passwordFile,
                "--auth-host=scram-sha-256", "--auth-local=scram-sha-256", "--encoding=UTF8", "--no-locale",
                .. durable ? Array.Empty<string>() : ["--no-sync"],
            ];
            var run = await user.ToolAsync(command, folder.Logs, cancellation);
            if (!run.Succeeded)
                throw new PostgresUnavailableException($"{binaries} cannot make its data in {folder.Data}: {FailureReason.In(run.Output)}");
        }
        finally
        {
            File.Delete(passwordFile);
        }
    }

    private static void RefuseForeignData(DataFolder folder)
    {
        if (Directory.Exists(folder.Data) && Directory.EnumerateFileSystemEntries(folder.Data).Any())
        {
            throw new PostgresUnavailableException(
                $"{folder.Data} holds something that is no PostgreSQL data",
                "move it away, or set BackOffice__DataFolder to another folder");
        }
    }
}
