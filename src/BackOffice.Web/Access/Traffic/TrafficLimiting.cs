using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using BackOffice.Web.Api;

namespace BackOffice.Web.Access.Traffic;

/// <summary>
/// Counts requests: those of nobody by their address, all others by who sends them. Nobody is slowed down by what others do. Files of snapshots are
/// served before it is their turn here, and cost what they cost.
/// </summary>
internal static class TrafficLimiting
{
    private const int MostWaiting = 2_000;
    private const int MostImportsWaiting = 8;

    // A page that finds no room is told so on a connection of its own.
    private const int ConnectionsPerCircuit = 2;

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    internal static void AddTraffic(this IServiceCollection services, IConfiguration configuration)
    {
        var limits = TrafficLimits.Of(configuration);
        services.AddSingleton(limits);
        services.AddSingleton<WrongKeys>();
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) => new(RefuseAsync(rejected.HttpContext, rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Soon));
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, (Counting, string)>(context => OverTime(Counted.Of(context), limits)),
                PartitionedRateLimiter.Create<HttpContext, (Counting, string)>(context => AtOneTime(Counted.Of(context), limits)));
        });
    }

    /// <summary>Says that it was too much, and when to come back.</summary>
    internal static Task RefuseAsync(HttpContext context, TimeSpan after)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(after.TotalSeconds));
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        var who = Counted.Of(context).Known is { } name ? $"{name} asks" : "Your address asks";
        var sentence = $"{who} for too much at once; try again in {(seconds == 1 ? "a second" : $"{seconds} seconds")}.";
        return IsForPeople(context.Request)
            ? Results.Content(Page(sentence), "text/html; charset=utf-8", statusCode: StatusCodes.Status429TooManyRequests).ExecuteAsync(context)
            : Problems.TooMany(sentence).ExecuteAsync(context);
    }

    /// <summary>A budget that fills up again by so much a minute.</summary>
    internal static TokenBucketRateLimiterOptions Budget(int atOnce, int perMinute) => new()
    {
        TokenLimit = atOnce,
        TokensPerPeriod = Math.Max(1, perMinute / 60),
        ReplenishmentPeriod = TimeSpan.FromSeconds(perMinute >= 60 ? 1 : 60.0 / perMinute),
    };

    private static RateLimitPartition<(Counting, string)> OverTime(Counted it, TrafficLimits limits) => it.Counting switch
    {
        Counting.Try => RateLimitPartition.GetTokenBucketLimiter((Counting.Try, it.Who), _ => Budget(limits.TriesAtOnce, limits.TriesPerMinute)),
        _ when it.Known is null => RateLimitPartition.GetTokenBucketLimiter((Counting.Read, it.Who), _ => Budget(limits.ReadsAtOnce, limits.ReadsPerMinute)),
        _ => RateLimitPartition.GetTokenBucketLimiter((Counting.Request, it.Who), _ => Budget(limits.RequestsAtOnce, limits.RequestsPerMinute)),
    };

    private static RateLimitPartition<(Counting, string)> AtOneTime(Counted it, TrafficLimits limits) => it.Counting switch
    {
        Counting.Stream => InParallel(it, limits.StreamsPerAddress, 0),
        Counting.Import => InParallel(it, limits.ImportsInParallel, MostImportsWaiting),
        Counting.Circuit => InParallel(it, limits.CircuitsPerMember * ConnectionsPerCircuit, 0),
        Counting.Request => InParallel(it, limits.RequestsInParallel, MostWaiting),
        _ => RateLimitPartition.GetNoLimiter((it.Counting, "")),
    };

    private static RateLimitPartition<(Counting, string)> InParallel(Counted it, int most, int waiting) =>
        RateLimitPartition.GetConcurrencyLimiter((it.Counting, it.Who), _ => new() { PermitLimit = most, QueueLimit = waiting });

    private static bool IsForPeople(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api") && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    // Not a component: what is too much must cost next to nothing.
    private static string Page(string sentence) => $"""
        <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
        <title>Too much at once – BackOffice</title><link rel="stylesheet" href="/css/tokens.css"><link rel="stylesheet" href="/css/base.css"></head>
        <body><main class="page"><h1>Too much at once</h1><p>{WebUtility.HtmlEncode(sentence)}</p></main></body></html>
        """;
}
