using System.Text;
using BackOffice.Browser.Tests.Timetable;
using BackOffice.Schedule.Talks;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackOffice.Browser.Tests;

/// <summary>A committee member brings a file in: looks at what it comes to, chooses, and takes it.</summary>
public sealed class ImportingTests(Stack stack)
{
    private const string First = "id,title,speakers,room,start,duration\nx1,Ropes,Ada Quill,Yard,2027-05-19 13:00,20\nx2,Sails,Nia Holt,Yard,2027-05-19 14:00,30\n";

    [Fact]
    public async Task A_table_is_looked_at_chosen_from_and_taken_and_a_newer_one_asks_only_about_what_collides()
    {
        var world = await World.MakeAsync(stack);
        await using var ana = await stack.SeatAsync("Ana", $"/conferences/{world.Slug}/import", audited: true);
        var page = ana.Page;
        await DropAsync(page, First);
        await Expect(page.GetByText("It holds 2 talks")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Import 2 steps") }).ClickAsync();
        await Expect(page.Locator(".callout.good")).ToContainTextAsync("one change that undoes as one");
        await world.BecomesAsync("Ropes", "Yard 13:00 20");

        await world.SendAsync("Bo", new RetitleTalk(world.Program.Talks.Values.Single(it => it.Title == "Ropes").Id, "Ropes, tied"));
        await DropAsync(page, First.Replace("Ropes", "Ropes and knots", StringComparison.Ordinal).Replace("14:00", "15:00", StringComparison.Ordinal));
        await Expect(page.GetByText("Moved at the source")).ToBeVisibleAsync();
        var collision = page.Locator(".group", new() { HasText = "The committee says otherwise" });
        await Expect(collision).ToContainTextAsync("Ropes, tied");
        await Expect(collision.Locator("li input")).Not.ToBeCheckedAsync();
        await AccessibilityTests.NothingSeriousAsync(page);
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Import 1 step") }).ClickAsync();
        await Expect(page.Locator(".callout.good")).ToBeVisibleAsync();
        await world.BecomesAsync("Sails", "Yard 15:00 30");
        Assert.Contains(world.Program.Talks.Values, it => it.Title == "Ropes, tied");
    }

    private static Task DropAsync(IPage page, string table) =>
        page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "table.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(table) });
}
