using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Kit;

/// <summary>Shows the messages of the queue; those that are no errors leave by themselves.</summary>
public sealed partial class Toasts
{
    private static readonly TimeSpan Shown = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource gone = new();
    private readonly HashSet<Guid> leaving = [];

    [Inject]
    private ToastQueue Queue { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnInitialized() => Queue.Changed += OnChanged;

    /// <inheritdoc/>
    public void Dispose()
    {
        Queue.Changed -= OnChanged;
        gone.Cancel();
        gone.Dispose();
    }

    private void OnChanged() => _ = InvokeAsync(() =>
    {
        foreach (var toast in Queue.Shown.Where(toast => !toast.IsError && leaving.Add(toast.Id))) _ = LeaveAsync(toast.Id);
        StateHasChanged();
    });

    private async Task LeaveAsync(Guid id)
    {
        await Task.Delay(Shown, gone.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!gone.IsCancellationRequested) Queue.Close(id);
    }
}
