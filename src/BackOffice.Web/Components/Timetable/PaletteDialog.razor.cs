using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Web.Components.Kit;
using BackOffice.Web.Components.Things;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Timetable;

/// <summary>The command palette: every action, every page and everything in the program, found by typing.</summary>
public sealed partial class PaletteDialog
{
    private static readonly IReadOnlyList<(string Path, string Text)> Pages =
    [
        ("program", "Go to the program"), ("people", "Go to the people"), ("findings", "Go to the findings"),
        ("audit", "Go to the audit"), ("publish", "Go to publishing"), ("settings", "Go to the settings"),
    ];

    private readonly Dictionary<Guid, Func<Task>> picked = [];

    /// <summary>The newest program.</summary>
    [Parameter, EditorRequired]
    public Program Program { get; set; } = null!;

    /// <summary>Whether the member may change the schedule.</summary>
    [Parameter]
    public bool CanEdit { get; set; }

    /// <summary>The member wants nothing after all, or has chosen.</summary>
    [Parameter]
    public EventCallback OnClose { get; set; }

    /// <summary>The member wants an action.</summary>
    [Parameter]
    public EventCallback<string> OnAct { get; set; }

    /// <summary>The member wants to see a thing.</summary>
    [Parameter]
    public EventCallback<Subject> OnOpen { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private IEnumerable<Choice> All()
    {
        picked.Clear();
        return
        [
            .. TimetableAction.All.Where(action => action.Id != "palette" && (CanEdit || !action.Edits))
                .Select(action => Offer(action.Text, action.Keys is { } keys ? ShortcutsDialog.Spoken(keys) : null, () => OnAct.InvokeAsync(action.Id))),
            .. Pages.Select(page => Offer(page.Text, null, () => { Navigation.NavigateTo($"/conferences/{Program.Conference.Slug}/{page.Path}"); return Task.CompletedTask; })),
            .. Program.Sessions.Values.OrderBy(it => it.Title, StringComparer.OrdinalIgnoreCase).Select(it => Offer(it.Title, PlaceText.Of(it.Slot, Program), () => OnOpen.InvokeAsync(it.Id))),
            .. Program.Talks.Values.OrderBy(it => it.Title, StringComparer.OrdinalIgnoreCase)
                .Select(it => Offer(it.Title, $"{Picks.Speakers(Program, it)} · {PlaceText.Of(Program.PlacementOf(it), Program)}", () => OnOpen.InvokeAsync(it.Id))),
            .. Program.People.Values.OrderBy(it => it.Name, StringComparer.OrdinalIgnoreCase).Select(it => Offer(it.Name, it.Affiliation, () => OnOpen.InvokeAsync(it.Id))),
        ];
    }

    private Choice Offer(string text, string? secondary, Func<Task> act)
    {
        var choice = new Choice(Guid.NewGuid(), text, secondary);
        picked[choice.Id] = act;
        return choice;
    }

    private async Task PickAsync(Choice choice)
    {
        await OnClose.InvokeAsync();
        await picked[choice.Id]();
    }
}
