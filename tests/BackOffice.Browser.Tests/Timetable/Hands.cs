using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackOffice.Browser.Tests.Timetable;

/// <summary>What a member does on the timetable with a mouse.</summary>
internal static class Hands
{
    private const string Point = """
        ([room, time]) => {
          const grid = document.querySelector('.timetable');
          const header = [...grid.querySelectorAll('.room')].find(it => it.textContent.includes(room));
          const [hour, minute] = time.split(':').map(Number);
          const row = parseFloat(getComputedStyle(grid).getPropertyValue('--row'));
          return [header.getBoundingClientRect().left + header.offsetWidth / 2,
            grid.getBoundingClientRect().top + header.offsetHeight + (hour * 60 + minute - Number(grid.dataset.opens)) / 5 * row];
        }
        """;

    internal static ILocator Block(this IPage page, string title) => page.Locator(".block", new() { Has = page.Locator($".title:text-is(\"{title}\")") });

    internal static ILocator Line(this IPage page, string title) => page.Locator(".talks > li", new() { Has = page.Locator($".name:text-is(\"{title}\")") });

    internal static ILocator Unscheduled(this IPage page, string title) => page.Locator(".tray li", new() { HasText = title });

    /// <summary>Picks a thing up a little below its top, so that its start follows the pointer closely, and carries it along.</summary>
    internal static async Task LiftAsync(this IPage page, ILocator thing, float below = 8)
    {
        var box = (await thing.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + (box.Width / 3), box.Y + below);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + (box.Width / 3) + 6, box.Y + below + 6, new() { Steps = 2 });
    }

    /// <summary>Carries what is in the hand over a place, to be put down so far below its start as it was picked up below its top.</summary>
    internal static async Task CarryAsync(this IPage page, string room, string time, float below = 8)
    {
        var to = await page.EvaluateAsync<float[]>(Point, new[] { room, time });
        await page.Mouse.MoveAsync(to[0], to[1] + below + 1, new() { Steps = 6 });
    }

    internal static async Task CarryAsync(this IPage page, ILocator over, float atHeight)
    {
        var box = (await over.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height * atHeight), new() { Steps = 6 });
    }

    internal static async Task DragAsync(this IPage page, ILocator thing, string room, string time)
    {
        await page.LiftAsync(thing);
        await page.CarryAsync(room, time);
        await page.Mouse.UpAsync();
    }

    /// <summary>Picks a thing up with the keyboard, aims with some keys, and puts it down. A thing that somebody else holds takes a second try.</summary>
    internal static async Task MoveByKeysAsync(this IPage page, string title, params string[] keys)
    {
        await page.Block(title).Locator(".title").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        if (await page.Block(title).GetAttributeAsync("data-lifted") is null) await page.Keyboard.PressAsync("Space");
        await page.SaysAsync($"Picked up {title}");
        foreach (var key in keys) await page.Keyboard.PressAsync(key);
        await page.Keyboard.PressAsync("Space");
    }

    /// <summary>What the page says to those who hear it.</summary>
    internal static Task SaysAsync(this IPage page, string text) => Expect(page.Locator("[data-spoken]")).ToContainTextAsync(text);

    /// <summary>Waits until something is so in the program.</summary>
    internal static async Task BecomesAsync(this World world, string title, string place)
    {
        var became = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var subscription = world.Live.Subscribe(_ => Look());
        Look();
        await Task.WhenAny(became.Task, Task.Delay(Stack.Patience, TestContext.Current.CancellationToken));
        Assert.Equal(place, world.Place(title));

        void Look()
        {
            if (world.Place(title) == place) became.TrySetResult();
        }
    }
}
