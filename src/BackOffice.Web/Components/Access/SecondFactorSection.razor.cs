using BackOffice.Engine.Access.Accounts;
using BackOffice.Web.Access.Accounts;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Access;

/// <summary>The second factor of an account: setting it up, new recovery codes, turning it off.</summary>
public sealed partial class SecondFactorSection
{
    private string? key;

    /// <summary>The account.</summary>
    [Parameter, EditorRequired]
    public Account Account { get; set; } = null!;

    /// <summary>Whether it may be changed now.</summary>
    [Parameter]
    public bool MayChange { get; set; }

    /// <summary>Draws a key for an app.</summary>
    [Parameter]
    public EventCallback OnDraw { get; set; }

    /// <summary>Turns it on, with a code of the app.</summary>
    [Parameter]
    public EventCallback<string> OnCode { get; set; }

    /// <summary>Draws new recovery codes.</summary>
    [Parameter]
    public EventCallback OnNewCodes { get; set; }

    /// <summary>Turns it off.</summary>
    [Parameter]
    public EventCallback OnOff { get; set; }

    [SupplyParameterFromForm(FormName = "factor-on")]
    private string? Code { get; set; }

    [Inject]
    private AuthenticatorKeys Keys { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnParametersSet() => key = Account.AuthenticatorKey is { } kept ? Keys.Unprotect(kept) : null;

    private Task TurnOnAsync() => OnCode.InvokeAsync(Code ?? "");
}
