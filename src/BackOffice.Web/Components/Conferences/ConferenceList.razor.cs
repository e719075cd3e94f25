using BackOffice.Engine.Live;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;

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
    private MemberCommands Commands { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        mayOpen = (await Commands.ActorAsync()).Role >= Role.Chair;
        var found = new List<Program>();
        foreach (var (id, _) in await Programs.ConferencesAsync())
        {
            if (await Programs.OpenAsync(id) is { Now: var program }) found.Add(program);
        }
        all = [.. found.OrderByDescending(program => program.Conference.FirstDay)];
    }
}
