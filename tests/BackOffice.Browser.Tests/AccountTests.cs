using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackOffice.Browser.Tests;

/// <summary>What of accounts takes a browser: passkeys, and circuits that are open when the account is signed out.</summary>
public sealed class AccountTests(Stack stack)
{
    [Fact]
    public async Task A_passkey_is_added_and_signs_in_and_signing_out_everywhere_closes_what_is_open()
    {
        // Passkeys belong to names, and the app is at a number.
        await using var desk = await stack.SeatAsync("Pia", "/conferences/sample/people", at: stack.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
        var open = await desk.Page.Context.NewPageAsync();
        await open.GotoAsync($"{desk.Address}/account");
        await AddAuthenticatorAsync(open);
        await open.GetByLabel("What you call it").FillAsync("Laptop");
        await open.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Expect(open.GetByText("The passkey is added.")).ToBeVisibleAsync();
        await Expect(open.Locator(".passkeys li")).ToContainTextAsync("Laptop");

        await open.GetByRole(AriaRole.Button, new() { Name = "Sign out everywhere" }).ClickAsync();
        await Expect(open.GetByText("You are signed out in every browser.")).ToBeVisibleAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = "You are not signed in" })).ToBeVisibleAsync();

        await open.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Expect(open).ToHaveURLAsync($"{desk.Address}/");
        await Expect(open.GetByRole(AriaRole.Link, new() { Name = "Your account: Pia" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_pages_of_accounts_have_no_serious_violation()
    {
        await using var desk = await stack.SeatAsync("Axel", "/", audited: true);
        await desk.Page.GotoAsync($"{desk.Address}/account");
        await desk.Page.GetByLabel("New password").FillAsync("tern kettle orbit ladle");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Set the password" }).ClickAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Set up an authenticator app" }).ClickAsync();
        await Expect(desk.Page.GetByLabel("Code")).ToBeVisibleAsync();
        await AccessibilityTests.NothingSeriousAsync(desk.Page);
        foreach (var path in new[] { "/sign-in", "/forgot", "/reset?code=x", "/confirm?email=a@crafts.example" })
        {
            await desk.Page.GotoAsync(desk.Address + path);
            await AccessibilityTests.NothingSeriousAsync(desk.Page);
        }
    }

    private static async Task AddAuthenticatorAsync(IPage page)
    {
        var devTools = await page.Context.NewCDPSessionAsync(page);
        await devTools.SendAsync("WebAuthn.enable");
        await devTools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new { protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true, automaticPresenceSimulation = true },
        });
    }
}
