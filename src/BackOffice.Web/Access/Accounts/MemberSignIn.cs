using System.Security.Claims;
using BackOffice.Engine.Access;
using BackOffice.Engine.Access.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using NodaTime;

namespace BackOffice.Web.Access.Accounts;

/// <summary>How far a try to sign in came.</summary>
internal enum SignInStep
{
    /// <summary>Not at all; why is nobody's business but the access log's.</summary>
    Failed,

    /// <summary>The password was right; the second factor is asked for.</summary>
    SecondFactor,

    /// <summary>The member is signed in.</summary>
    Done,
}

/// <summary>
/// Signs members in, in every way there is. What does not work always gives the same answer after the same work, so that nobody learns who has
/// an account here.
/// </summary>
internal sealed class MemberSignIn(
    SignInManager<Account> identity, UserManager<Account> accounts, AccountPasswordHasher hasher, AccountNews news, TryGates gates, IClock clock)
{
    /// <summary>By e-mail address, or name, and password.</summary>
    internal async Task<SignInStep> ByPasswordAsync(string who, string password)
    {
        using var _ = await gates.EnterAsync(who);
        var account = await FindAsync(who);
        if (account is not { PasswordHash: not null } || await accounts.IsLockedOutAsync(account))
        {
            hasher.VerifyNobodys(password);
            await news.TellAsync(AccessKind.SignInFailed, account, account is null ? null : account.PasswordHash is null ? "without a password, as it has none" : "while the account rests");
            return SignInStep.Failed;
        }
        var result = await identity.CheckPasswordSignInAsync(account, PasswordRules.Cut(password), lockoutOnFailure: true);
        if (!result.Succeeded)
        {
            await FailedAsync(account, result, "with a wrong password");
            return SignInStep.Failed;
        }
        if (account.SecondFactor)
        {
            // As Identity reads it again: the account's id where names are.
            var awaited = new ClaimsIdentity([new(ClaimTypes.Name, account.Id.ToString())], IdentityConstants.TwoFactorUserIdScheme);
            await identity.Context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(awaited));
            return SignInStep.SecondFactor;
        }
        return await DoneAsync(account, "by password");
    }

    /// <summary>By a code of the authenticator app, after the password.</summary>
    internal Task<SignInStep> ByCodeAsync(string code) => AfterPasswordAsync("by password and authenticator app", "with a wrong code", async account =>
    {
        var digits = string.Concat(code.Where(char.IsAsciiDigit));
        return await accounts.VerifyTwoFactorTokenAsync(account, accounts.Options.Tokens.AuthenticatorTokenProvider, digits) && UsedCodes.Use(account, digits);
    });

    /// <summary>By a recovery code, after the password.</summary>
    internal Task<SignInStep> ByRecoveryCodeAsync(string code) =>
        AfterPasswordAsync("by password and recovery code", "with a wrong recovery code", async account => (await accounts.RedeemTwoFactorRecoveryCodeAsync(account, code)).Succeeded);

    /// <summary>By passkey, which says whose it is.</summary>
    internal async Task<SignInStep> ByPasskeyAsync(string credential)
    {
        var assertion = await identity.PerformPasskeyAssertionAsync(credential);
        if (!assertion.Succeeded)
        {
            await news.TellAsync(AccessKind.SignInFailed, null, "by a passkey that is not known");
            return SignInStep.Failed;
        }
        // How often it has signed is kept, so that a copy betrays itself.
        return (await accounts.AddOrUpdatePasskeyAsync(assertion.User, assertion.Passkey)).Succeeded ? await DoneAsync(assertion.User, "by passkey") : SignInStep.Failed;
    }

    /// <summary>By something that was enough by itself: a link, another provider.</summary>
    internal async Task<SignInStep> DoneAsync(Account account, string how)
    {
        await identity.SignInAsync(account, RecentSignIn.Properties(clock.GetCurrentInstant()));
        await news.TellAsync(AccessKind.SignedIn, account, how);
        return SignInStep.Done;
    }

    /// <summary>Whom the password was right for; null once that is too long ago.</summary>
    internal Task<Account?> AwaitedAsync() => identity.GetTwoFactorAuthenticationUserAsync();

    private async Task<SignInStep> AfterPasswordAsync(string how, string why, Func<Account, Task<bool>> check)
    {
        if (await AwaitedAsync() is not { } awaited) return SignInStep.Failed;
        using var _ = await gates.EnterAsync(awaited.Name);
        // Read again behind the gate: another try may just have used the code up.
        if (await accounts.FindByIdAsync(awaited.Id.ToString()) is not { } account) return SignInStep.Failed;
        if (await accounts.IsLockedOutAsync(account))
        {
            await news.TellAsync(AccessKind.SignInFailed, account, "while the account rests");
            return SignInStep.Failed;
        }
        if (!await check(account))
        {
            await accounts.AccessFailedAsync(account);
            await FailedAsync(account, await accounts.IsLockedOutAsync(account) ? SignInResult.LockedOut : SignInResult.Failed, why);
            return SignInStep.Failed;
        }
        account.FailedTries = 0;
        if (!(await accounts.UpdateAsync(account)).Succeeded) return SignInStep.Failed;
        await identity.Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        return await DoneAsync(account, how);
    }

    private async Task FailedAsync(Account account, SignInResult result, string why)
    {
        await news.TellAsync(AccessKind.SignInFailed, account, why);
        if (result.IsLockedOut) await news.TellAsync(AccessKind.AccountLocked, account, $"after {accounts.Options.Lockout.MaxFailedAccessAttempts} wrong tries");
    }

    private async Task<Account?> FindAsync(string who) => await accounts.FindByEmailAsync(who) ?? await accounts.FindByNameAsync(who);
}
