using Microsoft.AspNetCore.Components.Server.Circuits;

namespace BackOffice.Benchmarks.Editing;

/// <summary>How many pages the app has open.</summary>
internal sealed class Circuits : CircuitHandler
{
    private int open;

    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref open);
        return Task.CompletedTask;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Interlocked.Decrement(ref open);
        return Task.CompletedTask;
    }

    /// <summary>Waits until so many are open, and those before them are gone.</summary>
    internal async Task BecomeAsync(int count)
    {
        while (Volatile.Read(ref open) != count) await Task.Delay(50);
    }
}
