using BackOffice.Browser.Tests.Timetable;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Talks;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackOffice.Browser.Tests;

/// <summary>What a publisher sees and does: review, publish, propose and approve, take back, tell speakers.</summary>
public sealed class PublishingTests(Stack stack)
{
    [Fact]
    public async Task What_was_reviewed_goes_out_whatever_is_edited_meanwhile_and_can_be_taken_back()
    {
        var world = await World.MakeAsync(stack);
        await using var ana = await stack.SeatAsync("Ana", $"/conferences/{world.Slug}/publish");
        var page = ana.Page;
        await Expect(page.GetByText("Nothing has been published yet: all of the program is new to its readers.")).ToBeVisibleAsync();
        await page.GetByLabel("Label").FillAsync("First");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish revision 1" }).ClickAsync();
        await Expect(page.Locator(".published > li")).ToHaveCountAsync(1);

        await world.SendAsync("Bo", new MoveTalk(world.Talk("Moss"), World.To(world.Room("Yard"), 12)));
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Review revision") }).ClickAsync();
        await Expect(page.Locator(".changes")).ToContainTextAsync("Moved “Moss”");
        await page.GetByRole(AriaRole.Button, new() { Name = "By person" }).ClickAsync();
        await Expect(page.Locator(".changes h3").First).ToContainTextAsync("Cleo Vant");
        await Expect(page.GetByLabel("Changelog")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("Moved “Moss”"));
        await page.GetByText("Preview", new() { Exact = true }).ClickAsync();
        var shown = await page.Context.RunAndWaitForPageAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Web page" }).ClickAsync());
        await Expect(shown.GetByRole(AriaRole.Heading, new() { Name = "Crafts 2027", Exact = true })).ToBeVisibleAsync();
        await shown.CloseAsync();

        await world.SendAsync("Bo", new RetitleTalk(world.Talk("Looms"), "Looms, later"));
        await Expect(page.GetByText("What you publish is what you reviewed.")).ToBeVisibleAsync();
        await page.GetByLabel("Label").FillAsync("Second");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Publish revision") }).ClickAsync();
        await Expect(page.Locator(".published > li")).ToHaveCountAsync(2);
        await Expect(page.Locator(".changes")).ToContainTextAsync("Retitled “Looms” to “Looms, later”");

        var second = page.Locator(".published > li").First;
        await second.GetByRole(AriaRole.Button, new() { Name = "Retract" }).ClickAsync();
        await page.GetByLabel("Why", new() { Exact = true }).FillAsync("The wrong room");
        await page.GetByRole(AriaRole.Button, new() { Name = "Retract it" }).ClickAsync();
        await Expect(second.Locator(".badge.error")).ToHaveTextAsync("Retracted");
        await Expect(page.Locator(".published > li").Nth(1).Locator(".badge.good")).ToHaveTextAsync("Latest");
        Assert.Equal(1, world.Program.Publications.Latest!.Number);
    }

    [Fact]
    public async Task A_second_member_approves_and_speakers_are_told()
    {
        var world = await World.MakeAsync(stack);
        await using var ana = await stack.SeatAsync("Ana", $"/conferences/{world.Slug}/publish");
        await using var bo = await stack.SeatAsync("Bo", $"/conferences/{world.Slug}/publish", onOtherNode: true);
        await ana.Page.GetByLabel("Label").FillAsync("Final");
        await ana.Page.GetByLabel("Once a second member approves").CheckAsync();
        await ana.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Propose revision") }).ClickAsync();
        await Expect(ana.Page.GetByRole(AriaRole.Button, new() { Name = "Approve and publish" })).ToBeDisabledAsync();
        await bo.Page.GetByRole(AriaRole.Button, new() { Name = "Approve and publish" }).ClickAsync();
        await Expect(ana.Page.Locator(".published > li")).ToContainTextAsync("approved by Bo");

        await world.SendAsync("Bo", new ReviseEmail(world.Program.People.Values.Single(it => it.Name == "Cleo Vant").Id, "cleo@crafts.example"));
        await ana.GoAsync($"/conferences/{world.Slug}/publish/speakers");
        var cleo = ana.Page.Locator(".list > li", new() { HasText = "Cleo Vant" });
        await Expect(cleo).ToContainTextAsync("You speak in “Gyro”");
        await Expect(cleo).ToContainTextAsync("cleo@crafts.example");
        await Expect(ana.Page.GetByText("No mail server is set up here")).ToBeVisibleAsync();
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Mark as told" }).ClickAsync();
        await Expect(ana.Page.GetByText("Everybody knows")).ToBeVisibleAsync();
    }
}
