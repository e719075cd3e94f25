using BackOffice.Browser.Tests;
using BackOffice.Engine;
using BackOffice.Engine.Access;
using BackOffice.Engine.Commands;
using BackOffice.Engine.Samples;
using BackOffice.Schedule.Changes;
using BackOffice.Testing;
using BackOffice.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using NodaTime;

[assembly: AssemblyFixture(typeof(Stack))]

namespace BackOffice.Browser.Tests;

/// <summary>The whole app with the sample conference over a real PostgreSQL, a second node of it over the same database, and a real browser.</summary>
public sealed class Stack : IAsyncLifetime
{
    /// <summary>How long something that is expected may take to become so before it counts as a failure: far beyond what it takes, on a busy machine too.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly PostgresFixture postgres = new();
    private IPlaywright? playwright;
    private IBrowser? browser;
    private string? noBrowser;
    private ConnectionString? database;
    private WebApplication? node;
    private WebApplication? otherNode;

    /// <summary>The address of the app.</summary>
    internal string Address => node!.Urls.First();

    /// <summary>The address of the second node.</summary>
    internal string OtherAddress => otherNode!.Urls.First();

    /// <summary>What runs inside the app, for the givens of a test.</summary>
    internal IServiceProvider Services => node!.Services;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout((float)Patience.TotalMilliseconds);
        await postgres.InitializeAsync();
        database = new ConnectionString(await postgres.NewDatabaseAsync());
        node = await StartAsync(database);
        await node.Services.GetRequiredService<SampleConference>().LoadIntoEmptyStoreAsync();
        otherNode = await StartAsync(database);
        playwright = await Playwright.CreateAsync();
        var executable = BrowserFinder.Find(playwright.Chromium.ExecutablePath, out noBrowser);
        if (noBrowser is null) browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = BrowserFinder.Arguments });
    }

    /// <summary>One more node over the same database, which a test may stop.</summary>
    internal Task<WebApplication> StartNodeAsync() => StartAsync(database!);

    /// <summary>A browser of a member's own, signed in on a node, at a page that is ready for use.</summary>
    internal async Task<Desk> SeatAsync(string member, string path, Role role = Role.Chair, bool onOtherNode = false, bool audited = false, string? at = null, bool touch = false)
    {
        var desk = await StrangerAsync(onOtherNode, audited, at, touch);
        await desk.SignInAsync(await Services.GetRequiredService<SignInLinks>().CreateAsync(member, role, Duration.FromMinutes(10)));
        await desk.GoAsync(path);
        return desk;
    }

    /// <summary>A browser of somebody who is not signed in.</summary>
    internal async Task<Desk> StrangerAsync(bool onOtherNode = false, bool audited = false, string? at = null, bool touch = false)
    {
        if (noBrowser is not null)
        {
            if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(noBrowser);
            Assert.Skip(noBrowser);
        }
        // The audit's own script tries out styles, which the policy of the pages forbids.
        var context = await browser!.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 }, BypassCSP = audited, HasTouch = touch });
        return new Desk(context, await context.NewPageAsync(), at ?? (onOtherNode ? OtherAddress : Address)) { MayLoseConnection = at is not null };
    }

    /// <summary>Sends a command as a member, through the same door as everybody.</summary>
    internal Task<Outcome> SendAsync(string member, ScheduleCommand command) =>
        Services.GetRequiredService<CommandSender>().SendAsync(SampleConference.Slug, new Actor(member, Role.Chair, Surface.Api), command);

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        foreach (var app in new[] { node, otherNode })
        {
            if (app is not null) await app.DisposeAsync();
        }
        await postgres.DisposeAsync();
    }

    private static async Task<WebApplication> StartAsync(ConnectionString database)
    {
        var builder = BackOfficeApp.CreateBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        BackOfficeApp.AddServices(builder, database);
        var app = builder.Build();
        BackOfficeApp.UsePipeline(app);
        await app.StartAsync();
        return app;
    }
}
