using System.Diagnostics;
using BackOffice.Engine.Postgres;
using BackOffice.Web;

namespace BackOffice.Benchmarks.Editing;

/// <summary>The app as it is run, a process of its own, once it has started and nobody asks anything of it.</summary>
internal static class IdleApp
{
    private const string Greeting = "BackOffice is at ";
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(10);

    internal static async Task RunAsync(EmbeddedPostgres postgres, FigureTable table)
    {
        await postgres.EnsureDatabaseAsync("idle");
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(BackOfficeApp).Assembly.Location, "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            Environment = { ["ConnectionStrings__backoffice"] = postgres.ConnectionStringFor("idle"), ["ASPNETCORE_ENVIRONMENT"] = "Production" },
        })!;
        try
        {
            string? line;
            do line = await process.StandardOutput.ReadLineAsync();
            while (line is not null && !line.StartsWith(Greeting, StringComparison.Ordinal));
            if (line is null) throw new InvalidOperationException("The app ended before it listened.");
            using var client = new HttpClient { BaseAddress = new Uri(line[Greeting.Length..].Trim()) };
            using var page = await client.GetAsync("/sign-in");
            page.EnsureSuccessStatusCode();
            await Task.Delay(Settling);
            process.Refresh();
            table.Add("the idle app: resident", $"{process.WorkingSet64 / 1e6:0} MB", "≤ 200 MB");
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }
}
