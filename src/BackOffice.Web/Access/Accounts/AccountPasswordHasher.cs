using BackOffice.Engine.Access.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace BackOffice.Web.Access.Accounts;

/// <summary>Hashes passwords with PBKDF2, as they are typed: the app runs without Unicode's tables (InvariantGlobalization), by which a letter composed in two ways would be one.</summary>
internal sealed class AccountPasswordHasher(IOptions<PasswordHasherOptions> options) : PasswordHasher<Account>(options)
{
    /// <summary>The rounds of PBKDF2 with HMAC-SHA-512 (OWASP, 2023).</summary>
    internal const int Rounds = 210_000;

    private readonly Lazy<string> nobodys = new(() => new PasswordHasher<Account>(options).HashPassword(new Account(), Guid.NewGuid().ToString()));

    public override string HashPassword(Account user, string password) => base.HashPassword(user, PasswordRules.Cut(password));

    public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword) =>
        base.VerifyHashedPassword(user, hashedPassword, PasswordRules.Cut(providedPassword));

    /// <summary>The work of holding a password against an account's, where there is none: how long an answer takes must not tell whether there is.</summary>
    internal void VerifyNobodys(string password) => VerifyHashedPassword(new Account(), nobodys.Value, password);
}
