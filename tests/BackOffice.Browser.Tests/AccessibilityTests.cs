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
        "/conferences/sample/program",
        "/conferences/sample/people",
        "/conferences/sample/findings",
        "/conferences/sample/audit",
        "/conferences/sample/publish",
        "/conferences/sample/settings",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_no_serious_violation(string path)
    {
        await using var desk = await stack.SeatAsync("Axel", path, audited: true);
        foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await desk.Page.EmulateMediaAsync(new() { ColorScheme = theme, ReducedMotion = ReducedMotion.Reduce });
            var found = await desk.Page.RunAxe();
            var serious = found.Violations.Where(it => it.Impact is "serious" or "critical")
                .Select(it => $"{it.Id}: {it.Help} – {string.Join(" | ", it.Nodes.Take(3).Select(node => node.Html))}");
            Assert.Empty(serious);
        }
    }
}
