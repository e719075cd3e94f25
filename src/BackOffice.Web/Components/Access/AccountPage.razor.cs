using BackOffice.Engine.Access.Accounts;
using BackOffice.Web.Access.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace BackOffice.Web.Components.Access;

/// <summary>A member's own account: by what they sign in, and how to end that.</summary>
public sealed partial class AccountPage
{
    private Account account = new();
    private IReadOnlyList<UserPasskeyInfo> passkeys = [];
    private IReadOnlyList<UserLoginInfo> logins = [];
    private IReadOnlyList<string>? recoveryCodes;
    private bool mayChange;
    private string? fault;
    private string? passwordFault;
    private string? done;

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "email")]
    private string? Email { get; set; }

    [SupplyParameterFromForm(FormName = "new-password")]
    private string? NewPassword { get; set; }

    [Inject]
    private UserManager<Account> Accounts { get; set; } = null!;

    [Inject]
    private AccountEdits Edits { get; set; } = null!;

    [Inject]
    private AccountLinks Links { get; set; } = null!;

    [Inject]
    private SignInSettings Settings { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private bool IsNew => account.PasswordHash is null && passkeys.Count == 0 && logins.Count == 0;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (await Accounts.GetUserAsync(Context.User) is { } known) account = known;
        else Navigation.NavigateTo("/sign-in?returnUrl=/account");
        mayChange = await Edits.MayChangeAsync(account);
        await ReadAsync();
    }

    private async Task SetEmailAsync()
    {
        if (!mayChange || Email is not { Length: > 0 } email) return;
        if (Links.CanSend)
        {
            await Links.SendConfirmationAsync(account, email.Trim());
            done = $"A link is on its way to {email.Trim()}. Open it within two hours.";
        }
        else await TellAsync(await Edits.SetEmailAsync(account, email.Trim()), "Your address is saved.");
    }

    private async Task ChangePasswordAsync()
    {
        if (!mayChange || !Settings.Passwords) return;
        passwordFault = await Edits.ChangePasswordAsync(account, NewPassword ?? "");
        if (passwordFault is null) await TellAsync(null, "Your password is changed.");
    }

    private async Task DrawKeyAsync() => await TellAsync(mayChange ? await Edits.DrawAuthenticatorKeyAsync(account) : "", null);

    private async Task TurnOnAsync(string code)
    {
        if (!mayChange) return;
        recoveryCodes = await Edits.TurnOnSecondFactorAsync(account, code);
        await TellAsync(recoveryCodes is null ? "That code is not what your app should show now. Is the clock of your device right?" : null, "The second factor is on.");
    }

    private async Task DrawCodesAsync()
    {
        if (!mayChange || !account.SecondFactor) return;
        recoveryCodes = await Edits.DrawRecoveryCodesAsync(account);
        await TellAsync(null, "The recovery codes you had before work no more.");
    }

    private async Task TurnOffAsync()
    {
        if (mayChange) await TellAsync(await Edits.TurnOffSecondFactorAsync(account), "The second factor is off.");
    }

    private async Task AddPasskeyAsync((string Credential, string Name) passkey)
    {
        if (mayChange) await TellAsync(await Edits.AddPasskeyAsync(account, passkey.Credential, passkey.Name), "The passkey is added.");
    }

    private async Task RemovePasskeyAsync(byte[] id)
    {
        if (mayChange) await TellAsync(await Edits.RemovePasskeyAsync(account, id), "The passkey is removed.");
    }

    private async Task SignOutEverywhereAsync()
    {
        await Edits.SignOutEverywhereAsync(account);
        Navigation.NavigateTo("/sign-in?done=everywhere");
    }

    private async Task TellAsync(string? wrong, string? right)
    {
        (fault, done) = (wrong, wrong is null ? right : null);
        account = await Accounts.FindByIdAsync(account.Id.ToString()) ?? account;
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        passkeys = [.. await Accounts.GetPasskeysAsync(account)];
        logins = [.. await Accounts.GetLoginsAsync(account)];
    }
}
