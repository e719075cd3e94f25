using BackOffice.Web.Components.Kit;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace BackOffice.Web.Components.Things;

/// <summary>Nothing that was typed in the panel goes without a question: not when it is closed, and not when another thing is opened.</summary>
public sealed partial class ThingPanel
{
    private readonly UnsavedDrafts drafts = new();
    private IDisposable? guard;
    private string? leavingTo;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string Unsaved => $"Not saved yet: {string.Join(", ", drafts.Fields.Concat(HasReason ? ["why"] : []))}.";

    private bool HasReason => desk?.Reason.Trim().Length > 0;

    /// <inheritdoc/>
    protected override void OnInitialized() => drafts.Changed += Guard;

    // Only while there is something to lose does the browser ask before it goes to another address.
    private void Guard()
    {
        var needed = drafts.Any || HasReason;
        if (needed == guard is not null) return;
        guard?.Dispose();
        guard = needed ? Navigation.RegisterLocationChangingHandler(AskAsync) : null;
    }

    private ValueTask AskAsync(LocationChangingContext change)
    {
        var (staysOpen, staysHere) = Staying(Navigation.ToAbsoluteUri(change.TargetLocation));
        if (staysHere || !drafts.Any && (staysOpen || !HasReason)) return ValueTask.CompletedTask;
        change.PreventNavigation();
        leavingTo = change.TargetLocation;
        StateHasChanged();
        return ValueTask.CompletedTask;
    }

    private (bool StaysOpen, bool StaysHere) Staying(Uri to)
    {
        var open = to.AbsolutePath == new Uri(Navigation.Uri).AbsolutePath && QueryHelpers.ParseQuery(to.Query).TryGetValue("open", out var text) ? OpenThing.Parse(text) : null;
        return (open is not null, open == Thing);
    }

    private async Task DiscardAsync()
    {
        var to = leavingTo!;
        leavingTo = null;
        await drafts.DropAsync();
        if (desk is not null) desk.Reason = "";
        Guard();
        Navigation.NavigateTo(to);
    }
}
