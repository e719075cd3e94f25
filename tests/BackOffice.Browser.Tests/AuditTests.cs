using BackOffice.Engine.Live;
using BackOffice.Engine.Samples;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using BackOffice.Web.Components.Audit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NodaTime;
using static Microsoft.Playwright.Assertions;

namespace BackOffice.Browser.Tests;

/// <summary>A member who asks the audit: by filters, in a batch, while others go on, of a slot, and as a file.</summary>
public sealed class AuditTests(Stack stack)
{
    private const string Audit = "/conferences/sample/audit";

    [Fact]
    public async Task The_audit_is_narrowed_opened_followed_undone_and_taken_along()
    {
        var talk = Program.Talks.Values.Single(it => it.Title == "Rounding Twice Is Not Rounding Once");
        await using var ana = await stack.SeatAsync("Ana", $"{Audit}?revision=1");
        var page = ana.Page;

        // The opening of the sample is one line, which opens.
        var batch = page.Locator(".line");
        await batch.Locator(".summary").ClickAsync();
        await Expect(batch.Locator(".changes > li")).ToHaveCountAsync(Engine.Audit.AuditSet.MostShown);
        await batch.GetByRole(AriaRole.Button, new() { NameRegex = new("^Show \\d+ more") }).ClickAsync();
        await Expect(batch.Locator(".changes > li").Nth(30)).ToBeAttachedAsync();
        await ana.GoAsync(Audit);

        await page.GetByRole(AriaRole.Combobox, new() { NameRegex = new("^About a talk") }).FillAsync("Rounding Twice");
        await page.Locator(".combobox [role=option]").First.ClickAsync();
        await Expect(page).ToHaveURLAsync($"{ana.Address}{Audit}?talk={talk.Id}");
        await Expect(page.Locator(".chip")).ToHaveTextAsync($"Talk: {talk.Title}");

        // What others do and that is asked for comes in on top, marked; what is not asked for does not.
        await stack.SendAsync("Bo", new RetitleTalk(talk.Id, "Rounding, retitled"));
        var first = page.Locator(".line").First;
        await Expect(first).ToContainTextAsync($"Bo retitled “{talk.Title}” to “Rounding, retitled”");
        await Expect(first.Locator(".badge", new() { HasText = "New" })).ToBeVisibleAsync();
        await first.GetByText("What changed").ClickAsync();
        await Expect(first.Locator("ins")).ToContainTextAsync("retitled");

        await first.GetByRole(AriaRole.Button, new() { NameRegex = new("^Undo revision") }).ClickAsync();
        await page.GetByLabel("Why? (optional)").FillAsync("Not agreed");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo it" }).ClickAsync();
        await Expect(page.Locator(".line").Nth(1)).ToContainTextAsync("Undone by Ana");
        await Expect(page.Locator(".line").First).ToContainTextAsync("Not agreed");

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "CSV" }).ClickAsync());
        Assert.Equal("sample-audit.csv", download.SuggestedFilename);
        var lines = await File.ReadAllLinesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Contains("Not agreed", lines[1], StringComparison.Ordinal);

        await page.Locator(".chip").ClickAsync();
        await Expect(page).ToHaveURLAsync($"{ana.Address}{Audit}");
    }

    [Fact]
    public async Task The_history_of_a_slot_tells_what_stood_there_and_follows()
    {
        var (talk, room) = (Program.Talks.Values.Single(it => it.Title == "A Taxonomy of Power Cuts"), Program.Conference.Rooms[0].Id);
        var at = new LocalDateTime(2027, 5, 20, 6, 0);
        await stack.SendAsync("Bo", new MoveTalk(talk.Id, new Destination.OwnSlot(room, at)));
        await using var ana = await stack.SeatAsync("Ana", $"{Audit}?slot={room}@2027-05-20T06:05");
        await ana.Page.GetByRole(AriaRole.Link, new() { Name = "All that stood there" }).ClickAsync();
        await Expect(ana.Page).ToHaveURLAsync($"{ana.Address}{SlotHistoryPage.Address("sample", $"{room}", "2027-05-20T06:05")}");
        var stay = ana.Page.Locator(".stays > li").First;
        await Expect(stay).ToContainTextAsync(talk.Title);
        await Expect(stay).ToContainTextAsync("Stands there");

        await stack.SendAsync("Bo", new MoveTalk(talk.Id, null));
        await Expect(stay.Locator("dt").First).ToHaveTextAsync("Until");
        await Expect(stay).ToContainTextAsync("to the unscheduled tray");
    }

    private Schedule.Programs.Program Program => stack.Services.GetRequiredService<LivePrograms>().OpenAsync(SampleConference.Slug).GetAwaiter().GetResult()!.Now;
}
