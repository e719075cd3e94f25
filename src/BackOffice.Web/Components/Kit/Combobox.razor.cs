using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace BackOffice.Web.Components.Kit;

/// <summary>A field in which one types to pick one of many; with the keyboard as the ARIA pattern says.</summary>
public sealed partial class Combobox
{
    /// <summary>The most choices shown at a time.</summary>
    public const int MostShown = 30;

    private readonly string id = $"pick-{Guid.NewGuid():N}";
    private ElementReference input;
    private Overlay? overlay;
    private List<Choice> all = [];
    private List<Choice> shown = [];
    private string query = "";
    private bool open;
    private int active = -1;
    private int more;

    /// <summary>What is picked here.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>Whether the label is for screen readers alone.</summary>
    [Parameter]
    public bool HideLabel { get; set; }

    /// <summary>Shown while nothing is typed.</summary>
    [Parameter]
    public string? Placeholder { get; set; }

    /// <summary>What there is to pick from; asked for each time the list opens.</summary>
    [Parameter, EditorRequired]
    public Func<IEnumerable<Choice>> Choices { get; set; } = () => [];

    /// <summary>Somebody picked a choice.</summary>
    [Parameter]
    public EventCallback<Choice> OnPick { get; set; }

    /// <summary>Somebody wants a new thing of the name they typed; offered only where this is given.</summary>
    [Parameter]
    public EventCallback<string> OnNew { get; set; }

    /// <summary>What picking a new thing is called, such as “Register”.</summary>
    [Parameter]
    public string NewText { get; set; } = "Add";

    /// <summary>Whether the field takes the focus when it appears.</summary>
    [Parameter]
    public bool Focused { get; set; }

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    private bool OffersNew => OnNew.HasDelegate && query.Trim().Length > 1;

    private int Last => shown.Count - (OffersNew ? 0 : 1);

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        overlay = new Overlay(Js);
        if (Focused) await overlay.FocusAsync(input);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (overlay is not null) await overlay.DisposeAsync();
    }

    private void Open()
    {
        if (open) return;
        (open, active) = (true, -1);
        all = [.. Choices()];
        Filter();
    }

    private void Close() => (open, active) = (false, -1);

    private void OnInput(ChangeEventArgs change)
    {
        query = change.Value as string ?? "";
        Open();
        Filter();
        // A new thing is made only by whoever goes to that line: Enter after a slip of the finger makes nothing.
        active = query.Length > 0 && shown.Count > 0 ? 0 : -1;
    }

    private void Filter()
    {
        var words = Choice.Words(query);
        var matching = all.Where(choice => choice.Matches(words)).ToList();
        shown = [.. matching.Take(MostShown)];
        more = matching.Count - shown.Count;
    }

    private async Task OnKeyDownAsync(KeyboardEventArgs key)
    {
        switch (key.Key)
        {
            case "ArrowDown" or "ArrowUp" when !open:
                Open();
                break;
            case "ArrowDown":
                await ActivateAsync(active >= Last ? 0 : active + 1);
                break;
            case "ArrowUp":
                await ActivateAsync(active <= 0 ? Last : active - 1);
                break;
            case "Enter" when open && active >= 0:
                await PickAsync(active);
                break;
            case "Escape" when open:
                Close();
                break;
        }
    }

    private async Task ActivateAsync(int index)
    {
        active = Math.Min(index, Last);
        if (overlay is not null && active >= 0) await overlay.RevealAsync(OptionId(active));
    }

    private async Task PickAsync(int index)
    {
        var (picked, text) = (index < shown.Count ? shown[index] : null, query.Trim());
        query = "";
        Close();
        if (picked is not null) await OnPick.InvokeAsync(picked);
        else await OnNew.InvokeAsync(text);
    }

    private string OptionId(int index) => $"{id}-{index}";
}
