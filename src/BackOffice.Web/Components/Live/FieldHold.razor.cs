using BackOffice.Engine.Live;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Live;

/// <summary>Says beside a field who else is about to change it, and tells the others when this member is. It stops nobody.</summary>
public sealed partial class FieldHold
{
    private Presence? holder;
    private FieldEdit? told;

    /// <summary>The field.</summary>
    [Parameter, EditorRequired]
    public FieldEdit Field { get; set; }

    /// <summary>Whether this member has something unsaved in it.</summary>
    [Parameter]
    public bool Editing { get; set; }

    /// <summary>What the other does, as in “Bo is …”.</summary>
    [Parameter]
    public string Doing { get; set; } = "editing this";

    [Inject]
    private MyPresence Mine { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnInitialized() => Mine.Changed += OnChanged;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        Tell(Editing ? Field : null);
        holder = Mine.Hold(Field);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Mine.Changed -= OnChanged;
        Tell(null);
    }

    private void Tell(FieldEdit? now)
    {
        if (told == now) return;
        if (told is { } before) Mine.EndEdit(before);
        if (now is { } field) Mine.Edit(field);
        told = now;
    }

    private void OnChanged() => _ = InvokeAsync(() =>
    {
        var now = Mine.Hold(Field);
        if (now?.Member == holder?.Member) return;
        holder = now;
        StateHasChanged();
    });
}
