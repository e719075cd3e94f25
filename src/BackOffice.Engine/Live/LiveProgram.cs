using BackOffice.Schedule.Programs;
using Microsoft.Extensions.Logging;

namespace BackOffice.Engine.Live;

/// <summary>One conference's program as this node knows it, and those who want to hear of its changes.</summary>
public sealed partial class LiveProgram
{
    private readonly Lock taking = new();
    private readonly ILogger logger;
    private volatile Program now;
    private Action<Advance>? advanced;

    internal LiveProgram(Program now, ILogger logger) => (this.now, this.logger) = (now, logger);

    /// <summary>The newest program this node knows. It never goes back.</summary>
    public Program Now => now;

    /// <summary>
    /// Tells a subscriber of each step from now on, in order, on the thread that brought it: a subscriber must hand it on
    /// and return. Read <see cref="Now"/> after subscribing to miss nothing.
    /// </summary>
    /// <returns>Ends the subscription when disposed.</returns>
    public IDisposable Subscribe(Action<Advance> subscriber)
    {
        lock (taking) advanced += subscriber;
        return new Subscription(this, subscriber);
    }

    /// <summary>Takes the next step; one that is known already, or not the next, is left.</summary>
    internal bool Take(Advance advance)
    {
        lock (taking)
        {
            if (advance.After.Revision != now.Revision + 1) return false;
            now = advance.After;
            // Told under the lock, so that nobody hears of steps out of order.
            foreach (var subscriber in advanced?.GetInvocationList() ?? [])
            {
                try
                {
                    ((Action<Advance>)subscriber)(advance);
                }
                catch (Exception failure)
                {
                    LogSubscriberFailed(failure, advance.After.Conference.Slug, advance.After.Revision);
                }
            }
            return true;
        }
    }

    private void Unsubscribe(Action<Advance> subscriber)
    {
        lock (taking) advanced -= subscriber;
    }

    [LoggerMessage(LogLevel.Error, "A view of conference {Slug} failed to take revision {Revision}")]
    private partial void LogSubscriberFailed(Exception failure, string slug, long revision);

    private sealed class Subscription(LiveProgram live, Action<Advance> subscriber) : IDisposable
    {
        public void Dispose() => live.Unsubscribe(subscriber);
    }
}
