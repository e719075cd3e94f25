using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace BackOffice.Web.Components.Kit;

/// <summary>A modal dialog, open for as long as it is rendered. Escape closes it, after a question where something was typed; the focus returns to where it was.</summary>
public sealed partial class Dialog
{
    private readonly string titleId = $"dialog-{Guid.NewGuid():N}";
    private ElementReference element;
    private Overlay? overlay;
    private bool asking;

    /// <summary>What it is about; its accessible name.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>What it holds.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>The member wants it closed; whoever shows it stops to render it.</summary>
    [Parameter]
    public EventCallback OnClose { get; set; }

    /// <summary>Whether the member has typed something that would be lost.</summary>
    [Parameter]
    public bool Unsaved { get; set; }

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    /// <summary>Closes it as Escape does.</summary>
    public async Task CloseAsync()
    {
        if (!Unsaved) await OnClose.InvokeAsync();
        else if (!asking)
        {
            asking = true;
            StateHasChanged();
        }
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        overlay = new Overlay(Js);
        await overlay.ShowModalAsync(element);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (overlay is not null) await overlay.DisposeAsync();
    }
}
