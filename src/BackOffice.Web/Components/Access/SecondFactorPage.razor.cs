using BackOffice.Web.Access;
using BackOffice.Web.Access.Accounts;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Access;

/// <summary>Asks for the second factor, after the password.</summary>
public sealed partial class SecondFactorPage
{
    private string? fault;

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    [SupplyParameterFromQuery]
    private bool Recovery { get; set; }

    [SupplyParameterFromForm(FormName = "code")]
    private string? Code { get; set; }

    [Inject]
    private MemberSignIn SignIns { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string OtherAddress => $"/sign-in/second-factor?{(Recovery ? "" : "recovery=true&")}returnUrl={Uri.EscapeDataString(SignIn.Local(ReturnUrl))}";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (await SignIns.AwaitedAsync() is null) Navigation.NavigateTo("/sign-in");
    }

    private async Task SignInAsync()
    {
        var typed = Code ?? "";
        if ((Recovery ? await SignIns.ByRecoveryCodeAsync(typed) : await SignIns.ByCodeAsync(typed)) == SignInStep.Done) Navigation.NavigateTo(SignIn.Local(ReturnUrl));
        fault = "That code did not sign you in. Each works once; after ten wrong tries an account rests for ten minutes.";
    }
}
