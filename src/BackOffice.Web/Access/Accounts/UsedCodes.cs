using System.Security.Cryptography;
using System.Text;
using BackOffice.Engine.Access.Accounts;

namespace BackOffice.Web.Access.Accounts;

/// <summary>Codes of authenticator apps sign in once (RFC 6238): whoever looked over a shoulder comes too late.</summary>
internal static class UsedCodes
{
    // More than are good at the same time.
    private const int Kept = 8;

    /// <summary>Uses a code up.</summary>
    /// <returns>Whether it was not used already.</returns>
    internal static bool Use(Account account, string code)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{account.Id} {account.AuthenticatorKey} {code}")));
        if (account.UsedCodes.Contains(hash)) return false;
        account.UsedCodes = [.. account.UsedCodes.TakeLast(Kept - 1), hash];
        return true;
    }
}
