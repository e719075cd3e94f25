using BackOffice.Engine.Live;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace BackOffice.Web.Components.Kit;

/// <summary>
/// What every field that saves by itself has around its inputs: Save and Cancel while there is a draft (Ctrl+Enter and Escape),
/// what others did meanwhile, and why a save was turned down.
/// </summary>
public sealed partial class DraftFrame<T>
{
    private string? fault;
    private bool saving;

    /// <summary>What the member is making of the field.</summary>
    [Parameter, EditorRequired]
    public Draft<T> Draft { get; set; } = null!;

    /// <summary>The field, as screen readers name it on its buttons.</summary>
    [Parameter, EditorRequired]
    public string What { get; set; } = "";

    /// <summary>What is so now, as text; shown where it changed under the draft.</summary>
    [Parameter]
    public string Now { get; set; } = "";

    /// <summary>Who changed it last, where that is known.</summary>
    [Parameter]
    public Func<string?>? ChangedBy { get; set; }

    /// <summary>Saves the draft, given the version that the member saw.</summary>
    [Parameter, EditorRequired]
    public Func<T, long, Task<Sent>> Save { get; set; } = null!;

    /// <summary>Whether Enter alone saves, as in a field of one line.</summary>
    [Parameter]
    public bool SavesOnEnter { get; set; }

    /// <summary>The side of a thing that the field is; null where nobody else need know of a draft.</summary>
    [Parameter]
    public FieldEdit? Field { get; set; }

    /// <summary>Names the draft to the browser, which keeps it; null where the inputs are kept themselves.</summary>
    [Parameter]
    public string? Keep { get; set; }

    /// <summary>The draft was saved, dropped or brought back.</summary>
    [Parameter]
    public EventCallback OnSettled { get; set; }

    /// <summary>The inputs.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    [CascadingParameter(Name = "ReadOnly")]
    private bool ReadOnly { get; set; }

    [CascadingParameter]
    private UnsavedDrafts? Unsaved { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet() => Unsaved?.Tell(this, Draft.IsEditing ? What : null, DropAsync);

    /// <inheritdoc/>
    public void Dispose() => Unsaved?.Tell(this, null, DropAsync);

    private Task OnKeyDownAsync(KeyboardEventArgs key) => (Draft.IsEditing, key.Key) switch
    {
        (true, "Escape") => DropAsync(),
        (true, "Enter") when SavesOnEnter || key.CtrlKey || key.MetaKey => SaveAsync(),
        _ => Task.CompletedTask,
    };

    private async Task SaveAsync()
    {
        if (saving) return;
        (saving, fault) = (true, null);
        try
        {
            switch (await Save(Draft.Value, Draft.SeenVersion))
            {
                case Sent.Done done:
                    Draft.Saved(done.Changed);
                    await OnSettled.InvokeAsync();
                    break;
                case Sent.Refused refused:
                    fault = refused.Sentence;
                    break;
                case Sent.TheirsKept:
                    await DropAsync();
                    break;
            }
        }
        finally
        {
            saving = false;
        }
    }

    private Task RestoreAsync(KeptEventArgs kept)
    {
        if (!KeptJson.TryRead<T>(kept.Value, out var value) || !KeptJson.TryRead<T>(kept.Begun, out var begun)) return Task.CompletedTask;
        Draft.Restore(value, begun, kept.Version);
        return OnSettled.InvokeAsync();
    }

    private Task DropAsync()
    {
        fault = null;
        Draft.Drop();
        return OnSettled.InvokeAsync();
    }
}
