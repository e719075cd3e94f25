using Microsoft.Playwright;

namespace BackOffice.Browser.Tests.Timetable;

/// <summary>A finger on the page, which may rest and move as a tap does not.</summary>
internal sealed class Finger
{
    private readonly ICDPSession browser;

    private Finger(ICDPSession browser) => this.browser = browser;

    internal static async Task<Finger> OfAsync(IPage page) => new(await page.Context.NewCDPSessionAsync(page));

    internal Task DownAsync(float x, float y) => SendAsync("touchStart", At(x, y));

    internal Task MoveAsync(float x, float y) => SendAsync("touchMove", At(x, y));

    internal Task UpAsync() => SendAsync("touchEnd");

    private static Dictionary<string, object> At(float x, float y) => new() { ["x"] = x, ["y"] = y };

    private Task<System.Text.Json.JsonElement?> SendAsync(string type, params object[] points) => browser.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = type, ["touchPoints"] = points });
}
