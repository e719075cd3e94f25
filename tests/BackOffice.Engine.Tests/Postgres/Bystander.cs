using System.Diagnostics;

namespace BackOffice.Engine.Tests.Postgres;

/// <summary>Another process with a lease on the server of a data folder.</summary>
internal sealed class Bystander : IDisposable
{
    private readonly Process process;

    private Bystander(Process process, string connectionString)
    {
        this.process = process;
        ConnectionString = connectionString;
    }

    /// <summary>As the other process sees it.</summary>
    public string ConnectionString { get; }

    public static async Task<Bystander> StartAsync(string dataFolder, CancellationToken cancellation)
    {
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(host, [Path.Combine(AppContext.BaseDirectory, "BackOffice.Bystander.dll"), dataFolder])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync(cancellation);
        return new Bystander(process, line ?? throw new InvalidOperationException("The bystander ended without a word."));
    }

    /// <summary>Ends it in order.</summary>
    public async Task LeaveAsync(CancellationToken cancellation)
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync(cancellation);
    }

    /// <summary>Ends it with no time for anything.</summary>
    public async Task KillAsync(CancellationToken cancellation)
    {
        process.Kill();
        await process.WaitForExitAsync(cancellation);
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }
}
