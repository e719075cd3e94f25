using BackOffice.Engine.Access;
using BackOffice.Engine.Live;
using BackOffice.Schedule;
using BackOffice.Web.Access.Accounts;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Access;

/// <summary>Where an invitation leads: whoever is signed in accepts it, whoever is new makes an account. It signs nobody in to one that is there.</summary>
public sealed partial class JoinPage
{
    private Invitation? invitation;
    private string? fault;
    private string? nameFault;
    private string? passwordFault;

    [SupplyParameterFromQuery]
    private string? Token { get; set; }

    [SupplyParameterFromForm(FormName = "join")]
    private TypedAccount Typed { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private Joining Joining { get; set; } = null!;

    [Inject]
    private AccountLinks Links { get; set; } = null!;

    [Inject]
    private SignInSettings Settings { get; set; } = null!;

    [Inject]
    private LivePrograms Programs { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string Here => $"/join?token={Uri.EscapeDataString(Token ?? "")}";

    private string Place { get; set; } = "the back office";

    private string Next { get; set; } = "/";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Typed ??= new();
        invitation = await Joining.FindAsync(Token);
        if (invitation?.ConferenceId is not { } id || (await Programs.OpenAsync(new ConferenceId(id)))?.Now.Conference is not { } conference) return;
        (Place, Next) = (conference.Name, $"/conferences/{conference.Slug}");
    }

    private async Task AcceptAsync()
    {
        if (invitation is null) return;
        if (await Joining.AcceptAsync(Token!)) Navigation.NavigateTo(Next);
        invitation = null;
    }

    private async Task JoinAsync()
    {
        if (invitation is null || !Settings.Passwords) return;
        (nameFault, passwordFault, fault) = await Joining.JoinAsync(Token!, Typed.Name ?? "", Typed.Email ?? "", Typed.Password ?? "");
        if ((nameFault, passwordFault, fault) is (null, null, null)) Navigation.NavigateTo(Next);
    }

    /// <summary>What somebody new typed.</summary>
    private sealed class TypedAccount
    {
        public string? Name { get; set; }

        public string? Email { get; set; }

        public string? Password { get; set; }
    }
}
