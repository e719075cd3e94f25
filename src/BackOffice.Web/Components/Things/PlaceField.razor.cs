using BackOffice.Engine.Live;
using BackOffice.Schedule.Programs;
using BackOffice.Web.Components.Kit;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace BackOffice.Web.Components.Things;

/// <summary>Where a talk or session stands, in words, and a form to move it.</summary>
public sealed partial class PlaceField
{
    private PlaceDraft? draft;
    private string? begunOn;
    private string? untouched;
    private long seenVersion;
    private string? fault;
    private bool sending;

    /// <summary>The newest program.</summary>
    [Parameter, EditorRequired]
    public Program Program { get; set; } = null!;

    /// <summary>Where it stands, in words.</summary>
    [Parameter, EditorRequired]
    public string Now { get; set; } = "";

    /// <summary>Whether it stands on the timetable.</summary>
    [Parameter]
    public bool IsScheduled { get; set; }

    /// <summary>The version that the thing has now.</summary>
    [Parameter, EditorRequired]
    public long Version { get; set; }

    /// <summary>Begins with the place it has now.</summary>
    [Parameter, EditorRequired]
    public Func<PlaceDraft> Start { get; set; } = null!;

    /// <summary>Moves it, given the version the member saw when they began.</summary>
    [Parameter, EditorRequired]
    public Func<PlaceDraft, long, Task<Sent>> Move { get; set; } = null!;

    /// <summary>The side of the thing: others see that it is being moved, and the browser keeps what is made up.</summary>
    [Parameter]
    public FieldEdit? Field { get; set; }

    /// <summary>Who moved it last, where that is known.</summary>
    [Parameter]
    public Func<string?>? ChangedBy { get; set; }

    /// <summary>Whether it may go into a session: for talks.</summary>
    [Parameter]
    public bool OffersSessions { get; set; }

    [CascadingParameter(Name = "ReadOnly")]
    private bool ReadOnly { get; set; }

    private bool MovedMeanwhile => begunOn is not null && begunOn != Now;

    [CascadingParameter]
    private UnsavedDrafts? Unsaved { get; set; }

    private void Begin()
    {
        (draft, begunOn, seenVersion, fault) = (Start(), Now, Version, null);
        untouched = KeptJson.Write(draft);
    }

    private void Restore(KeptEventArgs kept)
    {
        if (!KeptJson.TryRead<PlaceDraft>(kept.Value, out var place)) return;
        (draft, begunOn, seenVersion, fault, untouched) = (place, kept.Begun, kept.Version, null, null);
        Tell();
    }

    private void End()
    {
        (draft, begunOn, fault) = (null, null, null);
        Tell();
    }

    /// <inheritdoc/>
    public void Dispose() => Unsaved?.Tell(this, null, DropAsync);

    private void Tell() => Unsaved?.Tell(this, draft is not null && KeptJson.Write(draft) != untouched ? "place" : null, DropAsync);

    private Task DropAsync()
    {
        End();
        StateHasChanged();
        return Task.CompletedTask;
    }

    private Task OnKeyDownAsync(KeyboardEventArgs key)
    {
        if (key.Key == "Escape") End();
        return key.Key == "Enter" && (key.CtrlKey || key.MetaKey) ? MoveAsync() : Task.CompletedTask;
    }

    private async Task MoveAsync()
    {
        if (sending || draft is null) return;
        fault = draft.Missing(Program);
        if (fault is not null) return;
        sending = true;
        try
        {
            switch (await Move(draft, seenVersion))
            {
                case Sent.Refused refused:
                    fault = refused.Sentence;
                    break;
                case Sent.Done or Sent.TheirsKept:
                    End();
                    break;
            }
        }
        finally
        {
            sending = false;
        }
    }
}
