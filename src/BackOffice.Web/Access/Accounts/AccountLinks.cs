using System.Buffers.Text;
using System.Text;
using BackOffice.Engine.Access;
using BackOffice.Engine.Access.Accounts;
using Microsoft.AspNetCore.Identity;

namespace BackOffice.Web.Access.Accounts;

/// <summary>
/// Mails members the links that prove that an address is theirs. An address is on an account only once that is proved, so nobody can
/// take another's, and nobody learns which are taken: the mail goes to whom it concerns.
/// </summary>
internal sealed class AccountLinks(UserManager<Account> accounts, AccountMail mail, AccountNews news)
{
    private const string Ending = "\n\nIf this was not you, somebody else typed your address; you need do nothing.\n";

    /// <summary>Whether links can be mailed at all.</summary>
    internal bool CanSend => mail.CanSend;

    /// <summary>Mails the link that puts an address on the account, to that address.</summary>
    internal async Task SendConfirmationAsync(Account account, string email)
    {
        if (await accounts.FindByEmailAsync(email) is { } other)
        {
            if (other.Id == account.Id && other.EmailConfirmed) return;
            if (other.Id != account.Id)
            {
                mail.Send(new(other.Name, email, "You have an account already", $"Hello {other.Name},\n\nsomebody wants to use this address for another account. It is yours already: sign in at {mail.AddressOf("/sign-in")}, or choose a new password at {mail.AddressOf("/forgot")}.{Ending}"));
                return;
            }
        }
        var code = Encode(await accounts.GenerateChangeEmailTokenAsync(account, email));
        var link = mail.AddressOf($"/confirm?account={account.Id}&email={Uri.EscapeDataString(email)}&code={code}");
        mail.Send(new(account.Name, email, "Is this your address?", $"Hello {account.Name},\n\nthis link puts your address on your account. It works for two hours.\n\n{link}{Ending}"));
    }

    /// <summary>Puts an address on the account, if the code was mailed there.</summary>
    internal async Task<bool> ConfirmAsync(Account account, string email, string code)
    {
        if (Decode(code) is not { } token || !(await accounts.ChangeEmailAsync(account, email, token)).Succeeded) return false;
        await news.TellAsync(AccessKind.EmailConfirmed, account);
        await news.EndOpenSignInsAsync(account);
        return true;
    }

    /// <summary>Mails the link to a new password, if the address is on an account.</summary>
    internal async Task SendResetAsync(string email)
    {
        var account = await accounts.FindByEmailAsync(email);
        // The same work for nobody's address: making the link is most of it.
        var code = Encode(await accounts.GeneratePasswordResetTokenAsync(account ?? new Account()));
        if (account is not { EmailConfirmed: true }) return;
        var link = mail.AddressOf($"/reset?account={account.Id}&code={code}");
        mail.Send(new(account.Name, account.Email!, "A new password", $"Hello {account.Name},\n\nwith this link you choose a new password. It works once, within two hours.\n\n{link}{Ending}"));
    }

    /// <summary>Gives the account a new password, if the code was mailed to its member.</summary>
    /// <returns>What is wrong with the password, as a sentence; an empty one where it is the code.</returns>
    internal async Task<string?> ResetAsync(Account account, string code, string password)
    {
        if (PasswordRules.FaultOf(password, account.Name, account.Email) is { } fault) return fault;
        if (Decode(code) is not { } token || !(await accounts.ResetPasswordAsync(account, token, password)).Succeeded) return "";
        // Whoever forgot it has tried a few before.
        (account.FailedTries, account.LockedUntil) = (0, null);
        await accounts.UpdateAsync(account);
        await news.TellAsync(AccessKind.PasswordReset, account);
        await news.EndOpenSignInsAsync(account);
        return null;
    }

    private static string Encode(string token) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(token));

    private static string? Decode(string code) => Base64Url.IsValid(code) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(code)) : null;
}
