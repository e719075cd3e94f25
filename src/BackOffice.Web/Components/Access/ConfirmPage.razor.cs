using System.Security.Claims;
using BackOffice.Engine.Access.Accounts;
using BackOffice.Web.Access.Accounts;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Access;

/// <summary>Where the mailed link leads that puts an address on an account; a button does it, so that mail scanners, which open links, do not.</summary>
public sealed partial class ConfirmPage
{
    private bool? confirmed;

    [SupplyParameterFromQuery]
    private Guid Account { get; set; }

    [SupplyParameterFromQuery]
    private string? Email { get; set; }

    [SupplyParameterFromQuery]
    private string? Code { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private AccountDirectory Accounts { get; set; } = null!;

    [Inject]
    private AccountLinks Links { get; set; } = null!;

    [Inject]
    private AccountEdits Edits { get; set; } = null!;

    private async Task ConfirmAsync()
    {
        var account = await Accounts.FindAsync(Account);
        confirmed = account is not null && await Links.ConfirmAsync(account, Email ?? "", Code ?? "");
        // This browser stays signed in, if it was.
        if (confirmed is true && Context.User.FindFirstValue(ClaimTypes.NameIdentifier) == Account.ToString()) await Edits.StaySignedInAsync(account!);
    }
}
