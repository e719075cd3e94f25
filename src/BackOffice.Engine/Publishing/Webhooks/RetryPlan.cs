using NodaTime;

namespace BackOffice.Engine.Publishing.Webhooks;

/// <summary>When a delivery that failed is tried again.</summary>
internal static class RetryPlan
{
    // A subscriber may ask for more time, but not that its deliveries lie about for ever.
    private static readonly TimeSpan MostPatience = TimeSpan.FromHours(12);

    /// <summary>How long to wait before the next attempt; null where there is to be none.</summary>
    /// <param name="times">The configured times.</param>
    /// <param name="failures">How many attempts have failed.</param>
    /// <param name="asked">What the subscriber asked for in <c>Retry-After</c>.</param>
    /// <param name="chance">From 0 to 1: spreads what failed together, up to a tenth of the time, lest it come back together.</param>
    internal static Duration? After(IReadOnlyList<TimeSpan> times, int failures, TimeSpan? asked, double chance)
    {
        if (failures > times.Count) return null;
        var wait = times[failures - 1] * (1 + (0.1 * chance));
        if (asked is { } longer && longer > wait) wait = longer < MostPatience ? longer : MostPatience;
        return Duration.FromTimeSpan(wait);
    }
}
