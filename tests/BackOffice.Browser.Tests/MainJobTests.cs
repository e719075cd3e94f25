using BackOffice.Engine.Live;
using BackOffice.Engine.Samples;
using BackOffice.Schedule.Talks;
using BackOffice.Web.Components.Live;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;
using Program = BackOffice.Schedule.Programs.Program;

namespace BackOffice.Browser.Tests;

/// <summary>The main job, end to end: two members before two browsers move a talk, swap a speaker, meet in a conflict, and read who did what.</summary>
public sealed class MainJobTests(Stack stack)
{
    private const string Day = "/conferences/sample/timetable?day=2027-05-20";

    [Fact]
    public async Task A_talk_moved_in_a_panel_moves_on_the_other_members_screen_and_stands_in_the_audit()
    {
        var talk = Named("Rounding Twice Is Not Rounding Once");
        await using var ana = await stack.SeatAsync("Ana", $"{Day}&open={OpenThing.Format(talk.Id)}");
        await using var bo = await stack.SeatAsync("Bo", Day);

        await ana.Page.GetByPlaceholder("Why?").FillAsync("A slot came free");
        await MoveAsync(ana.Page, "Compass Room", "08:00");

        await Expect(bo.Page.Locator(".block", new() { HasText = talk.Title })).ToContainTextAsync("08:00");
        await bo.GoAsync("/conferences/sample/audit");
        await Expect(bo.Page.Locator(".entries")).ToContainTextAsync(
            $"Ana moved “{talk.Title}” from the unscheduled tray to Thu 20 May 08:00, Compass Room");
        await Expect(bo.Page.Locator(".entries")).ToContainTextAsync("A slot came free");
        await stack.SendAsync("Ana", new MoveTalk(talk.Id, null));
    }

    [Fact]
    public async Task A_speaker_is_swapped_with_the_person_picker()
    {
        var talk = Named("Title To Be Announced (Late-Breaking Result)");
        await using var ana = await stack.SeatAsync("Ana", $"{Day}&open={OpenThing.Format(talk.Id)}");

        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Swap Rohan Dharmasena for somebody else" }).ClickAsync();
        await ana.Page.GetByRole(AriaRole.Combobox, new() { Name = "Swap Rohan Dharmasena for" }).FillAsync("Desta");
        await ana.Page.Locator(".combobox [role=option]", new() { HasText = "Desta Alemayehu" }).ClickAsync();

        await Expect(ana.Page.Locator("body")).ToContainTextAsync("Ana swapped Rohan Dharmasena for Desta Alemayehu");
        await stack.SendAsync("Ana", new SwapSpeaker(talk.Id, Id("Desta Alemayehu"), Id("Rohan Dharmasena")));
    }

    [Theory]
    [InlineData("Keep theirs", "Bo’s title")]
    [InlineData("Apply mine", "Ana’s title")]
    public async Task Two_who_retitle_one_talk_meet_in_a_conflict_and_choose(string choice, string outcome)
    {
        var talk = Named("A Taxonomy of Power Cuts");
        await using var ana = await stack.SeatAsync("Ana", $"{Day}&open={OpenThing.Format(talk.Id)}");
        var title = ana.Page.GetByLabel("Title", new() { Exact = true });
        await title.FillAsync("Ana’s title");
        await Expect(ana.Page.GetByRole(AriaRole.Button, new() { Name = "Save title" })).ToBeVisibleAsync();

        await stack.SendAsync("Bo", new RetitleTalk(talk.Id, "Bo’s title"));
        await Expect(ana.Page.GetByText("Changed meanwhile by Bo")).ToBeVisibleAsync();
        await Expect(title).ToHaveValueAsync("Ana’s title");
        await title.PressAsync("Enter");
        await Expect(ana.Page.GetByText("Somebody changed this first")).ToBeVisibleAsync();
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = choice }).ClickAsync();

        await Expect(ana.Page.Locator("h2", new() { HasText = outcome })).ToBeVisibleAsync();
        Assert.Equal(outcome, Program.Talk(talk.Id)!.Title);
        await stack.SendAsync("Bo", new RetitleTalk(talk.Id, talk.Title));
    }

    [Fact]
    public async Task A_move_that_meets_a_retitle_merges_without_a_question()
    {
        var talk = Named("Repair Café for Research Software");
        await using var ana = await stack.SeatAsync("Ana", $"{Day}&open={OpenThing.Format(talk.Id)}");
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Move…" }).ClickAsync();
        await stack.SendAsync("Bo", new RetitleTalk(talk.Id, "Repair Café, Retitled"));

        await FillPlaceAsync(ana.Page, "Chartroom", "08:30");

        await Expect(ana.Page.Locator(".block", new() { HasText = "Repair Café, Retitled" })).ToContainTextAsync("08:30");
        await stack.SendAsync("Bo", new MoveTalk(talk.Id, null));
        await stack.SendAsync("Bo", new RetitleTalk(talk.Id, talk.Title));
    }

    private Program Program => stack.Services.GetRequiredService<LivePrograms>().OpenAsync(SampleConference.Slug).GetAwaiter().GetResult()!.Now;

    private Talk Named(string title) => Program.Talks.Values.Single(talk => talk.Title == title);

    private Schedule.PersonId Id(string person) => Program.People.Values.Single(it => it.Name == person).Id;

    private static async Task MoveAsync(IPage page, string room, string time)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Move…" }).ClickAsync();
        await FillPlaceAsync(page, room, time);
    }

    private static async Task FillPlaceAsync(IPage page, string room, string time)
    {
        await page.GetByLabel("Room and time").CheckAsync();
        await page.GetByLabel("Room", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = room });
        await page.GetByLabel("Day", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Thu 20 May" });
        await page.GetByLabel("Start").FillAsync(time);
        await page.GetByRole(AriaRole.Button, new() { Name = "Move", Exact = true }).ClickAsync();
    }
}
