using System.Text.RegularExpressions;
using BackOffice.Browser.Tests;
using BackOffice.Engine.Access;
using BackOffice.Schedule.Changes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NodaTime;

namespace BackOffice.Benchmarks.Editing;

/// <summary>
/// Fifty members, each signed in with a browser session of their own: one who moves, one who watches, and others who look on.
/// In life each has a machine of their own. So the others' pages are circuits like any, but are not painted, and are in a browser
/// apart from that of the two who are timed: Linux shares the processor out among sessions first, and a browser is one.
/// </summary>
internal sealed partial class Committee : IAsyncDisposable
{
    private const int AtATime = 3;
    private const string Unpainted = "addEventListener('DOMContentLoaded', () => { document.documentElement.style.display = 'none'; })";

    private readonly IPlaywright playwright;
    private readonly IBrowser near;
    private readonly IBrowser far;
    private readonly CountedLine line;

    private Committee(IPlaywright playwright, IBrowser near, IBrowser far, CountedLine line) =>
        (this.playwright, this.near, this.far, this.line) = (playwright, near, far, line);

    internal IPage Mover { get; private set; } = null!;

    internal IPage Watcher { get; private set; } = null!;

    internal ReceivedBytes Received { get; private set; } = null!;

    /// <summary>Bytes that the first of the others was sent over the wire.</summary>
    internal long OnTheWire => line.Received;

    /// <summary>Those who look on, each with the address at which they find the app.</summary>
    internal List<(IPage Page, string Address)> Others { get; } = [];

    internal static async Task<Committee> GatherAsync(WebApplication app, int members)
    {
        var playwright = await Playwright.CreateAsync();
        var executable = BrowserFinder.Find(playwright.Chromium.ExecutablePath, out var none);
        if (none is not null) throw new InvalidOperationException(none);
        var near = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = BrowserFinder.Arguments });
        var far = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = BrowserFinder.Arguments });
        var address = app.Urls.First();
        var committee = new Committee(playwright, near, far, new CountedLine(address));
        var links = app.Services.GetRequiredService<SignInLinks>();
        committee.Mover = await SeatAsync(near, links, "Ana Mover", address);
        committee.Watcher = await SeatAsync(near, links, "Bo Watcher", address);
        committee.Received = new ReceivedBytes(committee.Watcher);
        for (var other = 0; other < members - 2; other++)
        {
            var at = other == 0 ? committee.line.Address : address;
            committee.Others.Add((await SeatAsync(far, links, $"Member {other + 3}", at, Unpainted), at));
        }
        return committee;
    }

    /// <summary>Those who look on come in.</summary>
    internal Task ComeInAsync(string path) =>
        Parallel.ForEachAsync(Others, new ParallelOptions { MaxDegreeOfParallelism = AtATime }, async (it, _) => await OpenAsync(it.Page, it.Address + path));

    /// <summary>Everybody goes.</summary>
    internal async Task LeaveAsync()
    {
        foreach (var page in Others.Select(it => it.Page).Append(Mover).Append(Watcher)) await page.GotoAsync("about:blank");
    }

    /// <summary>Opens a page and waits until it answers to its member.</summary>
    internal static async Task OpenAsync(IPage page, string address)
    {
        await page.GotoAsync(address, new() { Timeout = 0 });
        await page.WaitForSelectorAsync("[data-ready]", new() { State = WaitForSelectorState.Attached, Timeout = 0 });
    }

    public async ValueTask DisposeAsync()
    {
        await near.DisposeAsync();
        await far.DisposeAsync();
        playwright.Dispose();
        line.Dispose();
    }

    private static async Task<IPage> SeatAsync(IBrowser browser, SignInLinks links, string member, string address, string? script = null)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
        context.SetDefaultTimeout(0);
        if (script is not null) await context.AddInitScriptAsync(script);
        // By request and not by page, which would be fifty pages more to open.
        var form = await (await context.APIRequest.GetAsync($"{address}/sign-in?token={await links.CreateAsync(member, Role.Chair, Duration.FromMinutes(10))}")).TextAsync();
        var fields = context.APIRequest.CreateFormData();
        foreach (Match field in HiddenField().Matches(form)) fields.Set(field.Groups["name"].Value, field.Groups["value"].Value);
        await context.APIRequest.PostAsync($"{address}/sign-in/use", new() { Form = fields });
        return await context.NewPageAsync();
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]*)\" value=\"(?<value>[^\"]*)\"")]
    private static partial Regex HiddenField();
}
