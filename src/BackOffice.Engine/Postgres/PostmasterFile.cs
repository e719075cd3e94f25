using System.Globalization;

namespace BackOffice.Engine.Postgres;

/// <summary>The server's own <c>postmaster.pid</c>: which process serves the data, on which port.</summary>
internal sealed record PostmasterFile(string Path, int ProcessId, int? Port, string Text)
{
    private const int PortLine = 3;

    // Beyond every system's highest process id.
    private const int NoProcess = int.MaxValue;

    /// <summary>Null if there is none, or none yet that says anything.</summary>
    public static PostmasterFile? Read(DataFolder folder)
    {
        var path = System.IO.Path.Combine(folder.Data, "postmaster.pid");
        if (TextOf(path) is not { } text)
            return null;
        var lines = text.Split('\n');
        if (!int.TryParse(lines[0], CultureInfo.InvariantCulture, out var id))
            return null;
        var port = lines.Length > PortLine && int.TryParse(lines[PortLine], CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        return new PostmasterFile(path, id, port, text);
    }

    /// <summary>Whether the process named lives and is the server of this very data, not another one that got its number.</summary>
    public bool IsAlive()
    {
        if (ProcessId == NoProcess || !OsProcess.IsPostgres(ProcessId))
            return false;
        // The server works inside its data folder: on Linux one can look what lies there.
        return !OperatingSystem.IsLinux() || TextOf($"/proc/{ProcessId}/cwd/postmaster.pid") is not { } there || Identity(there) == Identity(Text);
    }

    /// <summary>
    /// Makes a stale file harmless where another process has its number by now, or where the dead server was never reaped: PostgreSQL would
    /// take that process for a server and refuse to start. The rest of the file stays, it guards the shared memory.
    /// </summary>
    public void Disown()
    {
        var end = Text.IndexOf('\n', StringComparison.Ordinal);
        File.WriteAllText(Path, NoProcess.ToString(CultureInfo.InvariantCulture) + (end < 0 ? "\n" : Text[end..]));
    }

    // The process, its folder and when it started.
    private static string Identity(string text) => string.Join('\n', text.Split('\n').Take(PortLine));

    private static string? TextOf(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
