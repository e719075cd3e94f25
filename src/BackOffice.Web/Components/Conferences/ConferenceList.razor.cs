using BackOffice.Engine.Live;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Web.Access;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace BackOffice.Web.Components.Conferences;

/// <summary>Every conference, the next one first.</summary>
public sealed partial class ConferenceList
{
    private IReadOnlyList<Program>? all;
    private bool mayOpen;
    private bool opening;

    [Inject]
    private LivePrograms Programs { get; set; } = null!;

    [Inject]
    private Entrance Entrance { get; set; } = null!;

    [Inject]
    private AuthenticationStateProvider Authentication { get; set; } = null!;

    [Inject]
    private MemberCommands Commands { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        mayOpen = (await Commands.ActorAsync(null)).Role >= Role.Chair;
        var found = new List<Program>();
        var user = (await Authentication.GetAuthenticationStateAsync()).User;
        foreach (var (id, slug) in await Programs.ConferencesAsync())
        {
            if (await Entrance.ActorAsync(user, slug) is not null && await Programs.OpenAsync(id) is { Now: var program }) found.Add(program);
        }
        all = [.. found.OrderByDescending(program => program.Conference.FirstDay)];
    }
}
