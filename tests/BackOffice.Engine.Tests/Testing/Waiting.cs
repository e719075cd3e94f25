using BackOffice.Engine.Live;
using Xunit;

namespace BackOffice.Engine.Tests.Testing;

/// <summary>Waits for a node to hear of what another one committed.</summary>
internal static class Waiting
{
    // A commit is there in some milliseconds; this is how long a failure takes to be one.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Waits until a live program is at a revision, or beyond it.</summary>
    public static async Task ReachedAsync(this LiveProgram live, long revision)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var subscription = live.Subscribe(advance =>
        {
            if (advance.After.Revision >= revision) reached.TrySetResult();
        });
        if (live.Now.Revision >= revision) return;
        await reached.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
    }
}
