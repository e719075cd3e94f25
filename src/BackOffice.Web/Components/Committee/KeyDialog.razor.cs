using BackOffice.Engine.Access;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;
using NodaTime;

namespace BackOffice.Web.Components.Committee;

/// <summary>Asks what a key is for, and shows it, this once.</summary>
public sealed partial class KeyDialog
{
    private string name = "";
    private Role role = Role.Viewer;
    private int days = 365;
    private bool busy;
    private string? fault;
    private string? key;

    /// <summary>The newest program.</summary>
    [Parameter, EditorRequired]
    public Program Program { get; set; } = null!;

    /// <summary>The chair is done.</summary>
    [Parameter]
    public EventCallback OnClose { get; set; }

    [Inject]
    private ApiKeys Keys { get; set; } = null!;

    [Inject]
    private MemberCommands Commands { get; set; } = null!;

    [Inject]
    private IClock Clock { get; set; } = null!;

    private async Task MakeAsync()
    {
        if (busy) return;
        busy = true;
        var actor = await Commands.ActorAsync(Program.Conference.Slug);
        (key, var refused) = await Keys.CreateAsync(actor, Program.Conference.Id, name, role, days == 0 ? null : Clock.GetCurrentInstant() + Duration.FromDays(days));
        (fault, busy) = (refused?.Sentence, false);
    }
}
