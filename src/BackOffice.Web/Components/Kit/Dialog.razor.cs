using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace BackOffice.Web.Components.Kit;

/// <summary>A modal dialog, open for as long as it is rendered. Escape closes it; the focus returns to where it was.</summary>
public sealed partial class Dialog
{
    private readonly string titleId = $"dialog-{Guid.NewGuid():N}";
    private ElementReference element;
    private Overlay? overlay;

    /// <summary>What it is about; its accessible name.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>What it holds.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>The member wants it closed; whoever shows it stops to render it.</summary>
    [Parameter]
    public EventCallback OnClose { get; set; }

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

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
