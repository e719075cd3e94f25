namespace BackOffice.Engine.Postgres;

/// <summary>Where PostgreSQL is usually installed on Linux, macOS and Windows.</summary>
internal static class InstalledPostgres
{
    /// <summary>Every folder in which server binaries may lie; they need not exist.</summary>
    public static async Task<IReadOnlyList<string>> FoldersAsync(CancellationToken cancellation)
    {
        var folders = new List<string>();
        folders.AddRange(OnPath());
        var config = await ToolRun.OfAsync("pg_config", ["--bindir"], null, cancellation);
        if (config.Succeeded)
            folders.Add(config.Output.Trim());
        folders.AddRange(OperatingSystem.IsWindows() ? OnWindows() : OperatingSystem.IsMacOS() ? OnMac() : OnLinux());
        return folders;
    }

    /// <summary>The folders of PATH that have <c>pg_ctl</c>; a link is followed, since the other tools lie beside its target.</summary>
    private static IEnumerable<string> OnPath() =>
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        let tool = new FileInfo(Path.Combine(folder, OperatingSystem.IsWindows() ? "pg_ctl.exe" : "pg_ctl"))
        where tool.Exists
        select (tool.ResolveLinkTarget(returnFinalTarget: true) ?? tool).FullName into target
        select Path.GetDirectoryName(target);

    private static IEnumerable<string> OnLinux() =>
    [
        .. Under("/usr/lib/postgresql", "*", "bin"),
        .. Under("/usr", "pgsql-*", "bin"),
        .. Under("/usr/libexec", "postgresql*", ""),
        "/usr/local/pgsql/bin",
        "/usr/local/bin",
        "/usr/bin",
    ];

    private static IEnumerable<string> OnMac() =>
    [
        .. Under("/opt/homebrew/opt", "postgresql@*", "bin"),
        .. Under("/usr/local/opt", "postgresql@*", "bin"),
        .. Under("/Applications/Postgres.app/Contents/Versions", "*", "bin"),
        .. Under("/Library/PostgreSQL", "*", "bin"),
        "/opt/homebrew/bin",
        "/usr/local/bin",
        "/usr/local/pgsql/bin",
    ];

    private static IEnumerable<string> OnWindows() =>
        Under(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL"), "*", "bin");

    private static IEnumerable<string> Under(string root, string pattern, string inner)
    {
        try
        {
            return Directory.Exists(root) ? Directory.GetDirectories(root, pattern).Select(folder => Path.Combine(folder, inner)) : [];
        }
        catch (UnauthorizedAccessException)
        {
            return [];
        }
    }
}
