using BackOffice.Engine.Access.Accounts;

namespace BackOffice.Web.Access.Accounts;

/// <summary>How authenticator apps are told a key.</summary>
internal static class AuthenticatorApp
{
    private const string Issuer = "BackOffice";

    /// <summary>The key as the address that apps read from QR codes.</summary>
    internal static string AddressOf(string key, Account account) =>
        $"otpauth://totp/{Issuer}:{Uri.EscapeDataString(account.Name)}?secret={key}&issuer={Issuer}&digits=6";

    /// <summary>The key in groups of four, to be typed.</summary>
    internal static string Readable(string key) => string.Join(' ', key.ToLowerInvariant().Chunk(4).Select(it => new string(it)));
}
