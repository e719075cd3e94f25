using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Findings;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackOffice.Browser.Tests.Timetable;

/// <summary>The timetable by mouse and by finger, and what a second member sees of it.</summary>
public sealed class PointerTests(Stack stack)
{
    [Fact]
    public async Task A_talk_dragged_to_another_room_and_time_moves_on_both_screens()
    {
        var world = await World.MakeAsync(stack);
        await using var ana = await stack.SeatAsync("Ana", world.Timetable);
        await using var bo = await stack.SeatAsync("Bo", world.Timetable, onOtherNode: true);

        await ana.Page.DragAsync(ana.Page.Block("Looms"), "Yard", "09:30");

        await world.BecomesAsync("Looms", "Yard 09:30 20");
        await Expect(ana.Page.Block("Looms").Locator(".when")).ToHaveTextAsync("09:30–09:50");
        await Expect(bo.Page.Block("Looms").Locator(".when")).ToHaveTextAsync("09:30–09:50");
        await Expect(bo.Page.Locator(".overlay .changed")).ToHaveTextAsync("Ana");
    }

    [Fact]
    public async Task Before_the_drop_the_hand_tells_what_it_would_clash_with_and_when_the_speaker_cannot()
    {
        var world = await World.MakeAsync(stack);
        await using var ana = await stack.SeatAsync("Ana", world.Timetable);

        await ana.Page.LiftAsync(ana.Page.Block("Moss"));
        await Expect(ana.Page.Locator(".band[data-words='Cleo Vant speaks in “Gyro”']")).ToBeVisibleAsync();
        await ana.Page.CarryAsync("Yard", "10:00");
        // Which of two that begin at once is named first is the ids' to say.
        await Expect(ana.Page.Locator(".ghost li")).ToContainTextAsync(new System.Text.RegularExpressions.Regex("Cleo Vant speaks in “(Gyro|Moss)” and in “(Gyro|Moss)” at once"));
        await ana.Page.CarryAsync("Dome", "09:10");
        await Expect(ana.Page.Locator(".ghost li").First).ToContainTextAsync("are both in Dome");
        await ana.Page.Keyboard.PressAsync("Escape");
        await ana.Page.Mouse.UpAsync();

        await Expect(ana.Page.Locator(".ghost, .band, .aim")).ToHaveCountAsync(0);
        Assert.Equal("Loft 09:00 20", world.Place("Moss"));
    }

    [Fact]
    public async Task The_edge_of_a_block_makes_it_longer_or_shorter()
    {
        var world = await World.MakeAsync(stack);
        await using var ana = await stack.SeatAsync("Ana", world.Timetable);
        await using var bo = await stack.SeatAsync("Bo", world.Timetable);
        var box = (await ana.Page.Block("Nets").BoundingBoxAsync())!;

        await ana.Page.Mouse.MoveAsync(box.X + 40, box.Y + box.Height - 2);
        await ana.Page.Mouse.DownAsync();
        await ana.Page.CarryAsync("Loft", "11:45", below: 0);
        await ana.Page.Mouse.UpAsync();

        await world.BecomesAsync("Nets", "Loft 11:00 45");
        await Expect(bo.Page.Block("Nets").Locator(".when")).ToHaveTextAsync("11:00–11:45");
    }

    [Fact]
    public async Task A_talk_goes_into_a_session_at_the_place_it_is_dropped_and_out_of_it_again()
    {
        var world = await World.MakeAsync(stack);
        await using var ana = await stack.SeatAsync("Ana", world.Timetable);
        await using var bo = await stack.SeatAsync("Bo", world.Timetable);

        await ana.Page.LiftAsync(ana.Page.Unscheduled("Dust"));
        await ana.Page.CarryAsync(ana.Page.Line("Kites"), 0.2f);
        await ana.Page.Mouse.UpAsync();
        await world.BecomesAsync("Dust", "Instruments 1");
        foreach (var page in new[] { ana.Page, bo.Page }) await Expect(page.Block("Instruments").Locator(".name")).ToHaveTextAsync(["Gyro", "Dust", "Kites"]);

        await ana.Page.LiftAsync(ana.Page.Line("Kites"));
        await ana.Page.CarryAsync(ana.Page.Line("Gyro"), 0.2f);
        await ana.Page.Mouse.UpAsync();
        await world.BecomesAsync("Kites", "Instruments 0");
        // A hand does not reach for what is about to go elsewhere.
        await Expect(ana.Page.Block("Instruments").Locator(".name")).ToHaveTextAsync(["Kites", "Gyro", "Dust"]);

        await ana.Page.LiftAsync(ana.Page.Line("Dust"));
        await ana.Page.CarryAsync("Yard", "11:30");
        await ana.Page.Mouse.UpAsync();
        await Expect(bo.Page.Block("Dust")).ToBeVisibleAsync();
        Assert.StartsWith("Yard 11:", world.Place("Dust"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_talk_dropped_on_the_tray_leaves_the_timetable()
    {
        var world = await World.MakeAsync(stack);
        await using var ana = await stack.SeatAsync("Ana", world.Timetable);

        await ana.Page.LiftAsync(ana.Page.Block("Nets"));
        await ana.Page.CarryAsync(ana.Page.Locator(".tray"), 0.6f);
        await ana.Page.Mouse.UpAsync();

        await Expect(ana.Page.Unscheduled("Nets")).ToBeVisibleAsync();
        Assert.Equal("tray", world.Place("Nets"));
    }

    [Fact]
    public async Task A_talk_is_carried_to_another_day_over_the_days_tab()
    {
        var world = await World.MakeAsync(stack);
        await using var ana = await stack.SeatAsync("Ana", world.Timetable);

        await ana.Page.LiftAsync(ana.Page.Block("Nets"));
        await ana.Page.CarryAsync(ana.Page.Locator("[data-day-tab='2027-05-20']"), 0.5f);
        await Expect(ana.Page.Locator(".timetable[data-day='2027-05-20']")).ToBeVisibleAsync();
        await ana.Page.CarryAsync("Dome", "10:00");
        await ana.Page.Mouse.UpAsync();

        await world.BecomesAsync("Nets", "Dome 10:00 20");
        Assert.Equal(20, world.Program.Talk(world.Talk("Nets"))!.OwnSlot!.Start.Day);
    }

    [Fact]
    public async Task A_click_on_an_empty_place_offers_to_add_there()
    {
        var world = await World.MakeAsync(stack);
        await using var ana = await stack.SeatAsync("Ana", world.Timetable);

        await ana.Page.Mouse.MoveAsync(0, 0);
        await ana.Page.CarryAsync("Yard", "10:15", below: 0);
        await ana.Page.Mouse.DownAsync();
        await ana.Page.Mouse.UpAsync();
        await ana.Page.GetByRole(AriaRole.Combobox, new() { Name = "Put something unscheduled here" }).FillAsync("Dust");
        await ana.Page.Locator("[role=option]", new() { HasText = "Dust" }).ClickAsync();

        await world.BecomesAsync("Dust", "Yard 10:15 20");
    }

    [Fact]
    public async Task A_drop_that_is_refused_glides_back_and_says_why()
    {
        var world = await World.MakeAsync(stack);
        await using var ana = await stack.SeatAsync("Ana", world.Timetable);

        await world.SendAsync("Bo", new SetRuleSeverity("room-taken-twice", Severity.Refuse));

        await ana.Page.LiftAsync(ana.Page.Block("Nets"));
        await ana.Page.CarryAsync("Dome", "09:10");
        await Expect(ana.Page.Locator(".ghost li")).ToContainTextAsync("This conference refuses it");
        await ana.Page.Mouse.UpAsync();

        await ana.Page.SaysAsync("“Looms” and “Nets” are both in Dome");
        await Expect(ana.Page.Locator(".ghost[data-refused]")).ToContainTextAsync("This conference refuses it");
        await Expect(ana.Page.Locator(".ghost")).ToHaveCountAsync(0);
        Assert.Equal("Loft 11:00 20", world.Place("Nets"));
    }

    [Fact]
    public async Task A_finger_that_rests_on_a_block_lifts_it()
    {
        var world = await World.MakeAsync(stack);
        await using var ana = await stack.SeatAsync("Ana", world.Timetable, touch: true);
        var from = (await ana.Page.Block("Looms").BoundingBoxAsync())!;
        var finger = await Finger.OfAsync(ana.Page);

        await finger.DownAsync(from.X + 30, from.Y + 9);
        await Expect(ana.Page.Locator(".ghost")).ToBeVisibleAsync();
        var to = (await ana.Page.Locator(".room", new() { HasText = "Yard" }).BoundingBoxAsync())!;
        await finger.MoveAsync(to.X + 60, from.Y + 60);
        await finger.MoveAsync(to.X + 60, from.Y + 63);
        await Expect(ana.Page.Locator(".aim")).ToBeVisibleAsync();
        await finger.UpAsync();

        await world.BecomesAsync("Looms", "Yard 09:30 20");
    }

    [Fact]
    public async Task On_a_phone_a_thumb_selects_and_moves_to_another_room_and_time()
    {
        var world = await World.MakeAsync(stack);
        await using var ana = await stack.SeatAsync("Ana", world.Timetable, touch: true);
        await ana.Page.SetViewportSizeAsync(390, 844);
        var finger = await Finger.OfAsync(ana.Page);
        await ana.Page.Block("Nets").ScrollIntoViewIfNeededAsync();
        var nets = (await ana.Page.Block("Nets").BoundingBoxAsync())!;

        await finger.DownAsync(nets.X + 60, nets.Y + 12);
        await Expect(ana.Page.Locator(".ghost")).ToBeVisibleAsync();
        await finger.UpAsync();
        await Expect(ana.Page.Locator(".ghost")).ToHaveCountAsync(0);
        await ana.Page.Block("Moss").TapAsync();
        await Expect(ana.Page.GetByText("2 selected", new() { Exact = true })).ToBeVisibleAsync();
        await ana.Page.Block("Moss").TapAsync();
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Move to…" }).TapAsync();
        await ana.Page.GetByLabel("Room", new() { Exact = true }).SelectOptionAsync("Yard");
        await ana.Page.GetByLabel("Start").FillAsync("14:00");
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Move", Exact = true }).TapAsync();

        await world.BecomesAsync("Nets", "Yard 14:00 20");
        Assert.Equal("Loft 09:00 20", world.Place("Moss"));
    }
}
