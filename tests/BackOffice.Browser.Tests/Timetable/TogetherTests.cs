using static Microsoft.Playwright.Assertions;

namespace BackOffice.Browser.Tests.Timetable;

/// <summary>Who is on the timetable and what they hold, shown where it happens.</summary>
public sealed class TogetherTests(Stack stack)
{
    [Fact]
    public async Task What_another_member_selects_and_lifts_is_marked_and_whoever_tries_to_lift_it_is_warned_once()
    {
        var world = await World.MakeAsync(stack);
        await using var ana = await stack.SeatAsync("Ana", world.Timetable);
        await using var bo = await stack.SeatAsync("Bo", world.Timetable, onOtherNode: true);

        await ana.Page.Block("Nets").Locator(".title").FocusAsync();
        await ana.Page.Keyboard.PressAsync("x");
        await Expect(bo.Page.Block("Nets")).ToHaveAttributeAsync("data-who", new System.Text.RegularExpressions.Regex("^who-"));
        await ana.Page.Keyboard.PressAsync("Space");
        await Expect(bo.Page.Block("Nets")).ToHaveAttributeAsync("data-held", "Ana is moving this");

        await bo.Page.Block("Nets").Locator(".title").FocusAsync();
        await bo.Page.Keyboard.PressAsync("Space");
        await bo.Page.SaysAsync("Ana is moving this right now");
        await bo.Page.Keyboard.PressAsync("Space");
        await bo.Page.SaysAsync("Picked up Nets");

        await bo.Page.Keyboard.PressAsync("Escape");
        await ana.Page.Keyboard.PressAsync("Escape");
        await Expect(bo.Page.Block("Nets")).Not.ToHaveAttributeAsync("data-held", new System.Text.RegularExpressions.Regex("."));
    }

    [Fact]
    public async Task A_move_draws_one_block_and_leaves_the_focus_where_it_is()
    {
        var world = await World.MakeAsync(stack);
        await using var ana = await stack.SeatAsync("Ana", world.Timetable);
        await ana.Page.Block("Moss").Locator(".title").FocusAsync();
        await ana.Page.EvaluateAsync("""
            () => {
              window.drawn = new Set();
              new MutationObserver(all => all.forEach(it => { const block = it.target.closest?.('.block'); if (block) window.drawn.add(block.id); }))
                .observe(document.querySelector('.scroll'), { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['class', 'data-m', 'data-v'] });
            }
            """);

        await world.SendAsync("Bo", new Schedule.Talks.MoveTalk(world.Talk("Nets"), World.To(world.Room("Yard"), 11)));

        await Expect(ana.Page.Block("Nets").Locator(".when")).ToHaveTextAsync("11:00–11:20");
        await Expect(ana.Page.Block("Nets")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("c3"));
        Assert.Equal([$"talk-{world.Talk("Nets")}"], await ana.Page.EvaluateAsync<string[]>("() => [...window.drawn]"));
        await Expect(ana.Page.Block("Moss").Locator(".title")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Free_places_for_a_talk_are_painted_on_the_grid_and_a_click_takes_one()
    {
        var world = await World.MakeAsync(stack);
        await using var ana = await stack.SeatAsync("Ana", $"{world.Timetable}&open=talk-{world.Talk("Nets")}");

        await ana.Page.GetByText("Where could this go?").ClickAsync();
        await Expect(ana.Page.Locator(".suggestion").First).ToBeVisibleAsync();
        var before = world.Place("Nets");
        await ana.Page.Locator(".suggestion").First.ClickAsync();

        await Expect(ana.Page.Locator(".toast")).ToContainTextAsync("Moved “Nets”");
        Assert.NotEqual(before, world.Place("Nets"));
    }
}
