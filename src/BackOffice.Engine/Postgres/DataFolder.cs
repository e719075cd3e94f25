namespace BackOffice.Engine.Postgres;

/// <summary>
/// What lies where: beside the cluster (<c>data</c>) and its log, which belong to the user that the server runs as, the password and
/// the locks, which belong to us.
/// </summary>
internal sealed record DataFolder(string Root)
{
    public string Home => Path.Combine(Root, "postgres");
    public string Data => Path.Combine(Home, "data");

    /// <summary>The cluster while <c>initdb</c> works on it: it gets its final name only when it is whole.</summary>
    public string Unfinished => Path.Combine(Home, "unfinished");
    public string Logs => Path.Combine(Home, "log");
    public string Log => Path.Combine(Logs, "server.log");
    public string Password => Path.Combine(Home, "password");
    public string Gate => Path.Combine(Home, "gate");
    public string Leases => Path.Combine(Home, "leases");

    /// <summary>Makes the folders, closed to others as far as the user that the server runs as allows it.</summary>
    /// <exception cref="PostgresUnavailableException">They cannot be made.</exception>
    public void Prepare(bool forAnotherUser)
    {
        try
        {
            var mode = forAnotherUser ? Passable : OwnerOnly;
            Make(Root, mode);
            Make(Home, mode);
            Make(Logs, OwnerOnly);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new PostgresUnavailableException(
                $"the data folder {Root} cannot be made: {failure.Message}",
                "set BackOffice__DataFolder to a folder that can be written, or ConnectionStrings__backoffice to a running server",
                failure);
        }
    }

    /// <summary>The PostgreSQL version whose data is here; null before the first run.</summary>
    public int? DataMajor()
    {
        var file = Path.Combine(Data, "PG_VERSION");
        return File.Exists(file) && int.TryParse(File.ReadAllText(file).Trim(), out var major) ? major : null;
    }

    /// <summary>Makes a folder, and those above it, with a mode; one that exists keeps its own, someone may have chosen it.</summary>
    public static void Make(string folder, UnixFileMode mode)
    {
        if (Directory.Exists(folder))
            return;
        if (Path.GetDirectoryName(folder) is { } above)
            Make(above, mode);
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, mode);
    }

    /// <summary>Writes a file for the server, whose folder is closed to all but it and us, so that it may read it, whatever our umask.</summary>
    public static async Task WriteForServerAsync(string file, string text, CancellationToken cancellation)
    {
        await File.WriteAllTextAsync(file, text, cancellation);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
    }

    /// <summary>Others may go through to what is theirs, but see nothing.</summary>
    public const UnixFileMode Passable = OwnerOnly | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
}
