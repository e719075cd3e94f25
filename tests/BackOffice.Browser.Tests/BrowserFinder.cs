using System.Diagnostics;

namespace BackOffice.Browser.Tests;

/// <summary>
/// Finds a Chromium-like browser: a configured path, an installed Chromium, Chrome or Edge, Playwright's own install, and on a
/// Debian-like machine as root what apt can install.
/// </summary>
internal static class BrowserFinder
{
    /// <summary>The environment variable that names a browser's executable.</summary>
    internal const string Variable = "BACKOFFICE_BROWSER";

    /// <summary>What a browser is launched with: without a sandbox, since it may run as root, and without anything that calls home.</summary>
    internal static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge"];

    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/chromium",
        "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>The executable to launch; null lets Playwright take its own install. <paramref name="reason"/> says why there is none at all.</summary>
    internal static string? Find(string playwrightsOwn, out string? reason)
    {
        reason = null;
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } configured)
        {
            if (!File.Exists(configured)) reason = $"{Variable} names {configured}, and there is no such file.";
            return configured;
        }
        if (Installed() is { } installed) return installed;
        if (File.Exists(playwrightsOwn)) return null;
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && File.Exists("/usr/bin/apt-get"))
        {
            Run("apt-get", "update -qq");
            Run("apt-get", "install -y -qq chromium");
            if (Installed() is { } fetched) return fetched;
        }
        reason = $"No Chromium, Chrome or Edge was found. Install one, run “playwright install chromium”, or set {Variable} to its executable.";
        return null;
    }

    private static string? Installed()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var suffix = OperatingSystem.IsWindows() ? ".exe" : "";
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name + suffix))).Concat(UsualPlaces).FirstOrDefault(File.Exists);
    }

    private static void Run(string program, string arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
    }
}
