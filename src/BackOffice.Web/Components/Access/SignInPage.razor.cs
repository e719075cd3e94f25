using BackOffice.Engine.Access;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Access;

/// <summary>Where a one-time link leads: says whom it signs in, and asks for a name where it is for nobody yet.</summary>
public sealed partial class SignInPage
{
    private SignInLink? link;

    [SupplyParameterFromQuery]
    private string? Token { get; set; }

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    [SupplyParameterFromQuery]
    private string? Fault { get; set; }

    [Inject]
    private SignInLinks Links { get; set; } = null!;

    private string? FaultText => Fault switch
    {
        "name" => "Please give a name of at most 100 characters.",
        "link" => "That link was used already, or is too old.",
        "form" => "The form was open too long. Please open your link again.",
        _ => null,
    };

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (Token is { Length: > 0 }) link = await Links.FindAsync(Token);
    }
}
