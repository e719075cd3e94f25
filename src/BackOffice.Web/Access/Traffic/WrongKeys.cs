using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;

namespace BackOffice.Web.Access.Traffic;

/// <summary>
/// Counts the keys that are none, by address. An address that shows too many is not looked up for a while; keys that are known to be right go on working,
/// for others may be behind the same address.
/// </summary>
internal sealed class WrongKeys(TrafficLimits limits) : IDisposable
{
    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<string, bool> right = new();

    private readonly PartitionedRateLimiter<string> wrong = PartitionedRateLimiter.Create<string, string>(
        address => RateLimitPartition.GetTokenBucketLimiter(address, _ => TrafficLimiting.Budget(limits.TriesAtOnce, limits.TriesPerMinute)));

    /// <summary>Whether a key may be looked up.</summary>
    internal bool MayTry(string key, IPAddress? address) =>
        right.ContainsKey(HashOf(key)) || wrong.GetStatistics(Counted.AddressOf(address)) is not { CurrentAvailablePermits: < 1 };

    /// <summary>The key was found.</summary>
    internal void Right(string key)
    {
        if (right.Count >= MostRemembered) right.Clear();
        right[HashOf(key)] = true;
    }

    /// <summary>The key was not found, or does nothing any more.</summary>
    internal void Wrong(string key, IPAddress? address)
    {
        right.TryRemove(HashOf(key), out _);
        using var lease = wrong.AttemptAcquire(Counted.AddressOf(address));
    }

    public void Dispose() => wrong.Dispose();

    private static string HashOf(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
