using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackOffice.Browser.Tests;

/// <summary>The program on somebody else's page.</summary>
public sealed class EmbeddingTests(Stack stack)
{
    [Fact]
    public async Task A_page_of_another_site_shows_the_newest_snapshot_by_script_and_in_a_frame()
    {
        await using var elsewhere = await StartSiteAsync($"""
            <!doctype html><html lang="en"><title>Elsewhere</title><main><h1>Elsewhere</h1>
            <script async src="{stack.Address}/embed/embed.js" data-conference="sample"></script>
            <iframe title="Program" width="800" height="600" src="{stack.Address}/embed/embed.html?conference=sample"></iframe></main></html>
            """);
        await using var desk = await stack.SeatAsync("Axel", "/");
        await desk.Page.GotoAsync(elsewhere.Urls.First());
        var program = desk.Page.Locator("main > backoffice-program");
        await Expect(program.Locator("h2")).ToHaveTextAsync("Tuesday, 18 May 2027");
        await program.GetByRole(AriaRole.Button, new() { Name = "Thu 20 May" }).FocusAsync();
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(program.Locator("h2")).ToHaveTextAsync("Thursday, 20 May 2027");
        await Expect(program.Locator(".inner h4").First).ToBeVisibleAsync();
        await Expect(desk.Page.FrameLocator("iframe").Locator("backoffice-program h2")).ToHaveTextAsync("Tuesday, 18 May 2027");
    }

    private static async Task<WebApplication> StartSiteAsync(string page)
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var site = builder.Build();
        site.MapGet("/{**path}", () => Results.Content(page, "text/html; charset=utf-8"));
        await site.StartAsync();
        return site;
    }
}
