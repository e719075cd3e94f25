using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using BackOffice.Engine;
using BackOffice.Engine.Access;
using BackOffice.Schedule.Changes;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackOffice.Web.Tests.Testing;

/// <summary>The app as it is run: a process of its own, which can be killed.</summary>
internal sealed class AppProcess : IAsyncDisposable
{
    private const string Greeting = "BackOffice is at ";

    /// <summary>Where the conference is that <see cref="OpenCraftsAsync"/> opens.</summary>
    public const string Crafts = "/api/conferences/crafts";

    private readonly Process process;

    private AppProcess(Process process, HttpClient client) => (this.process, Client) = (process, client);

    /// <summary>Asks the app, with an API key.</summary>
    public HttpClient Client { get; }

    /// <summary>An API key of a chair, for the app over a database.</summary>
    public static async Task<string> KeyAsync(string database)
    {
        var builder = BackOfficeApp.CreateBuilder([]);
        builder.Logging.ClearProviders();
        BackOfficeApp.AddServices(builder, new ConnectionString(database));
        await using var app = builder.Build();
        // An app that is not started makes no tables.
        await app.Services.GetRequiredService<IDocumentStore>().Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        return await app.Services.GetRequiredService<ApiKeys>().CreateAsync("Killer", Role.Chair, cancellation: TestContext.Current.CancellationToken);
    }

    /// <summary>Starts the app over a database, on a free port, and waits until it says where it is.</summary>
    public static async Task<AppProcess> StartAsync(string database, string key, params (string Name, string Value)[] settings)
    {
        var start = Start(database, ["--urls", "http://127.0.0.1:0"]);
        foreach (var (name, value) in settings) start.Environment[name] = value;
        var process = Process.Start(start)!;
        // Nobody reads what it logs; a full pipe would stop it.
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (!line.StartsWith(Greeting, StringComparison.Ordinal)) continue;
            _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            // A request that asks for leave to send waits for it, also where the machine is busy and the answer takes its time.
            var client = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) }) { BaseAddress = new Uri(line[Greeting.Length..].Trim()) };
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
            return new AppProcess(process, client);
        }
        throw new InvalidOperationException($"The app ended with exit code {process.ExitCode} before it listened.");
    }

    /// <summary>Opens a conference.</summary>
    public async Task OpenCraftsAsync() => (await Client.PostAsJsonAsync(
        $"{Crafts}/commands/open-conference", new { slug = "crafts", name = "Crafts", timeZone = "Europe/Lisbon", firstDay = "2022-05-18", lastDay = "2022-05-20" }, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();

    /// <summary>Runs a verb of the command line over a database, to its end.</summary>
    public static async Task<VerbResult> RunAsync(string database, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(Start(database, arguments))!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, await output, await error);
    }

    /// <summary>Kills it as <c>kill -9</c> does, leaving nothing in order.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }

    private static ProcessStartInfo Start(string database, IEnumerable<string> arguments) => new("dotnet", ["exec", typeof(BackOfficeApp).Assembly.Location, .. arguments])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { ["ConnectionStrings__backoffice"] = database, ["ASPNETCORE_ENVIRONMENT"] = "Production" },
    };
}

/// <summary>What a verb of the command line came to.</summary>
internal sealed record VerbResult(int Code, string Output, string Error);
