using System.Security.Cryptography;
using System.Text;
using BackOffice.Schedule.Changes;
using Marten;
using NodaTime;

namespace BackOffice.Engine.Access;

/// <summary>How a program signs in. The secret itself is shown once and kept nowhere.</summary>
/// <param name="Id">The SHA-256 hash of the key, in hexadecimal.</param>
/// <param name="Name">What the audit calls its holder.</param>
/// <param name="Role">What its holder may do.</param>
/// <param name="CreatedAt">When it was made.</param>
public sealed record ApiKey(string Id, string Name, Role Role, Instant CreatedAt);

/// <summary>Makes API keys and knows them again.</summary>
public sealed class ApiKeys(IDocumentStore store, IClock clock)
{
    /// <summary>How every key begins, so that one that leaked can be searched for.</summary>
    public const string Prefix = "bok_";

    /// <summary>Makes a key.</summary>
    /// <returns>The key; it cannot be had again.</returns>
    public async Task<string> CreateAsync(string name, Role role, CancellationToken cancellation = default)
    {
        var key = Prefix + Secrets.New();
        await using var session = store.LightweightSession();
        session.Insert(new ApiKey(Secrets.Hash(key), name, role, clock.GetCurrentInstant()));
        await session.SaveChangesAsync(cancellation);
        return key;
    }

    /// <summary>The key that a caller shows, or null where it is none of ours.</summary>
    public async Task<ApiKey?> FindAsync(string key, CancellationToken cancellation = default)
    {
        if (!key.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        await using var session = store.QuerySession();
        return await session.LoadAsync<ApiKey>(Secrets.Hash(key), cancellation);
    }
}

/// <summary>Secrets that are given out once.</summary>
internal static class Secrets
{
    /// <summary>192 bits of chance, in characters that survive a URL and a double click.</summary>
    internal static string New() => RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789", 33);

    // The secrets are random and long, so a plain fast hash can't be turned back; salting and stretching are for passwords.
    internal static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
