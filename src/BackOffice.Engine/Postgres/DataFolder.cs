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
            Directory.CreateDirectory(Root);
            Make(Home, forAnotherUser ? OwnerOnly | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute : OwnerOnly);
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

    public static void Make(string folder, UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        // The mode of an existing folder is left alone: someone may have opened it on purpose.
        if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder);
            File.SetUnixFileMode(folder, mode);
        }
    }

    public const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
}
