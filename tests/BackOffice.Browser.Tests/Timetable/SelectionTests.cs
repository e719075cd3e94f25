using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackOffice.Browser.Tests.Timetable;

/// <summary>Several things at once: each such edit is one change, and is undone as one.</summary>
public sealed class SelectionTests(Stack stack)
{
    [Fact]
    public async Task Several_selected_things_are_shifted_as_one_change_which_undoes_as_one()
    {
        var world = await World.MakeAsync(stack);
        await using var ana = await stack.SeatAsync("Ana", world.Timetable);
        await using var bo = await stack.SeatAsync("Bo", world.Timetable);
        var before = world.Program.Revision;

        await ana.Page.Block("Moss").Locator(".when").ClickAsync(new() { Modifiers = [KeyboardModifier.Control] });
        await ana.Page.Block("Nets").Locator(".when").ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
        await Expect(ana.Page.Locator(".selection")).ToContainTextAsync("2 selected");
        await ana.Page.Keyboard.PressAsync("m");
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "+30" }).ClickAsync();
        await Expect(ana.Page.Locator(".preview")).ToContainTextAsync("Shift 2 talks by 30 minutes");
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Shift", Exact = true }).ClickAsync();

        await Expect(bo.Page.Block("Moss").Locator(".when")).ToHaveTextAsync("09:30–09:50");
        await Expect(bo.Page.Block("Nets").Locator(".when")).ToHaveTextAsync("11:30–11:50");
        Assert.Equal(before + 1, world.Program.Revision);

        await Expect(ana.Page.Locator("dialog[open]")).ToHaveCountAsync(0);
        await ana.Page.Keyboard.PressAsync("Control+z");
        await Expect(bo.Page.Block("Moss").Locator(".when")).ToHaveTextAsync("09:00–09:20");
        await Expect(bo.Page.Block("Nets").Locator(".when")).ToHaveTextAsync("11:00–11:20");
        Assert.Equal(before + 2, world.Program.Revision);

        await ana.Page.ReloadAsync();
        await ana.Page.WaitForSelectorAsync("[data-ready]");
        await ana.Page.Keyboard.PressAsync("Control+Shift+z");
        await Expect(bo.Page.Block("Nets").Locator(".when")).ToHaveTextAsync("11:30–11:50");
    }

    [Fact]
    public async Task A_selection_is_dragged_together_and_keeps_its_distances()
    {
        var world = await World.MakeAsync(stack);
        await using var ana = await stack.SeatAsync("Ana", world.Timetable);
        await ana.Page.Block("Looms").Locator(".when").ClickAsync(new() { Modifiers = [KeyboardModifier.Control] });
        await ana.Page.Block("Nets").Locator(".when").ClickAsync(new() { Modifiers = [KeyboardModifier.Control] });

        await ana.Page.DragAsync(ana.Page.Block("Looms"), "Loft", "09:20");

        await world.BecomesAsync("Looms", "Loft 09:20 20");
        Assert.Equal("Yard 11:20 20", world.Place("Nets"));
    }

    [Fact]
    public async Task A_box_drawn_over_empty_places_selects_what_it_touches()
    {
        var world = await World.MakeAsync(stack);
        await using var ana = await stack.SeatAsync("Ana", world.Timetable);

        await ana.Page.CarryAsync("Yard", "11:40", below: 0);
        await ana.Page.Mouse.DownAsync();
        await ana.Page.CarryAsync("Loft", "09:10", below: 0);
        await ana.Page.Mouse.UpAsync();

        await Expect(ana.Page.Locator(".selection")).ToContainTextAsync("2 selected");
        await Expect(ana.Page.Block("Moss")).ToHaveAttributeAsync("data-selected", "");
        await ana.Page.Keyboard.PressAsync("Escape");
        await Expect(ana.Page.Locator(".selection")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Two_selected_things_are_swapped()
    {
        var world = await World.MakeAsync(stack);
        await using var ana = await stack.SeatAsync("Ana", world.Timetable);
        await using var bo = await stack.SeatAsync("Bo", world.Timetable);
        await ana.Page.Block("Looms").Locator(".title").FocusAsync();
        await ana.Page.Keyboard.PressAsync("x");
        await ana.Page.Block("Nets").Locator(".title").FocusAsync();
        await ana.Page.Keyboard.PressAsync("x");

        await ana.Page.Keyboard.PressAsync("w");
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Swap", Exact = true }).ClickAsync();

        await Expect(bo.Page.Block("Nets").Locator(".when")).ToHaveTextAsync("09:00–09:20");
        await world.BecomesAsync("Nets", "Dome 09:00 20");
        Assert.Equal("Loft 11:00 20", world.Place("Looms"));
    }

    [Fact]
    public async Task What_runs_over_pushes_what_follows_in_its_room()
    {
        var world = await World.MakeAsync(stack);
        await using var ana = await stack.SeatAsync("Ana", world.Timetable);
        await ana.Page.Block("Looms").Locator(".when").ClickAsync(new() { Modifiers = [KeyboardModifier.Control] });

        await ana.Page.Keyboard.PressAsync("Shift+m");
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "+15" }).ClickAsync();
        await ana.Page.Locator("dialog .button.primary").Last.ClickAsync();

        await world.BecomesAsync("Instruments", "Dome 10:15 60");
        Assert.Equal("Dome 09:00 35", world.Place("Looms"));
        Assert.Equal("Loft 11:00 20", world.Place("Nets"));
    }

    [Fact]
    public async Task Selected_things_leave_the_timetable_after_a_preview()
    {
        var world = await World.MakeAsync(stack);
        await using var ana = await stack.SeatAsync("Ana", world.Timetable);
        await ana.Page.Block("Nets").Locator(".title").FocusAsync();
        await ana.Page.Keyboard.PressAsync("x");

        await ana.Page.Keyboard.PressAsync("Delete");
        await Expect(ana.Page.Locator(".preview")).ToContainTextAsync("Nets");
        await ana.Page.Locator("dialog .row.end .button.primary").ClickAsync();

        await world.BecomesAsync("Nets", "tray");
    }
}
