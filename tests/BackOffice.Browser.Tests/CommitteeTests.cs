using BackOffice.Browser.Tests.Timetable;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackOffice.Browser.Tests;

/// <summary>A chair lets somebody in, limits them, and takes it back: each counts at once on pages that are open, on another node, too.</summary>
public sealed class CommitteeTests(Stack stack)
{
    [Fact]
    public async Task Who_is_invited_joins_is_limited_and_is_gone_from_open_pages_when_removed()
    {
        var world = await World.MakeAsync(stack);
        await using var chair = await stack.SeatAsync("Cora", $"/conferences/{world.Slug}/committee");
        await chair.Page.GetByRole(AriaRole.Button, new() { Name = "Invite a member" }).ClickAsync();
        await chair.Page.GetByLabel("For whom").FillAsync("Nils of the posters");
        await chair.Page.GetByRole(AriaRole.Button, new() { Name = "Make the link" }).ClickAsync();
        var link = new Uri(await chair.Page.Locator("#invitation-link").InnerTextAsync());
        await chair.Page.GetByRole(AriaRole.Button, new() { Name = "I have it" }).ClickAsync();
        await Expect(chair.Page.GetByText("Nils of the posters")).ToBeVisibleAsync();

        await using var member = await stack.StrangerAsync(onOtherNode: true);
        await member.Page.GotoAsync(member.Address + link.PathAndQuery);
        await member.Page.GetByLabel("Your name").FillAsync("Nils Ahlgren");
        await member.Page.GetByLabel("E-mail").FillAsync("nils@crafts.example");
        await member.Page.GetByLabel("Password").FillAsync("tern kettle orbit ladle");
        await member.Page.GetByRole(AriaRole.Button, new() { Name = "Make an account and join" }).ClickAsync();
        await Expect(member.Page).Not.ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/join"));
        await member.Page.GotoAsync($"{member.Address}/conferences/{world.Slug}/people");
        var add = member.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Add|^Register") });
        await Expect(add.First).ToBeEnabledAsync();

        // The committee's page shows the newcomer without being loaded again.
        var role = chair.Page.GetByLabel("Role of Nils Ahlgren");
        await Expect(role).ToHaveValueAsync("Editor");
        await role.SelectOptionAsync("Viewer");
        await Expect(add).ToHaveCountAsync(0);
        await chair.Page.GetByRole(AriaRole.Button, new() { Name = "Remove Nils Ahlgren" }).ClickAsync();
        await chair.Page.GetByRole(AriaRole.Button, new() { Name = "Remove them" }).ClickAsync();
        await Expect(member.Page.GetByRole(AriaRole.Heading, new() { Name = "This page is not for you" })).ToBeVisibleAsync();

        await chair.GoAsync($"/conferences/{world.Slug}/audit/access");
        await Expect(chair.Page.Locator(".entries")).ToContainTextAsync("removed Nils Ahlgren, who was viewer");
        await Expect(chair.Page.Locator(".entries")).ToContainTextAsync("accepted the invitation for Nils of the posters");
    }
}
