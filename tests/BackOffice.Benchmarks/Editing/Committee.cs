using BackOffice.Browser.Tests;
using BackOffice.Engine.Access;
using BackOffice.Schedule.Changes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NodaTime;

namespace BackOffice.Benchmarks.Editing;

/// <summary>
/// Fifty members, each signed in with a session of their own: one who moves and one who watches, each with a page in a browser, and
/// others who look on without one (<see cref="Onlookers"/>), since fifty browsers on one machine would be all that is measured.
/// </summary>
internal sealed class Committee : IAsyncDisposable
{
    private readonly IPlaywright playwright;
    private readonly IBrowser browser;
    private readonly CountedLine line;
    private readonly Onlookers onlookers;

    private Committee(IPlaywright playwright, IBrowser browser, CountedLine line, Onlookers onlookers) =>
        (this.playwright, this.browser, this.line, this.onlookers) = (playwright, browser, line, onlookers);

    internal IPage Mover { get; private set; } = null!;

    internal IPage Watcher { get; private set; } = null!;

    internal ReceivedBytes Received { get; private set; } = null!;

    /// <summary>Bytes that the first of the others was sent over the wire.</summary>
    internal long OnTheWire => line.Received;

    /// <summary>Whether those who look on are in.</summary>
    internal bool IsGathered { get; private set; }

    internal static async Task<Committee> GatherAsync(WebApplication app, int members)
    {
        var playwright = await Playwright.CreateAsync();
        var executable = BrowserFinder.Find(playwright.Chromium.ExecutablePath, out var none);
        if (none is not null) throw new InvalidOperationException(none);
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = BrowserFinder.Arguments });
        var (address, links) = (app.Urls.First(), app.Services.GetRequiredService<SignInLinks>());
        var line = new CountedLine(address);
        var seats = new List<(string Address, string Token)>();
        for (var other = 0; other < members - 2; other++) seats.Add((other == 0 ? line.Address : address, await TokenAsync(links, $"Member {other + 3}")));
        var committee = new Committee(playwright, browser, line, await Onlookers.StartAsync(seats));
        committee.Mover = await SeatAsync(browser, address, await TokenAsync(links, "Ana Mover"));
        committee.Watcher = await SeatAsync(browser, address, await TokenAsync(links, "Bo Watcher"));
        committee.Received = new ReceivedBytes(committee.Watcher);
        return committee;
    }

    /// <summary>Those who look on come in.</summary>
    internal async Task ComeInAsync(string path)
    {
        await onlookers.ComeInAsync(path);
        IsGathered = true;
    }

    /// <summary>Waits until each of those who look on has been sent what holds a text, since this was last asked.</summary>
    internal Task SeeAsync(string text) => IsGathered ? onlookers.SeeAsync(text) : Task.CompletedTask;

    /// <summary>Everybody goes.</summary>
    internal async Task LeaveAsync()
    {
        IsGathered = false;
        await onlookers.LeaveAsync();
        foreach (var page in new[] { Mover, Watcher }) await page.GotoAsync("about:blank");
    }

    /// <summary>Opens a page and waits until it answers to its member.</summary>
    internal static async Task OpenAsync(IPage page, string address)
    {
        await page.GotoAsync(address, new() { Timeout = 0 });
        await page.WaitForSelectorAsync("[data-ready]", new() { State = WaitForSelectorState.Attached, Timeout = 0 });
    }

    public async ValueTask DisposeAsync()
    {
        await onlookers.DisposeAsync();
        await browser.DisposeAsync();
        playwright.Dispose();
        line.Dispose();
    }

    private static Task<string> TokenAsync(SignInLinks links, string member) => links.CreateAsync(member, Role.Chair, Duration.FromMinutes(10));

    private static async Task<IPage> SeatAsync(IBrowser browser, string address, string token)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
        context.SetDefaultTimeout(0);
        var cookies = await MemberSession.SignInAsync(address, token);
        await context.AddCookiesAsync(cookies.GetAllCookies().Select(it => new Cookie { Name = it.Name, Value = it.Value, Url = address }));
        return await context.NewPageAsync();
    }
}
