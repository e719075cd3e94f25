using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Editing;
using BackOffice.Schedule.Programs;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Bulk;

/// <summary>“Where could this go?”: the free places for a talk or session that cause no finding, best first. While the list is open it follows the program.</summary>
public sealed partial class SuggestedPlaces
{
    private IReadOnlyList<Suggestion>? found;
    private Program? foundIn;
    private string? fault;
    private bool sending;

    /// <summary>The newest program.</summary>
    [Parameter, EditorRequired]
    public Program Program { get; set; } = null!;

    /// <summary>The talk or session.</summary>
    [Parameter, EditorRequired]
    public Subject Thing { get; set; }

    /// <summary>Other places are to be shown, so that a grid can paint them; none once the list is closed.</summary>
    [Parameter]
    public EventCallback<IReadOnlyList<Suggestion>> OnShow { get; set; }

    /// <summary>The member points at a place; null where at none any more.</summary>
    [Parameter]
    public EventCallback<Suggestion?> OnHover { get; set; }

    [CascadingParameter]
    private Desk Desk { get; set; } = null!;

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => found is null || ReferenceEquals(foundIn, Program) ? Task.CompletedTask : FindAsync();

    private Task ToggleAsync() => found is null ? FindAsync() : CloseAsync();

    private Task FindAsync()
    {
        (found, foundIn, fault) = (Suggestions.For(Program, Thing, limits: Desk.CanPlace ? Desk.Limits : null), Program, null);
        return OnShow.InvokeAsync(found);
    }

    private async Task CloseAsync()
    {
        (found, foundIn, fault) = (null, null, null);
        await OnHover.InvokeAsync(null);
        await OnShow.InvokeAsync([]);
    }

    private async Task MoveAsync(Suggestion place)
    {
        if (sending) return;
        sending = true;
        try
        {
            switch (await Desk.SendAsync($"Move it to {PlaceText.Of(place.Slot, Program)}", place.Command, Program.VersionOf(Thing)))
            {
                case Sent.Done:
                    await CloseAsync();
                    break;
                case Sent.Refused refused:
                    fault = refused.Sentence;
                    break;
            }
        }
        finally
        {
            sending = false;
        }
    }
}
