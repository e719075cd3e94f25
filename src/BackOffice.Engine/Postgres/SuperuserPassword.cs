using System.Security.Cryptography;

namespace BackOffice.Engine.Postgres;

/// <summary>The random password of the cluster's only user, in a file that only its owner reads.</summary>
internal static class SuperuserPassword
{
    /// <summary>Makes a password and keeps it; one that is there already (of an unfinished first run) goes on serving.</summary>
    public static string Make(DataFolder folder)
    {
        if (File.Exists(folder.Password) && File.ReadAllText(folder.Password) is { Length: > 0 } kept)
            return kept;
        var password = RandomNumberGenerator.GetHexString(48, lowercase: true);
        Write(folder.Password, password);
        return password;
    }

    /// <exception cref="PostgresUnavailableException">The file is gone, or belongs to someone else.</exception>
    public static string Read(DataFolder folder)
    {
        try
        {
            return File.ReadAllText(folder.Password);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new PostgresUnavailableException(
                $"the password of the data in {folder.Data} cannot be read: {failure.Message}",
                "put the file back, or set BackOffice__DataFolder to another folder",
                failure);
        }
    }

    private static void Write(string file, string password)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(file, options);
        using var writer = new StreamWriter(stream);
        writer.Write(password);
        writer.Flush();
        stream.Flush(flushToDisk: true);
    }
}
