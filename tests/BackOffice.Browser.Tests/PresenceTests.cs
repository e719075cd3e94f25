using BackOffice.Web.Components.Live;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackOffice.Browser.Tests;

/// <summary>What members see of each other.</summary>
public sealed class PresenceTests(Stack stack)
{
    [Fact]
    public async Task Members_on_two_nodes_see_each_other_come_and_go_and_what_they_look_at()
    {
        var light = await Lighthouse.OpenAsync(stack);
        await using var ana = await stack.SeatAsync("Ana Quill", light.ProgramPage);
        var avatars = ana.Page.Locator(".present > a.avatar");
        await Expect(avatars).ToHaveCountAsync(0);

        await using (var bo = await stack.SeatAsync("Bo Marten", light.OpenFog, onOtherNode: true))
        {
            await Expect(bo.Page.Locator(".present > a.avatar")).ToHaveAttributeAsync("title", "Ana Quill: on the program page");
            await Expect(avatars.Locator("[aria-hidden]")).ToHaveTextAsync(["BM"]);
            await Expect(avatars).ToHaveAttributeAsync("title", "Bo Marten: looking at “Fog signals”");
            await avatars.ClickAsync();
            await Expect(ana.Page.Locator("#panel-title")).ToHaveTextAsync("Fog signals");
        }
        await Expect(avatars).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_edits_a_field_is_named_beside_it_until_they_are_done()
    {
        var light = await Lighthouse.OpenAsync(stack);
        await using var ana = await stack.SeatAsync("Ana", light.OpenFog);
        await using var bo = await stack.SeatAsync("Bo", light.OpenFog);
        var note = ana.Page.GetByText("Bo is editing this");

        await bo.Page.GetByLabel("Title", new() { Exact = true }).FillAsync("Fog sig");
        await Expect(note).ToBeVisibleAsync();
        await Expect(ana.Page.GetByLabel("Title", new() { Exact = true })).ToBeEditableAsync();

        await bo.Page.GetByRole(AriaRole.Button, new() { Name = "Cancel editing title" }).ClickAsync();
        await Expect(note).ToHaveCountAsync(0);
        await bo.Page.GetByRole(AriaRole.Button, new() { Name = "Move…" }).ClickAsync();
        await Expect(ana.Page.GetByText("Bo is moving this")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_a_phone_those_present_are_a_count_with_a_list_behind_it()
    {
        var light = await Lighthouse.OpenAsync(stack);
        await using var ana = await stack.SeatAsync("Ana", light.ProgramPage);
        await using var bo = await stack.SeatAsync("Bo", light.OpenFog);
        await using var cleo = await stack.SeatAsync("Cleo", $"{light.ProgramPage}?open={OpenThing.Format(light.Lamp)}");
        await ana.Page.SetViewportSizeAsync(390, 800);

        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "2 other members are here" }).ClickAsync();
        await ana.Page.Locator("#present a", new() { HasText = "looking at “Lamp oil”" }).ClickAsync();

        await Expect(ana.Page.Locator("#panel-title")).ToHaveTextAsync("Lamp oil");
        await Expect(ana.Page.Locator("#present")).ToBeHiddenAsync();
    }
}
