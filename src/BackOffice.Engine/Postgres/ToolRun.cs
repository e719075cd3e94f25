using System.ComponentModel;
using System.Diagnostics;

namespace BackOffice.Engine.Postgres;

/// <summary>The end of a command-line tool: its exit code and all that it said.</summary>
internal sealed record ToolRun(int ExitCode, string Output)
{
    // A server started by the tool may hold on to the tool's output (Windows passes handles on); that must not hold us.
    private static readonly TimeSpan OutputGrace = TimeSpan.FromMilliseconds(250);

    public bool Succeeded => ExitCode == 0;

    /// <summary>Runs a tool to its end; a tool that cannot be started at all yields exit code 127, as a shell would.</summary>
    /// <remarks>Cancellation kills the tool, never a server that it has started.</remarks>
    public static async Task<ToolRun> OfAsync(string file, IEnumerable<string> arguments, string? folder, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            // Windows: a console of its own, so that Ctrl+C in ours never reaches the server.
            CreateNoWindow = true,
            // Never where we happen to stand: the other user may not be able to go there.
            WorkingDirectory = folder ?? (OperatingSystem.IsWindows() ? Environment.SystemDirectory : "/"),
        };
        SpeakPlainly(start.Environment);

        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            return new ToolRun(127, missing.Message);
        }

        using (process)
            return await EndOfAsync(process, cancellation);
    }

    private static async Task<ToolRun> EndOfAsync(Process process, CancellationToken cancellation)
    {
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }

        await Task.WhenAny(Task.WhenAll(output, errors), Task.Delay(OutputGrace, CancellationToken.None));
        return new ToolRun(process.ExitCode, Said(output) + Said(errors));
    }

    private static string Said(Task<string> reading) => reading.IsCompletedSuccessfully ? reading.Result : "";

    /// <summary>Takes away what would change the tools' minds (PGDATA, PGPORT, …), and has them speak English.</summary>
    private static void SpeakPlainly(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(name => name.StartsWith("PG", StringComparison.OrdinalIgnoreCase)).ToList())
            environment.Remove(name);
        environment["LC_ALL"] = "C";
    }
}
