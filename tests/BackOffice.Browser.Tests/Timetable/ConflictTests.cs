using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackOffice.Browser.Tests.Timetable;

/// <summary>Two members who move the same talk: the second is asked, and nothing is lost.</summary>
public sealed class ConflictTests(Stack stack)
{
    [Theory]
    [InlineData("Keep theirs", "Yard 10:00 20", "Dome 09:00 20")]
    [InlineData("Apply mine", "Dome 09:00 20", "Dome 09:00 20")]
    [InlineData("Swap with what stands there", "Dome 09:00 20", "Yard 10:00 20")]
    public async Task A_drop_on_top_of_anothers_move_asks_and_each_answer_does_what_it_says(string answer, string nets, string looms)
    {
        var world = await World.MakeAsync(stack);
        await using var ana = await stack.SeatAsync("Ana", world.Timetable);
        await using var bo = await stack.SeatAsync("Bo", world.Timetable, onOtherNode: true);
        await ana.Page.LiftAsync(ana.Page.Block("Nets"));
        await ana.Page.CarryAsync("Dome", "09:00");
        await bo.Page.MoveByKeysAsync("Nets", "ArrowRight", "PageUp");
        await world.BecomesAsync("Nets", "Yard 10:00 20");
        await ana.Page.Mouse.UpAsync();

        var dialog = ana.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync("Bo changed the placement of “Nets”");
        await Expect(dialog).ToContainTextAsync("Yard");
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = answer }).ClickAsync();

        await Expect(dialog).ToHaveCountAsync(0);
        await world.BecomesAsync("Nets", nets);
        await Expect(bo.Page.Block("Nets").Locator(".when")).ToContainTextAsync(nets.Split(' ')[1]);
        Assert.Equal(looms, world.Place("Looms"));
        await Expect(ana.Page.Locator(".ghost, .aim")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_drop_on_top_of_anothers_retitling_merges()
    {
        var world = await World.MakeAsync(stack);
        await using var ana = await stack.SeatAsync("Ana", world.Timetable);
        await using var bo = await stack.SeatAsync("Bo", $"{world.Timetable}&open=talk-{world.Talk("Nets")}");
        await ana.Page.LiftAsync(ana.Page.Block("Nets"));
        await ana.Page.CarryAsync("Yard", "11:00");
        await bo.Page.GetByLabel("Title", new() { Exact = true }).FillAsync("Nets and knots");
        await bo.Page.GetByRole(AriaRole.Button, new() { Name = "Save title" }).ClickAsync();
        await Expect(bo.Page.Locator("#panel-title")).ToHaveTextAsync("Nets and knots");
        await ana.Page.Mouse.UpAsync();

        await world.BecomesAsync("Nets", "Yard 11:00 20");
        await Expect(ana.Page.Block("Nets and knots").Locator(".when")).ToHaveTextAsync("11:00–11:20");
        await Expect(ana.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }
}
