using System.Threading.Channels;
using BackOffice.Engine.Live;
using BackOffice.Schedule.Programs;

namespace BackOffice.Web.Components.Live;

/// <summary>
/// Brings a view the steps of a conference's program, in order, on the view's own dispatcher. Whoever commits never waits for
/// a view: steps queue here, and a view that falls too far behind is given the newest program instead of every step.
/// </summary>
public sealed class LiveFeed : IAsyncDisposable
{
    private const int MostWaiting = 256;

    private readonly Channel<Advance> waiting = Channel.CreateBounded<Advance>(
        new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private readonly LiveProgram live;
    private readonly Func<IReadOnlyList<Advance>, Program, Task> show;
    private readonly IDisposable subscription;
    private readonly Task pump;

    /// <summary>Starts to follow a live program.</summary>
    /// <param name="live">The program.</param>
    /// <param name="show">Shows steps and the newest program; where steps were lost to slowness, only the program counts.</param>
    public LiveFeed(LiveProgram live, Func<IReadOnlyList<Advance>, Program, Task> show)
    {
        (this.live, this.show) = (live, show);
        subscription = live.Subscribe(step => waiting.Writer.TryWrite(step));
        pump = PumpAsync();
    }

    /// <summary>Stops following.</summary>
    public async ValueTask DisposeAsync()
    {
        subscription.Dispose();
        waiting.Writer.TryComplete();
        await pump.ConfigureAwait(false);
    }

    private async Task PumpAsync()
    {
        while (await waiting.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            var steps = new List<Advance>();
            while (waiting.Reader.TryRead(out var step)) steps.Add(step);
            try
            {
                await show(steps, live.Now).ConfigureAwait(false);
            }
            catch (ObjectDisposedException)
            {
                // The circuit went away between the step and its showing.
                return;
            }
        }
    }
}
