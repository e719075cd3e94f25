using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackOffice.Browser.Tests;

/// <summary>One member before one browser. What the browser's console complains of (a violated content security policy among it) fails the test.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private static readonly string[] OfConnection = ["net::ERR_", "WebSocket", "negotiat", "disconnected", "Failed to fetch"];

    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    internal Desk(IBrowserContext context, IPage page, string address)
    {
        (this.context, Page, Address) = (context, page, address);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !(MayLoseConnection && IsOfConnection(message.Text))) complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
    }

    internal IPage Page { get; }

    /// <summary>Whether the test takes the connection away, of which the console may complain.</summary>
    internal bool MayLoseConnection { get; init; }

    internal string Address { get; }

    internal async Task SignInAsync(string token)
    {
        await Page.GotoAsync($"{Address}/sign-in?token={token}");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(Page).ToHaveURLAsync($"{Address}/");
    }

    /// <summary>Opens a page and waits until it answers to its member.</summary>
    internal async Task GoAsync(string path)
    {
        await Page.GotoAsync(Address + path);
        await Page.WaitForSelectorAsync("[data-ready]", new() { State = WaitForSelectorState.Attached });
    }

    private static bool IsOfConnection(string text) => OfConnection.Any(it => text.Contains(it, StringComparison.OrdinalIgnoreCase));

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        Assert.Empty(complaints);
    }
}
