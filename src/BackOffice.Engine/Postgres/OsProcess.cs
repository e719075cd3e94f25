using System.Diagnostics;

namespace BackOffice.Engine.Postgres;

/// <summary>What the operating system says about a process that is not our child.</summary>
internal static class OsProcess
{
    private static readonly string[] ServerNames = ["postgres", "postmaster"];

    /// <summary>Whether a process of this number lives and is a PostgreSQL server; one that died unreaped does not live.</summary>
    public static bool IsPostgres(int id) => OperatingSystem.IsLinux() ? IsPostgresOnLinux(id) : IsPostgresElsewhere(id);

    private static bool IsPostgresOnLinux(int id)
    {
        try
        {
            // "42 (postgres) S …"
            var stat = File.ReadAllText($"/proc/{id}/stat");
            var (open, close) = (stat.IndexOf('(', StringComparison.Ordinal), stat.LastIndexOf(')'));
            return ServerNames.Contains(stat[(open + 1)..close]) && stat[close + 2] is not ('Z' or 'X');
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool IsPostgresElsewhere(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited && ServerNames.Contains(process.ProcessName, StringComparer.OrdinalIgnoreCase);
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
