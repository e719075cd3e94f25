using BackOffice.Engine.Access.Accounts;
using BackOffice.Web.Access.Accounts;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Access;

/// <summary>Where the mailed link leads: a new password for its account. Whatever was signed in before is signed out.</summary>
public sealed partial class ResetPage
{
    private string? fault;
    private bool expired;

    [SupplyParameterFromQuery]
    private Guid Account { get; set; }

    [SupplyParameterFromQuery]
    private string? Code { get; set; }

    [SupplyParameterFromForm(FormName = "reset")]
    private string? NewPassword { get; set; }

    [Inject]
    private AccountDirectory Accounts { get; set; } = null!;

    [Inject]
    private AccountLinks Links { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private async Task ResetAsync()
    {
        fault = await Accounts.FindAsync(Account) is { } account ? await Links.ResetAsync(account, Code ?? "", NewPassword ?? "") : "";
        if (fault is null) Navigation.NavigateTo("/sign-in?done=reset");
        expired = fault is "";
    }
}
