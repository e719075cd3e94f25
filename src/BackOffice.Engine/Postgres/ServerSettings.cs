using System.Globalization;
using System.Text.RegularExpressions;

namespace BackOffice.Engine.Postgres;

/// <summary>The settings file of ours that the cluster's <c>postgresql.conf</c> includes; written anew before each start.</summary>
internal static partial class ServerSettings
{
    public const string FileName = "backoffice.conf";

    public static string FileOf(DataFolder folder) => Path.Combine(folder.Data, FileName);

    /// <summary>The port of the last start: whoever still holds a connection string of then is served by a start on the same one.</summary>
    public static int? LastPort(DataFolder folder) =>
        File.Exists(FileOf(folder)) && PortLine().Match(File.ReadAllText(FileOf(folder))) is { Success: true } line
            ? int.Parse(line.Groups[1].Value, CultureInfo.InvariantCulture)
            : null;

    public static string Text(int port, int major, IReadOnlyDictionary<string, string> more)
    {
        var settings = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["listen_addresses"] = "127.0.0.1",
            ["port"] = port.ToString(CultureInfo.InvariantCulture),
            // Loopback and a password is one way in, the same on every system; a socket would be a second one to guard.
            ["unix_socket_directories"] = "",
            ["password_encryption"] = "scram-sha-256",
            ["cluster_name"] = "backoffice",
            ["max_connections"] = "200",
            ["shared_buffers"] = "128MB",
            ["jit"] = "off",
            ["timezone"] = "UTC",
            ["log_timezone"] = "UTC",
            ["log_line_prefix"] = "%m [%p] ",
        };
        if (NoticesLostClients(major))
            settings["client_connection_check_interval"] = "1s";
        foreach (var (name, value) in more)
            settings[name] = value;
        return string.Concat(settings.Select(setting => $"{setting.Key} = {Quoted(setting.Value)}\n"));
    }

    // So that the locks of an app that was killed are free within a second. Linux since PostgreSQL 14, macOS since 15, Windows never.
    private static bool NoticesLostClients(int major) =>
        (OperatingSystem.IsLinux() && major >= 14) || (OperatingSystem.IsMacOS() && major >= 15);

    [GeneratedRegex(@"^port = '(\d{1,5})'", RegexOptions.Multiline)]
    private static partial Regex PortLine();

    private static string Quoted(string value) => "'" + value.Replace("'", "''", StringComparison.Ordinal) + "'";
}
