using System.Security.Cryptography;
using NodaTime;

namespace BackOffice.Engine.Publishing.Webhooks;

/// <summary>What a subscriber knows our webhooks by: <c>whsec_</c> and 32 random bytes in base64, as the Standard Webhooks specification has it.</summary>
/// <param name="Value">The secret.</param>
/// <param name="Until">Until when webhooks are signed with it; null for the one that is in use.</param>
internal sealed record SigningSecret(string Value, Instant? Until = null)
{
    internal const string Prefix = "whsec_";

    private const int Bytes = 32;

    internal static SigningSecret New() => new(Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)));

    internal byte[] Key => Convert.FromBase64String(Value[Prefix.Length..]);

    /// <summary>No secret is written where somebody might read it.</summary>
    public override string ToString() => "(secret)";
}
