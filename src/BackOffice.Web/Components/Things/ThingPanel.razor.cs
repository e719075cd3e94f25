using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Editing;
using BackOffice.Schedule.Findings;
using BackOffice.Schedule.Programs;
using BackOffice.Web.Components.Kit;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace BackOffice.Web.Components.Things;

/// <summary>
/// A panel beside the page that shows a talk, session or person, with its findings and its history, and edits it. The page
/// under it stays usable; Escape closes the panel, and the focus returns to where it came from.
/// </summary>
public sealed partial class ThingPanel
{
    private ElementReference heading;
    private Overlay? overlay;
    private Desk? desk;
    private Subject? focused;

    /// <summary>The newest program.</summary>
    [Parameter, EditorRequired]
    public Program Program { get; set; } = null!;

    /// <summary>The conference.</summary>
    [Parameter, EditorRequired]
    public string Slug { get; set; } = "";

    /// <summary>The talk, session or person to show.</summary>
    [Parameter, EditorRequired]
    public Subject Thing { get; set; }

    /// <summary>The member wants the panel closed.</summary>
    [Parameter]
    public EventCallback OnClose { get; set; }

    /// <summary>The member wants to see another thing.</summary>
    [Parameter]
    public EventCallback<Subject> OnOpen { get; set; }

    /// <summary>Places where it could go are to be shown; none once they are not asked for any more.</summary>
    [Parameter]
    public EventCallback<IReadOnlyList<Suggestion>> OnSuggest { get; set; }

    /// <summary>Somebody points at a place where it could go; null where at none any more.</summary>
    [Parameter]
    public EventCallback<Suggestion?> OnHover { get; set; }

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    private string Kind => Thing.Type.ToString();

    private IReadOnlyList<Finding> Findings => Program.Findings().About(Thing);

    private List<Finding> Shown => [.. desk?.Answered.With(Findings, it => it.Parties.Contains(Thing)) ?? Findings];

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (focused == Thing) return;
        focused = Thing;
        overlay ??= new Overlay(Js);
        if (firstRender) await overlay.EnterAsync(heading);
        else await overlay.FocusAsync(heading);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        guard?.Dispose();
        if (overlay is not null) await overlay.DisposeAsync();
    }

    private Task OnKeyDownAsync(KeyboardEventArgs key) => key.Key == "Escape" ? OnClose.InvokeAsync() : Task.CompletedTask;
}
