using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace BackOffice.Web.Access.Accounts;

/// <summary>Protects what authenticator apps share with accounts. It has to be read again, so it can't be hashed as passwords are.</summary>
internal sealed class AuthenticatorKeys(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("BackOffice.AuthenticatorKeys");

    internal string Protect(string key) => protector.Protect(key);

    /// <summary>The key; null where what protected it is lost, so that no code fits and the member turns to a recovery code.</summary>
    internal string? Unprotect(string key)
    {
        try
        {
            return protector.Unprotect(key);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
