using BackOffice.Engine.Commands;
using BackOffice.Engine.Postgres;
using BackOffice.Schedule.Publications;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackOffice.Benchmarks;

/// <summary>A snapshot served by the whole app, beside Kestrel serving the same bytes from memory.</summary>
internal static class SnapshotServing
{
    private const int Clients = 8;
    private const int Talks = 300;

    internal static async Task RunAsync(EmbeddedPostgres postgres, FigureTable table)
    {
        await postgres.EnsureDatabaseAsync("serving");
        await using var app = await BenchedApp.StartAsync(postgres.ConnectionStringFor("serving"));
        var benched = await BenchedConference.OpenAsync(app.Services, "served", Talks);
        await app.Services.GetRequiredService<CommandSender>().SendAsync("served", BenchedConference.Chair, new PublishSnapshot("First"));
        var address = $"{app.Urls.First()}/api/conferences/served/snapshots/1/program.json";
        using var probe = new HttpClient();
        var first = await probe.GetAsync(address);
        var bytes = await first.Content.ReadAsByteArrayAsync();
        using var compressed = await probe.SendAsync(new(HttpMethod.Get, address) { Headers = { { "Accept-Encoding", "br" } } });
        await using var bare = await StartBareAsync(bytes, await compressed.Content.ReadAsByteArrayAsync());

        foreach (var (what, header, value) in new[]
        {
            ("identity", "Accept", "*/*"), ("Brotli", "Accept-Encoding", "br"), ("304", "If-None-Match", first.Headers.ETag!.ToString()),
        })
        {
            var (rate, beside) = await Turns.RatesAsync(Clients, Client(address, header, value), Client($"{bare.Urls.First()}/{what}", header, value));
            table.Add($"snapshot of {Talks} talks served, {what} | Kestrel from memory", rate, beside, "/s", "≥ 0.9");
        }
    }

    private static async Task<WebApplication> StartBareAsync(byte[] bytes, byte[] brotli)
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(context =>
        {
            if (context.Request.Path == "/304")
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
            var body = context.Request.Path == "/Brotli" ? brotli : bytes;
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = body.Length;
            return context.Response.Body.WriteAsync(body).AsTask();
        });
        await app.StartAsync();
        return app;
    }

    private static Func<int, Task> Client(string address, string header, string value)
    {
        var clients = Enumerable.Range(0, Clients).Select(_ => new HttpClient(new SocketsHttpHandler { UseProxy = false })).ToArray();
        return async worker =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation(header, value);
            using var response = await clients[worker].SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            await response.Content.CopyToAsync(Stream.Null);
        };
    }
}
