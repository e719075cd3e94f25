using BackOffice.Schedule.Talks;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackOffice.Browser.Tests;

/// <summary>The connection goes and comes back, and nothing that was typed is lost.</summary>
public sealed class ConnectionTests(Stack stack)
{
    [Fact]
    public async Task What_is_typed_while_the_connection_is_away_meets_what_others_did_meanwhile()
    {
        var light = await Lighthouse.OpenAsync(stack);
        await using var line = Line.To(stack.Address);
        await using var ana = await stack.SeatAsync("Ana", light.OpenFog, at: line.Address);
        await using var bo = await stack.SeatAsync("Bo", light.ProgramPage);
        var (title, banner) = (ana.Page.GetByLabel("Title", new() { Exact = true }), ana.Page.Locator("#connection"));
        await Expect(bo.Page.Locator(".present > a.avatar")).ToHaveCountAsync(1);

        await line.CutAsync();
        await Expect(banner).ToContainTextAsync("The connection to the server was lost");
        await Expect(bo.Page.Locator(".present > a.avatar")).ToHaveCountAsync(0);
        await title.FillAsync("Fog horns");
        await title.PressAsync("Enter");
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Add a link" }).PressAsync("Enter");
        await light.SendAsync("Bo", new RetitleTalk(light.Fog, "Fog bells"));
        await light.SendAsync("Bo", new RetitleTalk(light.Lamp, "Whale oil"));
        Assert.Equal("Fog bells", (await light.TalkAsync(light.Fog)).Title);

        line.Mend(stack.Address);
        await Expect(banner).ToContainTextAsync("Connected again");
        await Expect(ana.Page.Locator(".page")).ToContainTextAsync("Whale oil");
        await Expect(ana.Page.GetByText("Changed meanwhile by Bo to “Fog bells”")).ToBeVisibleAsync();
        await Expect(title).ToHaveValueAsync("Fog horns");
        await Expect(ana.Page.GetByLabel("Label of link 1")).ToHaveCountAsync(0);
        await Expect(bo.Page.Locator(".present > a.avatar")).ToHaveAttributeAsync("title", "Ana: editing title of “Fog bells”");

        await title.PressAsync("Enter");
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Apply mine" }).ClickAsync();
        await Expect(ana.Page.Locator("#panel-title")).ToHaveTextAsync("Fog horns");
    }

    [Fact]
    public async Task After_a_restart_of_the_server_the_page_and_everything_typed_come_back()
    {
        var light = await Lighthouse.OpenAsync(stack);
        var first = await stack.StartNodeAsync();
        await using var line = Line.To(first.Urls.First());
        await using var ana = await stack.SeatAsync("Ana", light.OpenFog, at: line.Address);
        var page = ana.Page;
        var (title, summary) = (page.GetByLabel("Title", new() { Exact = true }), page.GetByLabel("Abstract", new() { Exact = true }));
        await title.FillAsync("Fog horns");
        await summary.FillAsync("They are loud.\nThey are old.");
        await page.GetByPlaceholder("Why?").FillAsync("The speaker wrote");
        await page.GetByRole(AriaRole.Button, new() { Name = "Move…" }).ClickAsync();
        await page.GetByLabel("Room and time").CheckAsync();
        await page.GetByLabel("Start").FillAsync("16:20");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a link" }).ClickAsync();
        await page.GetByLabel("Label of link 1").FillAsync("Slides");
        await Expect(page.Locator("[data-kept*='Slides']")).ToHaveCountAsync(1);
        await Expect(page.Locator("[data-kept*='16:20']")).ToHaveCountAsync(1);

        await line.CutAsync();
        await first.StopAsync(TestContext.Current.CancellationToken);
        await first.DisposeAsync();
        await Expect(page.Locator("#connection")).ToContainTextAsync("what you type stays here");
        await summary.PressSequentiallyAsync(" Both.");
        await light.SendAsync("Bo", new RetitleTalk(light.Fog, "Fog bells"));
        await using var second = await stack.StartNodeAsync();
        line.Mend(second.Urls.First());

        await Expect(page.Locator("#panel-title")).ToHaveTextAsync("Fog bells");
        await Expect(title).ToHaveValueAsync("Fog horns");
        await Expect(page.GetByText("Changed meanwhile to “Fog bells”")).ToBeVisibleAsync();
        await Expect(summary).ToHaveValueAsync("They are loud.\nThey are old. Both.");
        await Expect(page.GetByLabel("Start")).ToHaveValueAsync("16:20");
        await Expect(page.GetByLabel("Label of link 1")).ToHaveValueAsync("Slides");
        await Expect(page.GetByPlaceholder("Why?")).ToHaveValueAsync("The speaker wrote");

        await page.GetByRole(AriaRole.Button, new() { Name = "Save abstract" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Save abstract" })).ToHaveCountAsync(0);
        Assert.Equal("They are loud.\nThey are old. Both.", (await light.TalkAsync(light.Fog)).Abstract);
        await title.PressAsync("Enter");
        await Expect(page.GetByText("Somebody changed this first")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep theirs" }).ClickAsync();
        await Expect(title).ToHaveValueAsync("Fog bells");
    }

    [Fact]
    public async Task A_form_that_was_being_filled_in_opens_again_as_it_was()
    {
        var light = await Lighthouse.OpenAsync(stack);
        await using var ana = await stack.SeatAsync("Ana", light.ProgramPage);
        var page = ana.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Add talk" }).ClickAsync();
        await page.GetByLabel("Title", new() { Exact = true }).FillAsync("Prisms");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Speakers" }).FillAsync("Marit");
        await page.Locator(".combobox [role=option]", new() { HasText = "Marit Dahl" }).ClickAsync();
        await Expect(page.Locator("dialog .chosen")).ToContainTextAsync("Marit Dahl");

        await page.ReloadAsync();

        await Expect(page.GetByLabel("Title", new() { Exact = true })).ToHaveValueAsync("Prisms");
        await Expect(page.Locator("dialog .chosen")).ToContainTextAsync("Marit Dahl");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Discard" }).ClickAsync();
        await Expect(page.Locator("dialog")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add talk" }).ClickAsync();
        await Expect(page.GetByLabel("Title", new() { Exact = true })).ToHaveValueAsync("");
    }

    [Fact]
    public async Task What_was_dropped_or_saved_does_not_come_back_and_nothing_else_goes_without_a_question()
    {
        var light = await Lighthouse.OpenAsync(stack);
        await using var ana = await stack.SeatAsync("Ana", light.OpenFog);
        var page = ana.Page;
        var (title, summary) = (page.GetByLabel("Title", new() { Exact = true }), page.GetByLabel("Abstract", new() { Exact = true }));
        var (keep, discard) = (page.GetByRole(AriaRole.Button, new() { Name = "Keep editing" }), page.GetByRole(AriaRole.Button, new() { Name = "Discard" }));
        await title.FillAsync("Fog horns");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel editing title" }).ClickAsync();
        await Expect(title).ToHaveValueAsync("Fog signals");
        await summary.FillAsync("Loud.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save abstract" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Save abstract" })).ToHaveCountAsync(0);
        await summary.FillAsync("Loud, and old.");
        await title.PressAsync("Escape");
        await Expect(page.GetByText("Not saved yet: abstract.")).ToBeVisibleAsync();
        await keep.ClickAsync();
        await page.GetByText("Lamp oil").ClickAsync();
        await keep.ClickAsync();
        await Expect(page.Locator("#panel-title")).ToHaveTextAsync("Fog signals");

        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Save abstract" })).ToBeVisibleAsync();
        await Expect(summary).ToHaveValueAsync("Loud, and old.");
        await Expect(title).ToHaveValueAsync("Fog signals");

        await page.GetByText("Lamp oil").ClickAsync();
        await discard.ClickAsync();
        await Expect(page.Locator("#panel-title")).ToHaveTextAsync("Lamp oil");
        await title.PressAsync("Escape");
        await Expect(page.Locator("[data-panel]")).ToHaveCountAsync(0);
        await ana.GoAsync(light.OpenFog);
        await Expect(summary).ToHaveValueAsync("Loud.");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Save abstract" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_was_chosen_for_a_plan_comes_back_after_a_reload()
    {
        var light = await Lighthouse.OpenAsync(stack);
        await using var ana = await stack.SeatAsync("Ana", $"/conferences/{light.Slug}/timetable");
        var (page, minutes) = (ana.Page, ana.Page.GetByLabel("Minutes later"));
        await page.Keyboard.PressAsync("Shift+M");
        await page.GetByLabel("From", new() { Exact = true }).FillAsync("10:45");
        await page.GetByRole(AriaRole.Button, new() { Name = "+30" }).ClickAsync();
        await Expect(minutes).ToHaveValueAsync("30");

        await page.ReloadAsync();
        await Expect(page.Locator("[data-ready]")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Shift+M");
        await Expect(minutes).ToHaveValueAsync("30");
        await Expect(page.GetByLabel("From", new() { Exact = true })).ToHaveValueAsync("10:45");
    }
}
