using BackOffice.Web.Access.Accounts;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Access;

/// <summary>Mails a link to a new password. It answers the same whether anybody has the address or not.</summary>
public sealed partial class ForgotPage
{
    private bool sent;

    [SupplyParameterFromForm(FormName = "forgot")]
    private string? Email { get; set; }

    [Inject]
    private AccountLinks Links { get; set; } = null!;

    private async Task SendAsync()
    {
        if (Links.CanSend && Email is { Length: > 0 } email) await Links.SendResetAsync(email);
        sent = true;
    }
}
