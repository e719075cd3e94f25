using System.Globalization;
using System.Text;
using BackOffice.Engine;
using BackOffice.Engine.Access;
using BackOffice.Schedule.Changes;
using BackOffice.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace BackOffice.Web.Tests.Testing;

/// <summary>
/// The app as strangers meet it: behind a proxy that says who they are, with limits that a test can reach, and a log that can hold everything. Each test comes from
/// addresses of its own.
/// </summary>
public sealed class FacingTheWorld(PostgresFixture postgres) : IAsyncLifetime
{
    public const int Tries = 20;
    public const int Streams = 2;
    public const string MailPassword = "kelp-otter-mail-password";

    /// <summary>An endpoint that fails, as none should.</summary>
    public const string Failing = "/api/failing";

    /// <summary>What only the log may say of it.</summary>
    public const string Inside = "inside of the failure";

    private WebApplication? app;
    private HttpClient? client;

    internal KeptLogs Logs { get; } = new();

    public IServiceProvider Services => app!.Services;

    public string Address => app!.Urls.First();

    public string Database { get; private set; } = "";

    /// <summary>A key of a chair.</summary>
    public string Key { get; private set; } = "";

    public HttpClient Client => client!;

    public async ValueTask InitializeAsync()
    {
        Database = await postgres.NewDatabaseAsync();
        var builder = BackOfficeApp.CreateBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders().AddProvider(Logs);
        foreach (var (name, value) in new[]
        {
            ("Logging:LogLevel:Default", "Trace"), ("Logging:LogLevel:BackOffice", "Trace"), ("Logging:LogLevel:Microsoft.AspNetCore.DataProtection", "Trace"), ("Logging:LogLevel:Microsoft.Hosting.Lifetime", "Trace"),
            ("BackOffice:Nodes", "one"), ("BackOffice:Proxies", "10.0.0.0/8, 127.0.0.1"), ("BackOffice:Webhooks:AllowPrivateAddresses", "true"),
            ("BackOffice:Limits:TriesAtOnce", Tries.ToString(CultureInfo.InvariantCulture)), ("BackOffice:Limits:TriesPerMinute", "1"), ("BackOffice:Limits:StreamsPerAddress", Streams.ToString(CultureInfo.InvariantCulture)),
            ("BackOffice:Smtp:Host", "127.0.0.1"), ("BackOffice:Smtp:Port", "9"), ("BackOffice:Smtp:User", "office"), ("BackOffice:Smtp:Password", MailPassword), ("BackOffice:Smtp:From", "office@crafts.example"),
        }) builder.Configuration[name] = value;
        BackOfficeApp.AddServices(builder, new ConnectionString(Database));
        app = builder.Build();
        BackOfficeApp.UsePipeline(app);
        app.MapGet(Failing, void () => throw new InvalidOperationException(Inside));
        await app.StartAsync(TestContext.Current.CancellationToken);
        client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, Expect100ContinueTimeout = TimeSpan.FromMinutes(1) }) { BaseAddress = new Uri(Address) };
        Key = await Services.GetRequiredService<ApiKeys>().CreateAsync("Chair key", Role.Chair);
        // Everything of the start; of the tests, what the one about logs does.
        Logs.Keeps = false;
    }

    /// <summary>Sends a request, with a key or (without one) as nobody.</summary>
    public async Task<Reply> SendAsync(HttpMethod method, string path, string? key, HttpContent? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        // What is turned away unread must not be on its way already.
        request.Headers.ExpectContinue = body is not null;
        if (key is not null) request.Headers.Authorization = new("Bearer", key);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return await Reply.OfAsync(response);
    }

    /// <summary>Asks, from an address.</summary>
    public Task<Reply> FromAsync(string address, HttpMethod method, string path, string? key = null, params (string Name, string Value)[] headers) =>
        SendAsync(method, path, key, null, [("X-Forwarded-For", address), .. headers]);

    /// <summary>Sends JSON as the chair.</summary>
    public Task<Reply> PostAsync(string path, string json) => SendAsync(HttpMethod.Post, path, Key, new StringContent(json, Encoding.UTF8, "application/json"));

    /// <summary>Opens a conference of the test's own.</summary>
    public async Task<string> ConferenceAsync()
    {
        var slug = $"crafts-{Guid.NewGuid():N}";
        (await PostAsync($"/api/conferences/{slug}/commands/open-conference", $$"""{"slug":"{{slug}}","name":"Crafts","timeZone":"Europe/Lisbon","firstDay":"2022-05-18","lastDay":"2022-05-20"}""")).Ok();
        return slug;
    }

    /// <summary>A one-time link's token.</summary>
    public Task<string> LinkAsync(string member, Role role) => Services.GetRequiredService<SignInLinks>().CreateAsync(member, role, Duration.FromMinutes(10));

    /// <summary>A browser in which a chair is signed in.</summary>
    internal async Task<Visitor> MemberAsync(string name)
    {
        var visitor = new Visitor(Address);
        await visitor.SubmitAsync($"/sign-in?token={await LinkAsync(name, Role.Chair)}", "/sign-in/use");
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        client?.Dispose();
        if (app is not null) await app.DisposeAsync();
        Logs.Dispose();
    }
}
