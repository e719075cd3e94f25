using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace BackOffice.Engine.Publishing.Webhooks;

/// <summary>Signs webhooks after the Standard Webhooks specification.</summary>
internal static class WebhookSignature
{
    /// <summary>The value of the header <c>webhook-signature</c>: one signature a secret, so that a subscriber that knows any of them can verify it.</summary>
    /// <param name="id">The value of <c>webhook-id</c>.</param>
    /// <param name="at">The moment in <c>webhook-timestamp</c>.</param>
    /// <param name="body">The body, as it is sent.</param>
    /// <param name="secrets">The secrets in use.</param>
    internal static string Of(string id, Instant at, string body, IEnumerable<SigningSecret> secrets)
    {
        var signed = Encoding.UTF8.GetBytes($"{id}.{at.ToUnixTimeSeconds()}.{body}");
        return string.Join(' ', secrets.Select(secret => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(secret.Key, signed))}"));
    }
}
