using BackOffice.Engine.Access;
using BackOffice.Engine.Access.Accounts;
using Microsoft.AspNetCore.Identity;

namespace BackOffice.Web.Access.Accounts;

/// <summary>Accepting an invitation: as who is signed in, or with a new account.</summary>
internal sealed class Joining(
    Invitations invitations, UserManager<Account> accounts, MemberSignIn signIn, AccountLinks links, AccountEdits edits, AccountNews news, IHttpContextAccessor http)
{
    /// <summary>The invitation of a token; null where it works no more.</summary>
    internal async Task<Invitation?> FindAsync(string? token) => token is { Length: > 0 } ? await invitations.FindAsync(token) : null;

    /// <summary>Accepts an invitation as whoever is signed in.</summary>
    /// <returns>Whether it was there to be accepted.</returns>
    internal async Task<bool> AcceptAsync(string token) =>
        await accounts.GetUserAsync(http.HttpContext!.User) is { } account && await invitations.AcceptAsync(token, account, news.Address);

    /// <summary>Makes an account, and accepts an invitation with it.</summary>
    /// <returns>What is wrong with the name, with the password, or with anything else, each as a sentence.</returns>
    internal async Task<(string? Name, string? Password, string? Other)> JoinAsync(string token, string name, string email, string password)
    {
        var made = new Account { Name = MemberName.Tidied(name), Email = links.CanSend ? null : email.Trim() };
        var faults = (Name: MemberName.FaultOf(made.Name), Password: PasswordRules.FaultOf(password, made.Name, email));
        if (faults is not (null, null)) return (faults.Name, faults.Password, null);
        var result = await accounts.CreateAsync(made, password);
        if (!result.Succeeded)
        {
            return result.Errors.Any(it => it.Code == nameof(IdentityErrorDescriber.DuplicateUserName))
                ? ("Somebody here has this name. Sign in if that is you; else write yours in another way.", null, null)
                : (null, null, "Another account has this address. Sign in to it, and accept the invitation with it.");
        }
        await news.TellAsync(AccessKind.AccountMade, made, "by an invitation");
        // Somebody was quicker: what was just made has no part in anything, and goes again.
        if (!await invitations.AcceptAsync(token, made, news.Address))
        {
            await edits.CloseAsync(made);
            return (null, null, "This invitation was just used by somebody else.");
        }
        if (links.CanSend) await links.SendConfirmationAsync(made, email.Trim());
        await signIn.DoneAsync(made, "with a new account");
        return default;
    }
}
