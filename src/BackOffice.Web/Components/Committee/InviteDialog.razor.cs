using BackOffice.Engine.Access;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;
using NodaTime;

namespace BackOffice.Web.Components.Committee;

/// <summary>Asks for whom an invitation is, and with which role, and shows its link, this once.</summary>
public sealed partial class InviteDialog
{
    private string invited = "";
    private Role role = Role.Editor;
    private int days = 7;
    private Limits limits = new();
    private bool everywhere;
    private bool busy;
    private string? fault;
    private string? token;

    /// <summary>The newest program.</summary>
    [Parameter, EditorRequired]
    public Program Program { get; set; } = null!;

    /// <summary>Whether who invites may do so for every conference.</summary>
    [Parameter]
    public bool Everywhere { get; set; }

    /// <summary>The chair is done.</summary>
    [Parameter]
    public EventCallback OnClose { get; set; }

    [Inject]
    private Invitations Invitations { get; set; } = null!;

    [Inject]
    private MemberCommands Commands { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string Link => $"{Navigation.BaseUri}join?token={token}";

    private static string Days(int days) => days == 1 ? "1 day" : $"{days} days";

    private async Task InviteAsync()
    {
        if (busy) return;
        busy = true;
        (token, var refused) = await Invitations.CreateAsync(
            await Commands.ActorAsync(Program.Conference.Slug), everywhere ? null : Program.Conference.Id, role, invited, Duration.FromDays(days), role == Role.Editor && !everywhere ? limits : null);
        (fault, busy) = (refused?.Sentence, false);
    }
}
