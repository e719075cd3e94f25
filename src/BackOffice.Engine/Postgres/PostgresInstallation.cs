using System.Text.RegularExpressions;

namespace BackOffice.Engine.Postgres;

/// <summary>The server binaries of one PostgreSQL version on this machine.</summary>
internal sealed partial record PostgresInstallation(string BinFolder, int Major, int Minor)
{
    /// <summary>The oldest major version that the engine runs on.</summary>
    public const int OldestMajor = 13;

    private static readonly string[] Tools = ["initdb", "postgres", "pg_ctl"];

    public string Tool(string name) => Path.Combine(BinFolder, Executable(name));

    public override string ToString() => $"PostgreSQL {Major}.{Minor} in {BinFolder}";

    /// <summary>The installation in a folder or in its <c>bin</c>; null if the tools are not all there or too old.</summary>
    public static async Task<PostgresInstallation?> InAsync(string folder, CancellationToken cancellation)
    {
        var bin = new[] { folder, Path.Combine(folder, "bin") }.FirstOrDefault(HasTools);
        if (bin is null)
            return null;

        var run = await ToolRun.OfAsync(Path.Combine(bin, Executable("postgres")), ["--version"], null, cancellation);
        var version = VersionLine().Match(run.Output);
        if (!run.Succeeded || !version.Success)
            return null;

        var minor = version.Groups["minor"].Success ? int.Parse(version.Groups["minor"].Value) : 0;
        var installation = new PostgresInstallation(bin, int.Parse(version.Groups["major"].Value), minor);
        return installation.Major >= OldestMajor ? installation : null;
    }

    private static bool HasTools(string folder) =>
        Tools.All(tool => File.Exists(Path.Combine(folder, Executable(tool))));

    private static string Executable(string tool) => OperatingSystem.IsWindows() ? tool + ".exe" : tool;

    [GeneratedRegex(@"\(PostgreSQL\) (?<major>\d+)(\.(?<minor>\d+))?")]
    private static partial Regex VersionLine();
}
