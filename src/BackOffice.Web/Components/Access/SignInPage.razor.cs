using BackOffice.Web.Access;
using BackOffice.Web.Access.Accounts;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Access;

/// <summary>Where members sign in: by password, by passkey, through another provider, or by the one-time link that led here.</summary>
public sealed partial class SignInPage
{
    private string? fault;

    [SupplyParameterFromQuery]
    private string? Token { get; set; }

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    [SupplyParameterFromQuery]
    private string? Fault { get; set; }

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    [SupplyParameterFromForm(FormName = "password")]
    private TypedSignIn Typed { get; set; } = null!;

    [Inject]
    private MemberSignIn SignIns { get; set; } = null!;

    [Inject]
    private SignInSettings Settings { get; set; } = null!;

    [Inject]
    private AccountLinks Links { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string OpenIdAddress => $"{OpenIdSignIn.Path}?returnUrl={Uri.EscapeDataString(SignIn.Local(ReturnUrl))}";

    private string? FaultText => fault ?? Fault switch
    {
        "name" => "Please give a name of at most 100 characters.",
        "link" => "That link was used already, or is too old.",
        "form" => "The form was open too long. Please try again.",
        "provider" => "The provider did not sign you in. Please try again.",
        "provider-email" => "The provider vouches for no account here, and its e-mail address is used by one that has not confirmed it. Sign in to that one, or ask a chair.",
        _ => null,
    };

    private string? DoneText => Done switch
    {
        "reset" => "Your password is changed. Sign in with it.",
        "everywhere" => "You are signed out in every browser.",
        _ => null,
    };

    /// <inheritdoc/>
    protected override void OnInitialized() => Typed ??= new();

    private async Task SignInAsync()
    {
        if (!Settings.Passwords) return;
        Go(await SignIns.ByPasswordAsync(Typed.Who ?? "", Typed.Password ?? ""));
        fault = "That did not sign you in. Look at what you typed; after ten wrong tries an account rests for ten minutes.";
    }

    private async Task SignInByPasskeyAsync(string credential)
    {
        Go(await SignIns.ByPasskeyAsync(credential));
        fault = "That passkey did not sign you in. It may have been removed from your account.";
    }

    private void Go(SignInStep step)
    {
        if (step == SignInStep.Done) Navigation.NavigateTo(SignIn.Local(ReturnUrl));
        if (step == SignInStep.SecondFactor) Navigation.NavigateTo($"/sign-in/second-factor?returnUrl={Uri.EscapeDataString(SignIn.Local(ReturnUrl))}");
    }

    /// <summary>What a member typed to sign in.</summary>
    private sealed class TypedSignIn
    {
        public string? Who { get; set; }

        public string? Password { get; set; }
    }
}
