using BackOffice.Browser.Tests.Timetable;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Talks;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackOffice.Browser.Tests.Past;

/// <summary>Looking at the program as it was, telling two points apart, and putting things back.</summary>
public sealed class PastTests(Stack stack)
{
    [Fact]
    public async Task The_timetable_is_seen_as_it_was_and_a_talk_is_put_back_from_there_and_that_undone()
    {
        var world = await World.MakeAsync(stack);
        await world.SendAsync("Bo", new MoveTalk(world.Talk("Looms"), World.To(world.Room("Yard"), 14)));
        await world.SendAsync("Bo", new RetitleTalk(world.Talk("Moss"), "Moss, again"));
        await using var ana = await stack.SeatAsync("Ana", $"/conferences/{world.Slug}/timetable?day=2027-05-19");
        await ana.Page.GetByTitle("The timetable as it was").ClickAsync();
        await Expect(ana.Page.Locator("h1")).ToHaveTextAsync("The program as it is");
        await ana.Page.GetByLabel("One change earlier").ClickAsync();
        await Expect(ana.Page.GetByText("Bo moved “Looms”")).ToBeVisibleAsync();
        await ana.Page.GetByRole(AriaRole.Slider).FillAsync("1");
        await Expect(ana.Page.Locator("h1")).ToHaveTextAsync("The program as it was");
        await Expect(ana.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Revision 1");
        await Expect(ana.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("point=1"));

        // What somebody does now does not change what was.
        await world.SendAsync("Cleo", new MoveTalk(world.Talk("Dust"), World.To(world.Room("Yard"), 16)));
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "What changed since" }).ClickAsync();
        await Expect(ana.Page.Locator($"#talk-{world.Talk("Looms")}")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("since-moved"));
        await Expect(ana.Page.Locator(".since li")).ToHaveCountAsync(3);

        await ana.Page.Locator($"#talk-{world.Talk("Looms")} .title").ClickAsync();
        await Expect(ana.Page.Locator(".thing")).ToContainTextAsync("Moved “Looms” from Wed 19 May 09:00, Dome to Wed 19 May 14:00, Yard");
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Put it back…" }).ClickAsync();
        var dialog = ana.Page.Locator("dialog[open]");
        await Expect(dialog.Locator(".changes li")).ToHaveTextAsync(["Moved “Looms” from Wed 19 May 14:00, Yard to Wed 19 May 09:00, Dome"]);
        await dialog.GetByLabel("Why?").FillAsync("The yard is wet");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Put back", Exact = true }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
        Assert.Equal("Dome 09:00 20", world.Place("Looms"));
        Assert.Equal("Moss, again", world.Program.Talk(world.Talk("Moss"))!.Title);

        await ana.Page.Keyboard.PressAsync("Control+z");
        await Expect(ana.Page.GetByText("Undone: moved “Looms”")).ToBeVisibleAsync();
        Assert.Equal("Yard 14:00 20", world.Place("Looms"));
    }

    [Fact]
    public async Task A_point_gets_a_name_and_a_room_is_put_back_to_it()
    {
        var world = await World.MakeAsync(stack);
        await using var ana = await stack.SeatAsync("Ana", $"/conferences/{world.Slug}/past");
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Name this point…" }).ClickAsync();
        await ana.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Before lunch");
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Name it" }).ClickAsync();
        await Expect(ana.Page.Locator("dialog[open]")).ToHaveCountAsync(0);
        await world.SendAsync("Bo", new MoveTalk(world.Talk("Moss"), null), new MoveTalk(world.Talk("Looms"), World.To(world.Room("Loft"), 9)));

        await ana.GoAsync($"/conferences/{world.Slug}/differences?from=checkpoint:Before%20lunch");
        await Expect(ana.Page.GetByText("2 differences.")).ToBeVisibleAsync();
        await ana.Page.GetByText("As text, to paste into a mail").ClickAsync();
        await Expect(ana.Page.Locator("textarea")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("- Moved “Moss” from Wed 19 May 09:00, Loft to the unscheduled tray"));
        await ana.Page.GetByRole(AriaRole.Link, new() { Name = "See it on the timetable" }).ClickAsync();

        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Put back…" }).ClickAsync();
        var dialog = ana.Page.Locator("dialog[open]");
        await dialog.GetByLabel("What stood where on one day").CheckAsync();
        await dialog.GetByLabel("Room").SelectOptionAsync("Loft");
        await Expect(dialog.Locator(".changes li")).ToHaveCountAsync(2);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Put back", Exact = true }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
        Assert.Equal(("Loft 09:00 20", "Dome 09:00 20"), (world.Place("Moss"), world.Place("Looms")));
    }

    [Fact]
    public async Task While_the_schedule_is_frozen_a_member_is_asked_why_and_what_they_do_goes_with_the_reason()
    {
        var world = await World.MakeAsync(stack);
        await world.SendAsync("Cleo", new SetFreeze(new(FreezeDemand.Reason, new(2020, 1, 1, 0, 0))));
        await using var ana = await stack.SeatAsync("Ana", $"/conferences/{world.Slug}/timetable?day=2027-05-19&open=talk-{world.Talk("Moss")}");
        await Expect(ana.Page.GetByTitle("a change takes a reason")).ToBeVisibleAsync();
        var title = ana.Page.GetByLabel("Title", new() { Exact = true });
        await title.FillAsync("Moss, again");
        await title.PressAsync("Enter");
        await Expect(ana.Page.Locator("dialog[open]")).ToContainTextAsync("The schedule is frozen; say why you change it.");
        await ana.Page.GetByLabel("Reason", new() { Exact = true }).FillAsync("The speaker asked");
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Change it", Exact = true }).ClickAsync();
        await Expect(ana.Page.GetByText("Retitled “Moss” to “Moss, again”.")).ToBeVisibleAsync();
        Assert.Equal("Moss, again", world.Program.Talk(world.Talk("Moss"))!.Title);
    }
}
