using System.Text.Json;
using BackOffice.Engine.Commands;
using Microsoft.Playwright;

namespace BackOffice.Benchmarks.Editing;

/// <summary>
/// A talk carried by mouse, timed in both browsers: they are on one machine and read one clock. The hand waits until it has been
/// told when the speaker can't, as a person does who reads before they drop.
/// </summary>
internal sealed class Drag(IPage mover, IPage watcher, BusyDay day)
{
    private const int Below = 9;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private const string Moving = """
        id => {
          const now = () => performance.timeOrigin + performance.now();
          const stamps = window.stamps = {};
          const block = document.getElementById(id);
          // A hand this quick would find its own messages in the way.
          document.querySelector('.toasts').style.display = 'none';
          addEventListener('pointermove', () => { if (!('lifted' in stamps)) stamps.last = now(); }, { capture: true });
          addEventListener('pointerup', () => { stamps.dropped = now(); }, { capture: true });
          new MutationObserver(() => { if (block.hasAttribute('data-lifted')) stamps.lifted = stamps.last; }).observe(block, { attributes: true, attributeFilter: ['data-lifted'] });
          new MutationObserver(all => {
            if (all.some(it => [...it.addedNodes].some(node => node.classList?.contains('band')))) window.told({ lifted: stamps.lifted, news: now() });
          }).observe(block.closest('.timetable').querySelector('[data-overlay]'), { childList: true });
          window.begin = () => {
            delete stamps.lifted;
            window.news = new Promise(done => { window.told = done; });
            window.here = new Promise(done => new MutationObserver((_, it) => { it.disconnect(); done(); }).observe(block, { attributes: true, attributeFilter: ['class'] }));
            block.scrollIntoView({ block: 'center', inline: 'center' });
            const box = block.getBoundingClientRect();
            return [box.left + box.width / 3, box.top];
          };
          window.place = ([room, minute]) => {
            const grid = document.querySelector('.timetable');
            const header = grid.querySelector(`.room[data-room="${room}"]`);
            const row = parseFloat(getComputedStyle(grid).getPropertyValue('--row'));
            return [header.getBoundingClientRect().left + header.offsetWidth / 2,
              grid.getBoundingClientRect().top + header.offsetHeight + (minute - Number(grid.dataset.opens)) / 5 * row];
          };
        }
        """;

    private const string Watching = """
        id => {
          const block = document.getElementById(id);
          block.scrollIntoView({ block: 'center', inline: 'center' });
          window.begin = () => {
            window.moved = new Promise(done => new MutationObserver((_, it) => { it.disconnect(); done(performance.timeOrigin + performance.now()); })
              .observe(block, { attributes: true, attributeFilter: ['class'] }));
          };
        }
        """;

    private string Block => $"talk-{day.Traveller}";

    internal async Task PrepareAsync()
    {
        await mover.EvaluateAsync(Moving, Block);
        await watcher.EvaluateAsync(Watching, Block);
    }

    /// <summary>Moves the traveller once.</summary>
    /// <returns>Milliseconds from lifting it to knowing when its speaker can't, and from dropping it to its moving in the other browser.</returns>
    internal async Task<(double News, double Moved)> RunAsync(int turn)
    {
        var (room, minute) = day.Next(turn);
        await watcher.EvaluateAsync("() => window.begin()");
        var from = await mover.EvaluateAsync<float[]>("() => window.begin()");
        await mover.Mouse.MoveAsync(from[0], from[1] + Below);
        await mover.Mouse.DownAsync();
        await mover.Mouse.MoveAsync(from[0] + 8, from[1] + Below + 4, new() { Steps = 2 });
        var told = await mover.EvaluateAsync<JsonElement>("() => window.news").WaitAsync(Patience);
        var to = await mover.EvaluateAsync<float[]>("it => window.place(it)", new object[] { room.ToString(), minute });
        await mover.Mouse.MoveAsync(to[0], to[1] + Below, new() { Steps = 6 });
        await mover.Mouse.UpAsync();
        var moved = await watcher.EvaluateAsync<double>("() => window.moved").WaitAsync(Patience);
        await mover.EvaluateAsync("() => window.here").WaitAsync(Patience);
        var dropped = await mover.EvaluateAsync<double>("() => window.stamps.dropped");
        return (told.GetProperty("news").GetDouble() - told.GetProperty("lifted").GetDouble(), moved - dropped);
    }

    /// <summary>Moves the traveller once by a command and no hand.</summary>
    /// <returns>Milliseconds from sending it to its being committed, and to the traveller's moving in the other browser.</returns>
    internal async Task<(double Committed, double Moved)> SendAsync(CommandSender sender, int turn)
    {
        await watcher.EvaluateAsync("() => window.begin()");
        var sent = Now();
        await sender.SendAsync(day.Slug, BenchedConference.Chair, day.NextMove(turn));
        var committed = Now();
        var moved = await watcher.EvaluateAsync<double>("() => window.moved").WaitAsync(Patience);
        return (committed - sent, moved - sent);
    }

    private static double Now() => (DateTime.UtcNow - DateTime.UnixEpoch).TotalMilliseconds;
}
