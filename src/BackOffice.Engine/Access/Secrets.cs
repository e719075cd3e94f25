using System.Security.Cryptography;
using System.Text;

namespace BackOffice.Engine.Access;

/// <summary>Secrets that are given out once.</summary>
internal static class Secrets
{
    /// <summary>192 bits of chance, in characters that survive a URL and a double click.</summary>
    internal static string New() => RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789", 33);

    // The secrets are random and long, so a plain fast hash can't be turned back; salting and stretching are for passwords.
    internal static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
