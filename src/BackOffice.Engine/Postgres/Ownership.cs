namespace BackOffice.Engine.Postgres;

/// <summary>Gives the unprivileged user what the server must own, and checks that it gets there.</summary>
internal static class Ownership
{
    /// <exception cref="PostgresUnavailableException">The user cannot reach the folders or run the binaries.</exception>
    public static async Task GiveAsync(
        RunAs user, DataFolder folder, PostgresInstallation binaries, IReadOnlyList<string> owned, CancellationToken cancellation)
    {
        if (!user.AnotherUser)
            return;

        foreach (var path in owned)
        {
            if (!await MayAsync(user, "cd \"$1\" && test -O . && test -w .", path, cancellation))
                await ToolRun.OfAsync("chown", ["-R", $"{user.UserName}:", path], null, cancellation);
        }

        foreach (var path in owned)
        {
            if (!await MayAsync(user, "cd \"$1\" && test -w .", path, cancellation))
            {
                throw new PostgresUnavailableException(
                    $"root runs PostgreSQL as the user {user.UserName}, who cannot reach {folder.Root}",
                    "set BackOffice__DataFolder to a folder that every user can reach, such as /var/lib/backoffice");
            }
        }

        if (!await MayAsync(user, "test -x \"$1\"", binaries.Tool("postgres"), cancellation))
        {
            throw new PostgresUnavailableException(
                $"root runs PostgreSQL as the user {user.UserName}, who cannot run {binaries.Tool("postgres")}");
        }
    }

    private static async Task<bool> MayAsync(RunAs user, string test, string path, CancellationToken cancellation) =>
        (await user.ToolAsync(["/bin/sh", "-c", test, "sh", path], null, cancellation)).Succeeded;
}
