namespace BackOffice.Engine.Postgres;

/// <summary>Where the embedded PostgreSQL keeps its data, and whose binaries it runs.</summary>
public sealed record EmbeddedPostgresOptions
{
    /// <summary>The folder that holds everything of the back office on this machine; null means <see cref="DefaultDataFolder"/>.</summary>
    public string? DataFolder { get; init; }

    /// <summary>
    /// A folder with <c>initdb</c>, <c>postgres</c> and <c>pg_ctl</c> (or one whose <c>bin</c> has them); null means: search for a local
    /// installation, and download one where there is none.
    /// </summary>
    public string? BinariesFolder { get; init; }

    /// <summary>The Maven repository that binaries are downloaded from; null means Maven Central.</summary>
    public string? DownloadRepository { get; init; }

    /// <summary>
    /// Settings of <c>postgresql.conf</c> that go over the built-in ones. Tests switch <c>fsync</c> off with it; a store that
    /// matters never does.
    /// </summary>
    public IReadOnlyDictionary<string, string> ServerSettings { get; init; } = new Dictionary<string, string>();

    /// <summary>How long a start may take, crash recovery included.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>
    /// The data folder of the current user: <c>BackOffice</c> in the local application data; for root <c>/var/lib/backoffice</c>, since the
    /// unprivileged user that the server runs as cannot reach root's home.
    /// </summary>
    public static string DefaultDataFolder()
    {
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
            return "/var/lib/backoffice";
        var perUser = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create);
        return Path.Combine(perUser, "BackOffice");
    }
}
