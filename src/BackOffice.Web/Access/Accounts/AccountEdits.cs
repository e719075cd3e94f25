using BackOffice.Engine.Access;
using BackOffice.Engine.Access.Accounts;
using Microsoft.AspNetCore.Identity;
using NodaTime;

namespace BackOffice.Web.Access.Accounts;

/// <summary>
/// What members change on their own accounts. Whatever changes by what an account is signed in to signs it out in every other browser, and
/// is told to the access log. A fault is yielded as a sentence, null where there is none.
/// </summary>
internal sealed class AccountEdits(UserManager<Account> accounts, SignInManager<Account> identity, AuthenticatorKeys authenticatorKeys, AccountNews news, IClock clock)
{
    private const int RecoveryCodes = 10;
    private const int LongestName = 60;
    private const string NewerExists = "The account was changed at the same moment elsewhere. Please try again.";

    /// <summary>Whether these may be changed now: after signing in a moment ago, or where there is nothing yet to come back by.</summary>
    internal async Task<bool> MayChangeAsync(Account account) =>
        await RecentSignIn.IsRecentAsync(identity.Context, clock.GetCurrentInstant())
        || account.PasswordHash is null && (await accounts.GetLoginsAsync(account)).Count == 0 && (await accounts.GetPasskeysAsync(account)).Count == 0;

    /// <summary>Gives the account a password, or another one.</summary>
    internal async Task<string?> ChangePasswordAsync(Account account, string password)
    {
        if (PasswordRules.FaultOf(password, account.Name, account.Email) is { } fault) return fault;
        var changed = await accounts.ResetPasswordAsync(account, await accounts.GeneratePasswordResetTokenAsync(account), password);
        return await AfterAsync(account, changed, AccessKind.PasswordChanged);
    }

    /// <summary>Puts an address on the account that nobody can confirm, since there are no mails.</summary>
    internal async Task<string?> SetEmailAsync(Account account, string email)
    {
        (account.Email, account.EmailConfirmed) = (email, false);
        var changed = await accounts.UpdateAsync(account);
        return changed.Succeeded ? null : changed.Errors.Any(it => it.Code == nameof(IdentityErrorDescriber.DuplicateEmail)) ? "Another account has this address." : NewerExists;
    }

    /// <summary>Draws what an authenticator app is to share with the account. It counts once a code of the app proves that it has it.</summary>
    internal async Task<string?> DrawAuthenticatorKeyAsync(Account account)
    {
        if (account.SecondFactor) return "The second factor is on already.";
        account.AuthenticatorKey = authenticatorKeys.Protect(accounts.GenerateNewAuthenticatorKey());
        return (await accounts.UpdateAsync(account)).Succeeded ? null : NewerExists;
    }

    /// <summary>Turns the second factor on.</summary>
    /// <returns>The recovery codes, which can't be had again; null where the code is wrong.</returns>
    internal async Task<IReadOnlyList<string>?> TurnOnSecondFactorAsync(Account account, string code)
    {
        var digits = string.Concat(code.Where(char.IsAsciiDigit));
        if (account.SecondFactor || !await accounts.VerifyTwoFactorTokenAsync(account, accounts.Options.Tokens.AuthenticatorTokenProvider, digits) || !UsedCodes.Use(account, digits)) return null;
        return await AfterAsync(account, await accounts.SetTwoFactorEnabledAsync(account, true), AccessKind.TwoFactorOn) is null ? await DrawRecoveryCodesAsync(account) : null;
    }

    /// <summary>Draws recovery codes in place of those that are left.</summary>
    internal async Task<IReadOnlyList<string>> DrawRecoveryCodesAsync(Account account) => [.. await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes) ?? []];

    /// <summary>Turns the second factor off.</summary>
    internal async Task<string?> TurnOffSecondFactorAsync(Account account)
    {
        (account.AuthenticatorKey, account.RecoveryCodes, account.UsedCodes) = (null, [], []);
        return await AfterAsync(account, await accounts.SetTwoFactorEnabledAsync(account, false), AccessKind.TwoFactorOff);
    }

    /// <summary>Adds the passkey that a device has made.</summary>
    internal async Task<string?> AddPasskeyAsync(Account account, string credential, string name)
    {
        var made = await identity.PerformPasskeyAttestationAsync(credential);
        if (!made.Succeeded || made.UserEntity.Id != account.Id.ToString()) return "The device’s passkey could not be added. Please try again.";
        made.Passkey.Name = MemberName.Tidied(name) is { Length: > 0 and <= LongestName } given ? given : "Passkey";
        var added = await accounts.AddOrUpdatePasskeyAsync(account, made.Passkey);
        if (added.Succeeded) await news.TellAsync(AccessKind.PasskeyAdded, account, made.Passkey.Name);
        return added.Succeeded ? null : NewerExists;
    }

    /// <summary>Removes a passkey; whoever signed in by it is signed out.</summary>
    internal async Task<string?> RemovePasskeyAsync(Account account, byte[] id)
    {
        if (await accounts.GetPasskeyAsync(account, id) is not { } passkey) return null;
        var removed = await accounts.RemovePasskeyAsync(account, id);
        return removed.Succeeded ? await AfterAsync(account, await accounts.UpdateSecurityStampAsync(account), AccessKind.PasskeyRemoved, passkey.Name) : NewerExists;
    }

    /// <summary>Signs the account out in every browser, this one too.</summary>
    internal async Task SignOutEverywhereAsync(Account account)
    {
        await accounts.UpdateSecurityStampAsync(account);
        await news.TellAsync(AccessKind.SignedOutEverywhere, account);
        await news.EndOpenSignInsAsync(account);
        await identity.SignOutAsync();
    }

    /// <summary>Keeps this browser signed in, where a change signs out all others.</summary>
    internal Task StaySignedInAsync(Account account) => identity.RefreshSignInAsync(account);

    /// <summary>Takes an account away that nothing was done with.</summary>
    internal Task CloseAsync(Account account) => accounts.DeleteAsync(account);

    private async Task<string?> AfterAsync(Account account, IdentityResult changed, AccessKind kind, string? detail = null)
    {
        if (!changed.Succeeded) return NewerExists;
        await StaySignedInAsync(account);
        await news.TellAsync(kind, account, detail);
        await news.EndOpenSignInsAsync(account);
        return null;
    }
}
