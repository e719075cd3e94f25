namespace BackOffice.Engine.Postgres;

/// <summary>The user that PostgreSQL's tools run as: ourselves, or an unprivileged user when we are root, since PostgreSQL refuses root.</summary>
internal sealed record RunAs(string? UserName, Func<IReadOnlyList<string>, IReadOnlyList<string>> Command)
{
    public static readonly RunAs Ourselves = new(null, command => command);

    public bool AnotherUser => UserName is not null;

    /// <summary>Ourselves, or as root the user <c>postgres</c> or else <c>nobody</c>, by the first tool that can change to them.</summary>
    /// <exception cref="PostgresUnavailableException">We are root, and there is no way to be someone else.</exception>
    public static async Task<RunAs> FindAsync(CancellationToken cancellation)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
            return Ourselves;

        foreach (var name in new[] { "postgres", "nobody" })
        {
            var user = await ToolRun.OfAsync("id", ["-u", name], null, cancellation);
            var group = await ToolRun.OfAsync("id", ["-g", name], null, cancellation);
            if (!user.Succeeded || !group.Succeeded)
                continue;
            foreach (var way in Ways(name, user.Output.Trim(), group.Output.Trim()))
            {
                if ((await way.ToolAsync(["/bin/sh", "-c", "exit 0"], null, cancellation)).Succeeded)
                    return way;
            }
        }

        throw new PostgresUnavailableException(
            "PostgreSQL does not run as root, and no unprivileged user can be changed to",
            "install setpriv, runuser or su, start the back office as another user, or set ConnectionStrings__backoffice to a running server");
    }

    /// <summary>Runs a command line as this user.</summary>
    public Task<ToolRun> ToolAsync(IReadOnlyList<string> command, string? folder, CancellationToken cancellation)
    {
        var line = Command(command);
        return ToolRun.OfAsync(line[0], line.Skip(1), folder, cancellation);
    }

    private static IEnumerable<RunAs> Ways(string name, string user, string group) =>
    [
        new(name, command => ["setpriv", $"--reuid={user}", $"--regid={group}", "--init-groups", "--", .. command]),
        new(name, command => ["runuser", "-u", name, "--", .. command]),
        new(name, command => ["su", "-s", "/bin/sh", name, "-c", string.Join(' ', command.Select(Quoted))]),
        new(name, command => ["sudo", "-n", "-u", name, "--", .. command]),
    ];

    private static string Quoted(string word) => "'" + word.Replace("'", @"'\''", StringComparison.Ordinal) + "'";
}
