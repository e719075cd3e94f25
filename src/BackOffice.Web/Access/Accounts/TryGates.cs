using BackOffice.Engine.Access.Accounts;

namespace BackOffice.Web.Access.Accounts;

/// <summary>Lets tries to sign in as one member pass one after another: each wrong one is counted before the next, however many come at once.</summary>
internal sealed class TryGates : IDisposable
{
    private readonly SemaphoreSlim[] gates = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    /// <summary>Waits for one's turn; disposing what it yields gives it to the next.</summary>
    internal async Task<IDisposable> EnterAsync(string who)
    {
        var gate = gates[(uint)MemberName.Normalized(who).GetHashCode(StringComparison.Ordinal) % gates.Length];
        await gate.WaitAsync();
        return new Turn(gate);
    }

    public void Dispose()
    {
        foreach (var gate in gates) gate.Dispose();
    }

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
