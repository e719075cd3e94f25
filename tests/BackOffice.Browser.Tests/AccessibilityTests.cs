using BackOffice.Browser.Tests.Timetable;
using BackOffice.Schedule.Publications;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace BackOffice.Browser.Tests;

/// <summary>No page has a violation that axe calls serious or worse, in light and dark, on a desk and on a phone.</summary>
public sealed class AccessibilityTests(Stack stack)
{
    public static TheoryData<string> Pages =>
    [
        "/",
        "/conferences/sample/timetable?day=2027-05-19",
        "/conferences/sample/timetable?day=all&colour=kind&dock=findings",
        "/conferences/sample/program",
        "/conferences/sample/people",
        "/conferences/sample/findings",
        "/conferences/sample/audit?kind=talk-added&since=2020-01-01",
        "/conferences/sample/audit/statistics",
        "/conferences/sample/slot-history",
        "/conferences/sample/past?point=3&since=1",
        "/conferences/sample/differences?from=1",
        "/conferences/sample/publish",
        "/conferences/sample/publish/speakers",
        "/conferences/sample/subscribers",
        "/conferences/sample/import",
        "/conferences/sample/settings",
        "/conferences/sample/committee",
        "/conferences/sample/keys",
        "/conferences/sample/audit/access",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_no_serious_violation(string path)
    {
        await using var desk = await stack.SeatAsync("Axel", path, audited: true);
        await NothingSeriousAsync(desk.Page);
        await desk.Page.SetViewportSizeAsync(390, 844);
        await NothingSeriousAsync(desk.Page);
    }

    [Fact]
    public async Task The_published_page_has_no_serious_violation()
    {
        // A small one has all that a large one has, and is looked through in no time.
        var world = await World.MakeAsync(stack);
        await world.SendAsync("Ana", new PublishSnapshot("First"));
        await using var desk = await stack.SeatAsync("Axel", "/", audited: true);
        await desk.Page.GotoAsync($"{desk.Address}/api/conferences/{world.Slug}/snapshots/latest/program.html");
        await NothingSeriousAsync(desk.Page);
    }

    [Theory]
    [InlineData("Control+k", "Do anything, find anything")]
    [InlineData("?", "Keys of the timetable")]
    [InlineData("n", "Add a talk")]
    [InlineData("m", "Shift together")]
    [InlineData("Shift+m", "")]
    [InlineData("w", "")]
    public async Task A_dialog_of_the_timetable_has_no_serious_violation(string keys, string title)
    {
        await using var desk = await stack.SeatAsync("Axel", "/conferences/sample/timetable?day=2027-05-19", audited: true);
        await desk.Page.Locator(".block .title").First.FocusAsync();
        await desk.Page.Keyboard.PressAsync("x");
        await desk.Page.Keyboard.PressAsync(keys);
        await Assertions.Expect(desk.Page.Locator("dialog[open] h2")).ToContainTextAsync(title);
        await NothingSeriousAsync(desk.Page);
    }

    [Fact]
    public async Task The_panel_of_a_talk_has_no_serious_violation()
    {
        await using var desk = await stack.SeatAsync("Axel", "/conferences/sample/timetable?day=2027-05-19", audited: true);
        await desk.Page.Locator(".block:not(.session) .title").First.ClickAsync();
        await desk.Page.GetByText("Where could this go?").ClickAsync();
        await Assertions.Expect(desk.Page.Locator(".suggested li").First).ToBeVisibleAsync();
        await NothingSeriousAsync(desk.Page);
    }

    [Fact]
    public async Task Those_present_a_lost_connection_and_a_question_have_no_serious_violation()
    {
        await using var line = Line.To(stack.Address);
        await using var bo = await stack.SeatAsync("Bo Marten", "/conferences/sample/people");
        await using var desk = await stack.SeatAsync("Axel", "/conferences/sample/people", audited: true, at: line.Address);
        await Assertions.Expect(desk.Page.Locator(".present > a.avatar").First).ToBeVisibleAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Register person" }).ClickAsync();
        await desk.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Marit");
        await desk.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Button, new() { Name = "Keep editing" })).ToBeFocusedAsync();
        await NothingSeriousAsync(desk.Page);
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Discard" }).ClickAsync();
        await Assertions.Expect(desk.Page.Locator("dialog")).ToHaveCountAsync(0);
        await NothingSeriousAsync(desk.Page);

        await line.CutAsync();
        await Assertions.Expect(desk.Page.Locator("#connection")).ToBeVisibleAsync();
        await NothingSeriousAsync(desk.Page);
        await desk.Page.SetViewportSizeAsync(390, 844);
        await NothingSeriousAsync(desk.Page);
    }

    // Between light and dark nothing differs but colours.
    internal static async Task NothingSeriousAsync(IPage page)
    {
        await NothingSeriousAsync(page, ColorScheme.Light, new());
        await NothingSeriousAsync(page, ColorScheme.Dark, new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] } });
    }

    private static async Task NothingSeriousAsync(IPage page, ColorScheme theme, AxeRunOptions options)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = theme, ReducedMotion = ReducedMotion.Reduce });
        var found = await page.RunAxe(options);
        var serious = found.Violations.Where(it => it.Impact is "serious" or "critical")
            .Select(it => $"{it.Id}: {it.Help} – {string.Join(" | ", it.Nodes.Take(3).Select(node => node.Html))}").ToList();
        Assert.True(serious.Count == 0, string.Join('\n', serious));
    }
}
