using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackOffice.Browser.Tests.Timetable;

/// <summary>The timetable without a mouse.</summary>
public sealed class KeyboardTests(Stack stack)
{
    [Fact]
    public async Task A_talk_is_picked_up_moved_and_put_down_by_keys_and_keeps_the_focus()
    {
        var world = await World.MakeAsync(stack);
        await using var ana = await stack.SeatAsync("Ana", world.Timetable);
        await using var bo = await stack.SeatAsync("Bo", world.Timetable);
        await ana.Page.Block("Nets").Locator(".title").FocusAsync();

        await ana.Page.Keyboard.PressAsync("Space");
        await ana.Page.SaysAsync("Picked up Nets");
        await ana.Page.Keyboard.PressAsync("ArrowRight");
        await ana.Page.SaysAsync("11:00–11:20 · Yard");
        await ana.Page.Keyboard.PressAsync("ArrowDown");
        await ana.Page.Keyboard.PressAsync("Shift+ArrowDown");
        await ana.Page.SaysAsync("11:05–11:30 · Yard");
        await ana.Page.Keyboard.PressAsync("Space");

        await world.BecomesAsync("Nets", "Yard 11:05 25");
        await Expect(bo.Page.Block("Nets").Locator(".when")).ToHaveTextAsync("11:05–11:30");
        await Expect(ana.Page.Block("Nets").Locator(".title")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task What_a_place_would_clash_with_is_said_aloud_and_escape_leaves_things_as_they_were()
    {
        var world = await World.MakeAsync(stack);
        await using var ana = await stack.SeatAsync("Ana", world.Timetable);
        await ana.Page.Block("Moss").Locator(".title").FocusAsync();

        await ana.Page.Keyboard.PressAsync("Space");
        await ana.Page.Keyboard.PressAsync("ArrowLeft");
        await ana.Page.SaysAsync("are both in Dome");
        await ana.Page.Keyboard.PressAsync("Escape");

        await ana.Page.SaysAsync("Moss stays where it was");
        await Expect(ana.Page.Locator(".aim")).ToHaveCountAsync(0);
        Assert.Equal("Loft 09:00 20", world.Place("Moss"));
    }

    [Fact]
    public async Task A_talk_goes_into_a_session_changes_its_place_there_and_leaves_the_timetable_by_keys()
    {
        var world = await World.MakeAsync(stack);
        await using var ana = await stack.SeatAsync("Ana", world.Timetable);
        await ana.Page.Block("Looms").Locator(".title").FocusAsync();

        await ana.Page.Keyboard.PressAsync("Space");
        await ana.Page.Keyboard.PressAsync("PageDown");
        await ana.Page.Keyboard.PressAsync("s");
        await ana.Page.SaysAsync("Place 3 in “Instruments”");
        await ana.Page.Keyboard.PressAsync("ArrowUp");
        await ana.Page.SaysAsync("Place 2 in “Instruments”");
        await ana.Page.Keyboard.PressAsync("Space");
        await world.BecomesAsync("Looms", "Instruments 1");

        await Expect(ana.Page.Line("Looms").Locator("a")).ToBeFocusedAsync();
        await ana.Page.Keyboard.PressAsync("Space");
        await ana.Page.Keyboard.PressAsync("u");
        await ana.Page.Keyboard.PressAsync("Enter");
        await world.BecomesAsync("Looms", "tray");
    }

    [Fact]
    public async Task The_arrows_walk_over_the_blocks_and_enter_opens_one()
    {
        var world = await World.MakeAsync(stack);
        await using var ana = await stack.SeatAsync("Ana", world.Timetable);
        await ana.Page.Block("Looms").Locator(".title").FocusAsync();

        await ana.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(ana.Page.Block("Moss").Locator(".title")).ToBeFocusedAsync();
        await ana.Page.Keyboard.PressAsync("ArrowLeft");
        await ana.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(ana.Page.Block("Instruments").Locator(".title")).ToBeFocusedAsync();
        await ana.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(ana.Page.Line("Gyro").Locator("a")).ToBeFocusedAsync();
        await ana.Page.Keyboard.PressAsync("Enter");

        await Expect(ana.Page.Locator("#panel-title")).ToHaveTextAsync("Gyro");
    }

    [Fact]
    public async Task The_palette_finds_things_and_does_things_and_the_keys_are_listed()
    {
        var world = await World.MakeAsync(stack);
        await using var ana = await stack.SeatAsync("Ana", world.Timetable);

        await ana.Page.Keyboard.PressAsync("Control+k");
        await ana.Page.GetByRole(AriaRole.Combobox, new() { Name = "What do you want to do or find?" }).FillAsync("kites");
        await ana.Page.Keyboard.PressAsync("Enter");
        await Expect(ana.Page.Locator("#panel-title")).ToHaveTextAsync("Kites");
        await ana.Page.Keyboard.PressAsync("Escape");

        await ana.Page.Locator(".block .title").First.FocusAsync();
        await ana.Page.Keyboard.PressAsync("?");
        await Expect(ana.Page.GetByRole(AriaRole.Heading, new() { Name = "Keys of the timetable" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Typing_in_the_search_dims_what_does_not_match()
    {
        var world = await World.MakeAsync(stack);
        await using var ana = await stack.SeatAsync("Ana", world.Timetable);

        await ana.Page.GetByLabel("Search the timetable").FillAsync("Cleo");
        await Expect(ana.Page.Block("Looms")).ToHaveAttributeAsync("data-dim", "");
        await Expect(ana.Page.Block("Moss")).Not.ToHaveAttributeAsync("data-dim", "");
        await Expect(ana.Page.Block("Instruments")).Not.ToHaveAttributeAsync("data-dim", "");
        await ana.Page.Keyboard.PressAsync("Enter");

        await Expect(ana.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("q=Cleo"));
        await world.SendAsync("Bo", new Schedule.Talks.MoveTalk(world.Talk("Looms"), World.To(world.Room("Yard"), 9)));
        await Expect(ana.Page.Block("Looms")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("c3"));
        await Expect(ana.Page.Block("Looms")).ToHaveAttributeAsync("data-dim", "");
    }
}
