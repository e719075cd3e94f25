using System.Threading.Channels;

namespace BackOffice.Web.Components.Live;

/// <summary>
/// Tells a circuit's views that those present have changed: at once, and then not again for a moment, however many hands move
/// meanwhile. Whoever brings the news never waits for a view.
/// </summary>
internal sealed class PresenceFeed : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(80);

    private readonly Channel<bool> signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource gone = new();

    internal PresenceFeed() => _ = PumpAsync(gone.Token);

    internal event Action? Changed;

    internal void Signal() => signal.Writer.TryWrite(true);

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    private async Task PumpAsync(CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                await signal.Reader.ReadAsync(cancellation).ConfigureAwait(false);
                Changed?.Invoke();
                await Task.Delay(Pause, cancellation).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The circuit is gone.
        }
    }
}
